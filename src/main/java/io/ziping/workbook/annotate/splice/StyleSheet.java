package io.ziping.workbook.annotate.splice;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a styles part holds and where: the tables that cell formats are appended to. */
final class StyleSheet {

  /** For workbooks without a styles part: what programs then assume. */
  static final String NONE =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <styleSheet xmlns="%s">\
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
      <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
      </styleSheet>
      """;

  /** The tables that something is appended to, in the order of the schema. */
  enum Table {
    NUM_FMTS("numFmts", "numFmt"),
    FONTS("fonts", "font"),
    FILLS("fills", "fill"),
    BORDERS("borders", "border"),
    CELL_XFS("cellXfs", "xf");

    private final String element;
    private final String item;

    Table(String element, String item) {
      this.element = element;
      this.item = item;
    }

    String element() {
      return element;
    }
  }

  /** The order of all elements below the root. */
  private static final List<String> ORDER =
      List.of(
          "numFmts",
          "fonts",
          "fills",
          "borders",
          "cellStyleXfs",
          "cellXfs",
          "cellStyles",
          "dxfs",
          "tableStyles",
          "colors",
          "extLst");

  private final Edits edits;
  private final Map<Table, Integer> counts = new EnumMap<>(Table.class);
  private final Map<Table, Integer> ends = new EnumMap<>(Table.class);
  private final Map<Table, int[]> countAttributes = new EnumMap<>(Table.class);
  private final Map<String, Integer> starts = new HashMap<>();
  private final Map<String, Integer> formats = new HashMap<>();
  private final Map<Table, int[]> places = new EnumMap<>(Table.class);
  private String prefix = "";
  private int rootEnd = -1;
  private int highestFormat = 163;
  private int points = 11;
  private boolean firstFont;
  private @Nullable Table current;

  StyleSheet(byte[] xml) {
    edits = new Edits(xml);
    XmlScanner scanner = new XmlScanner(xml);
    while (scanner.next() != XmlScanner.Kind.DONE) {
      if (scanner.kind() == XmlScanner.Kind.START) {
        start(scanner);
      } else if (scanner.kind() == XmlScanner.Kind.END) {
        end(scanner);
      }
    }
    if (rootEnd < 0) {
      throw new SplicingDeclined("styles without a root");
    }
  }

  private void start(XmlScanner tag) {
    if (tag.alternative() && (tag.depth() == 2 || current != null)) {
      throw new SplicingDeclined("alternatives among the styles");
    }
    if (tag.depth() == 1) {
      prefix = tag.prefix();
      rootEnd = tag.empty() ? edits.open(tag) : -1;
    } else if (tag.depth() == 2 && tag.main()) {
      starts.putIfAbsent(tag.localName(), tag.start);
      Table table = tableOf(tag);
      if (table != null && tag.attribute("count")) {
        countAttributes.put(table, new int[] {tag.valueStart(), tag.valueEnd()});
      }
      if (table != null && tag.empty()) {
        ends.put(table, edits.open(tag));
      }
      current = tag.empty() ? null : table;
    } else if (tag.depth() == 3 && current != null && tag.is(current.item)) {
      item(tag, current);
    } else if (tag.depth() == 4 && firstFont && tag.is("sz")) {
      points = points(tag.get("val"));
    }
  }

  private static @Nullable Table tableOf(XmlScanner tag) {
    for (Table table : Table.values()) {
      if (tag.is(table.element)) {
        return table;
      }
    }
    return null;
  }

  private void item(XmlScanner tag, Table table) {
    int index = counts.merge(table, 1, Integer::sum) - 1;
    if (table == Table.CELL_XFS || table == Table.BORDERS) {
      int[] known = places.getOrDefault(table, new int[64]);
      int[] room = 2 * index == known.length ? Arrays.copyOf(known, 4 * index) : known;
      room[2 * index] = tag.start;
      room[2 * index + 1] = tag.end;
      places.put(table, room);
    } else if (table == Table.NUM_FMTS) {
      int id = integer(tag.get("numFmtId"));
      String code = tag.get("formatCode");
      highestFormat = Math.max(highestFormat, id);
      if (code != null) {
        formats.putIfAbsent(code, id);
      }
    }
    firstFont = table == Table.FONTS && index == 0 && !tag.empty();
  }

  private void end(XmlScanner tag) {
    if (tag.depth() == 1) {
      rootEnd = tag.start;
    } else if (tag.depth() == 2) {
      if (current != null) {
        ends.put(current, tag.start);
      }
      current = null;
    } else if (tag.depth() == 3) {
      firstFont = false;
      Table table = current;
      int[] place = table == null ? null : places.get(table);
      if (table != null && place != null && tag.is(table.item)) {
        place[2 * count(table) - 1] = tag.end;
      }
    }
  }

  private static int integer(@Nullable String text) {
    try {
      return text == null ? -1 : Integer.parseInt(text.trim());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static int points(@Nullable String text) {
    try {
      return text == null ? 11 : (int) Float.parseFloat(text.trim());
    } catch (NumberFormatException e) {
      return 11;
    }
  }

  int count(Table table) {
    return counts.getOrDefault(table, 0);
  }

  /** The size of the default font, which column widths are counted in. */
  int points() {
    return points;
  }

  /** The id of a number format that is there already, or null. */
  @Nullable Integer format(String code) {
    return formats.get(code);
  }

  /** No number format has a higher id. */
  int highestFormat() {
    return highestFormat;
  }

  String prefix() {
    return prefix;
  }

  /** Whether there are named styles that a cell format can be based on. */
  boolean hasNamedStyles() {
    return starts.containsKey("cellStyleXfs");
  }

  /** The bytes of a cell format or border; null when there is none of that number. */
  byte @Nullable [] item(Table table, int index) {
    int[] place = places.get(table);
    if (place == null || index < 0 || index >= count(table)) {
      return null;
    }
    return Arrays.copyOfRange(edits.source(), place[2 * index], place[2 * index + 1]);
  }

  /** Appends items to a table, which is made when it is not there. */
  void append(Table table, byte[] items, int number) {
    if (number == 0) {
      return;
    }
    Integer end = ends.get(table);
    if (end != null) {
      edits.insert(end, items);
      int[] attribute = countAttributes.get(table);
      if (attribute != null) {
        byte[] total = new ByteSink().number(count(table) + number).toBytes();
        edits.replace(attribute[0], attribute[1], total);
      }
      return;
    }
    String name = prefix + table.element;
    ByteSink made = new ByteSink();
    made.markup("<" + name + " count=\"" + number + "\">");
    edits.insert(placeOf(table), made.copy(items).markup("</" + name + ">").toBytes());
  }

  private int placeOf(Table table) {
    int place = rootEnd;
    for (String later : ORDER.subList(ORDER.indexOf(table.element) + 1, ORDER.size())) {
      Integer start = starts.get(later);
      if (start != null && (place == rootEnd || start < place)) {
        place = start;
      }
    }
    return place;
  }

  Consumer<ByteSink> writer() {
    return edits::apply;
  }
}
