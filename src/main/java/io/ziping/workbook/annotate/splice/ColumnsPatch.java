package io.ziping.workbook.annotate.splice;

import io.ziping.workbook.annotate.splice.XmlTokens.Kind;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Makes columns wide enough, splitting ranges that share a width. */
final class ColumnsPatch {

  private final NavigableSet<Integer> columns;
  private final double width;
  private final String prefix;

  /**
   * Prepares a change.
   *
   * @param columns zero-based @param width in digits of the default font
   */
  ColumnsPatch(NavigableSet<Integer> columns, double width, String prefix) {
    this.columns = new TreeSet<>(columns);
    this.width = width;
    this.prefix = prefix;
  }

  /** A whole element for sheets without one. */
  void create(ByteSink out) {
    out.markup("<" + prefix + "cols>");
    add(out, Integer.MAX_VALUE);
    out.markup("</" + prefix + "cols>");
  }

  /** Changes the editor's current element, cols. */
  void apply(XmlEditor xml) {
    if (xml.empty()) {
      ByteSink out = xml.retag(Map.of(), true);
      add(out, Integer.MAX_VALUE);
      out.markup("</" + prefix + "cols>");
      return;
    }
    int own = xml.depth();
    while (xml.within(own)) {
      if (xml.kind() == Kind.START && xml.is("col")) {
        int first = number(xml, "min") - 1;
        int last = number(xml, "max") - 1;
        add(xml.copyTo(xml.start), first);
        NavigableSet<Integer> within = columns.subSet(first, true, last, true);
        if (!within.isEmpty() && width(xml) < width) {
          split(xml, first, last, within);
        }
        within.clear();
      }
    }
    add(xml.copyTo(xml.start), Integer.MAX_VALUE);
  }

  /** Writes the columns left of {@code column}, which no range covers. */
  private void add(ByteSink out, int column) {
    NavigableSet<Integer> before = columns.headSet(column, false);
    for (int each : before) {
      out.markup("<" + prefix + "col").ascii(" min=\"").number(each + 1).ascii("\" max=\"");
      out.number(each + 1).ascii("\" width=\"" + width + "\" customWidth=\"1\"/>");
    }
    before.clear();
  }

  private void split(XmlEditor xml, int first, int last, NavigableSet<Integer> within) {
    if (!xml.empty()) {
      throw new SplicingDeclined("a column that holds something");
    }
    int from = first;
    ByteSink out = xml.copyTo(xml.start);
    for (int each : within) {
      if (each > from) {
        Tags.write(xml, range(from, each - 1), false, out);
      }
      Map<String, String> wide =
          Map.of(
              "min",
              String.valueOf(each + 1),
              "max",
              String.valueOf(each + 1),
              "width",
              String.valueOf(width),
              "customWidth",
              "1");
      Tags.write(xml, wide, false, out);
      from = each + 1;
    }
    if (from <= last) {
      Tags.write(xml, range(from, last), false, out);
    }
    xml.skipTo(xml.end);
  }

  private static Map<String, String> range(int first, int last) {
    return Map.of("min", String.valueOf(first + 1), "max", String.valueOf(last + 1));
  }

  private static int number(XmlScanner tag, String attribute) {
    String text = tag.get(attribute);
    try {
      return text == null ? -1 : Integer.parseInt(text.trim());
    } catch (NumberFormatException e) {
      throw new SplicingDeclined("a column number that is none");
    }
  }

  private static double width(XmlScanner tag) {
    String text = tag.get("width");
    try {
      return text == null ? 0 : Double.parseDouble(text.trim());
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
