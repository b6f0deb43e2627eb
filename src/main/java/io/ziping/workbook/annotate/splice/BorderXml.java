package io.ziping.workbook.annotate.splice;

import io.ziping.workbook.annotate.splice.XmlTokens.Kind;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One border of a styles part, with lines changed on some sides and kept on the others. */
final class BorderXml {

  /** The sides by letter, in the order of the schema; other children come before or behind. */
  private static final String SIDES = "LRTB";

  private static final List<String> ELEMENTS = List.of("left", "right", "top", "bottom");

  private final String prefix;
  private String begin;

  /** The children by name; left and right may be called start and end. */
  private final Map<String, String> children = new LinkedHashMap<>();

  /**
   * Reads a border.
   *
   * @param prefix of elements, with its colon
   * @param xml its bytes; null for one without lines
   */
  BorderXml(String prefix, byte @Nullable [] xml) {
    this.prefix = prefix;
    this.begin = "<" + prefix + "border>";
    for (String name : new String[] {"left", "right", "top", "bottom", "diagonal"}) {
      children.put(name, xml == null ? "<" + prefix + name + "/>" : "");
    }
    if (xml != null) {
      read(new XmlScanner(xml));
    }
  }

  private void read(XmlScanner tag) {
    tag.next();
    begin = XmlText.plain(Tags.written(tag, Map.of(), true));
    boolean filled = !tag.empty(); // asked before the children, whose tags it tells of later
    while (filled && tag.within(1)) {
      if (tag.kind() == Kind.START && tag.depth() == 2) {
        String name = tag.localName();
        int from = tag.start;
        tag.skip();
        String child = new String(tag.buffer, from, tag.end - from, StandardCharsets.UTF_8);
        children.put(name.equals("start") ? "left" : name.equals("end") ? "right" : name, child);
      }
    }
  }

  /** The border with a line on each of the sides, any of T, R, B and L. */
  String with(String sides, String line, String rgb) {
    StringBuilder border = new StringBuilder(begin);
    children.forEach(
        (name, child) -> {
          int side = ELEMENTS.indexOf(name);
          boolean changed = side >= 0 && sides.indexOf(SIDES.charAt(side)) >= 0;
          border.append(
              changed
                  ? "<"
                      + (prefix + name + " style=\"" + line + "\"><" + prefix)
                      + ("color rgb=\"" + rgb + "\"/></" + prefix + name + ">")
                  : child);
        });
    return border.append("</").append(prefix).append("border>").toString();
  }
}
