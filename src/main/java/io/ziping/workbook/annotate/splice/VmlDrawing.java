package io.ziping.workbook.annotate.splice;

import io.ziping.workbook.annotate.splice.XmlTokens.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The old drawing part that holds the boxes of comments, and of form controls. Not always
 * well-formed where Excel wrote it (unclosed br), so nothing here counts depth.
 */
final class VmlDrawing {

  static final String NONE =
      "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
          + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
          + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>"
          + "</xml>";

  private static final String TEXT_BOX =
      "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
          + " path=\"m,l,21600r21600,l21600,xe\"";

  private static final String TEXT_BOX_CONTENT =
      "><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/>"
          + "</v:shapetype>";

  private static final String SHAPE =
      "\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\""
          + " fillcolor=\"#ffffe1\" o:insetmode=\"auto\"";

  private static final String SHAPE_CONTENT =
      "><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>"
          + "<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\">"
          + "<div style=\"text-align:left\"></div></v:textbox><x:ClientData ObjectType=\"Note\">"
          + "<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>";

  private static final String[][] PREFIXES = {
    {"v", "urn:schemas-microsoft-com:vml"},
    {"o", "urn:schemas-microsoft-com:office:office"},
    {"x", "urn:schemas-microsoft-com:office:excel"}
  };

  private static final Pattern ID = Pattern.compile("_x0000_s(\\d{1,8})");
  private static final int FIRST_ID = 1024;

  /** Where the corners of an existing comment's box are told. */
  private record Anchor(int from, int to, int[] box) {}

  /** Boxes of comments that tell no place: where to insert one, and the prefix of their tags. */
  private record Placeless(int at, String prefix) {}

  private final Map<Address, Placeless> placeless = new HashMap<>();

  private final Edits edits;
  private final Map<Address, Anchor> anchors = new HashMap<>();
  private String declarations = "";
  private boolean hasTextBox;
  private int highestId = FIRST_ID;
  private int end = -1;

  VmlDrawing(byte[] xml) {
    edits = new Edits(xml);
    XmlScanner scanner = new XmlScanner(xml);
    while (scanner.next() != Kind.DONE) {
      if (scanner.kind() == Kind.START) {
        start(scanner);
      } else if (scanner.kind() == Kind.END && scanner.named("xml")) {
        end = scanner.start;
      }
    }
    if (end < 0) {
      throw new SplicingDeclined("a drawing of comments without its root");
    }
  }

  private void start(XmlScanner tag) {
    if (tag.named("xml")) {
      for (String[] prefix : PREFIXES) {
        if (!prefix[1].equals(tag.namespaces().uri(prefix[0]))) {
          declarations += " xmlns:" + prefix[0] + "=\"" + prefix[1] + "\"";
        }
      }
      end = tag.empty() ? edits.open(tag) : end;
    } else if (tag.named("shapetype")) {
      hasTextBox |= "_x0000_t202".equals(tag.get("id"));
    } else if (tag.named("shape")) {
      String id = tag.get("id");
      Matcher number = ID.matcher(id == null ? "" : id);
      if (number.find()) {
        highestId = Math.max(highestId, Integer.parseInt(number.group(1)));
      }
    } else if (tag.named("ClientData") && "Note".equals(tag.get("ObjectType")) && !tag.empty()) {
      note(tag);
    }
  }

  private void note(XmlScanner tag) {
    int from = -1;
    int to = -1;
    String row = "";
    String column = "";
    String inside = "";
    int inserted = tag.end;
    String prefix = tag.prefix();
    while (!(tag.next() == Kind.END && tag.named("ClientData")) && tag.kind() != Kind.DONE) {
      if (tag.kind() == Kind.START) {
        inside = tag.localName();
      } else if (tag.kind() == Kind.END) {
        inside = "";
      } else if (inside.equals("Anchor")) {
        from = tag.start;
        to = tag.end;
      } else if (inside.equals("Row")) {
        row = tag.text().trim();
      } else if (inside.equals("Column")) {
        column = tag.text().trim();
      }
    }
    int[] box = from < 0 ? null : numbers(XmlText.decode(tag.buffer, from, to).split(","));
    int[] cell = numbers(row, column);
    if (box != null && box.length == 8 && cell != null) {
      anchors.put(new Address(cell[0], cell[1]), new Anchor(from, to, box));
    } else if (from < 0 && cell != null) {
      placeless.put(new Address(cell[0], cell[1]), new Placeless(inserted, prefix));
    }
  }

  private static int @Nullable [] numbers(String... texts) {
    try {
      return Arrays.stream(texts).map(String::trim).mapToInt(Integer::parseInt).toArray();
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Makes a box for the comment of a cell, or enlarges the one that is there. */
  void box(Address cell, String text, CommentBox place) {
    Anchor anchor = anchors.get(cell);
    Placeless there = placeless.remove(cell);
    if (anchor == null && there != null) {
      // a second box for one comment would be shown beside the first
      ByteSink told = new ByteSink().markup("<" + there.prefix() + "Anchor>");
      told.ascii(written(place.of(cell, text))).markup("</" + there.prefix() + "Anchor>");
      edits.insert(there.at(), told.toBytes());
    } else if (anchor == null) {
      if (!hasTextBox) {
        hasTextBox = true;
        edits.insert(end, TEXT_BOX + declarations + TEXT_BOX_CONTENT);
      }
      String box = written(place.of(cell, text));
      ByteSink shape = new ByteSink().ascii("<v:shape id=\"_x0000_s").number(++highestId);
      shape.ascii(SHAPE).ascii(declarations).ascii(SHAPE_CONTENT).ascii(box);
      shape.ascii("</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>").number(cell.row());
      shape.ascii("</x:Row><x:Column>").number(cell.column());
      edits.insert(end, shape.ascii("</x:Column></x:ClientData></v:shape>").toBytes());
    } else {
      int[] box = place.enlarged(anchor.box(), text);
      if (box != anchor.box()) {
        edits.replace(anchor.from(), anchor.to(), new ByteSink().ascii(written(box)).toBytes());
      }
    }
  }

  private static String written(int[] box) {
    return Arrays.stream(box).mapToObj(String::valueOf).collect(Collectors.joining(", "));
  }

  Consumer<ByteSink> writer() {
    return edits::apply;
  }
}
