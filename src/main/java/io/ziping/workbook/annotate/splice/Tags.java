package io.ziping.workbook.annotate.splice;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Start tags written anew with some attributes changed and everything else as it was. */
final class Tags {

  private Tags() {}

  /**
   * Writes the scanner's current start tag.
   *
   * @param changes attributes without prefix, set where they are and added where not
   * @param opened whether a tag that closes itself is to be left open, for content to follow
   */
  static void write(XmlScanner tag, Map<String, String> changes, boolean opened, ByteSink out) {
    Map<String, String> missing = new TreeMap<>(changes); // one order, whatever the map
    int copied = tag.start;
    int at = tag.nameEnd;
    while ((at = tag.attributeAt(at)) > 0) {
      int from = tag.attributeStart();
      String name =
          new String(tag.buffer, from, tag.attributeNameEnd() - from, StandardCharsets.UTF_8);
      String value = missing.remove(name);
      if (value != null) {
        out.copy(tag.buffer, copied, tag.valueStart()).text(value);
        copied = tag.valueEnd();
      }
    }
    int closing = tag.end - (tag.empty() ? 2 : 1);
    out.copy(tag.buffer, copied, closing);
    missing.forEach((name, value) -> out.ascii(" " + name + "=\"").text(value).ascii("\""));
    if (opened && tag.empty()) {
      out.ascii(">");
    } else {
      out.copy(tag.buffer, closing, tag.end);
    }
  }

  /** The same as bytes. */
  static byte[] written(XmlScanner tag, Map<String, String> changes, boolean opened) {
    ByteSink out = new ByteSink();
    write(tag, changes, opened, out);
    return out.toBytes();
  }
}
