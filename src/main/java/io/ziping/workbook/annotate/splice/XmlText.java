package io.ziping.workbook.annotate.splice;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as XML and SpreadsheetML hold it. */
final class XmlText {

  private static final Pattern REFERENCE = Pattern.compile("&(#x?[0-9a-fA-F]+|[a-z]+);");
  private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private XmlText() {}

  /** Bytes of a part as text, references resolved. */
  static String decode(byte[] bytes, int from, int to) {
    String raw = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    if (raw.indexOf('&') < 0) {
      return raw;
    }
    return REFERENCE
        .matcher(raw)
        .replaceAll(match -> Matcher.quoteReplacement(named(match.group(1))));
  }

  private static String named(String name) {
    return switch (name) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> numbered(name);
    };
  }

  private static String numbered(String name) {
    boolean hexadecimal = name.startsWith("#x");
    try {
      int point = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
      return Character.toString(point);
    } catch (IllegalArgumentException e) {
      throw new SplicingDeclined("a reference to an entity");
    }
  }

  /** Markup of a part as text, references and all. */
  static String plain(byte[] markup) {
    return new String(markup, StandardCharsets.UTF_8);
  }

  /**
   * Writes the element t with a text: as it is, nothing in it taken for an escaped character, and
   * with its white space.
   */
  static void write(ByteSink out, String prefix, String text) {
    out.ascii("<").markup(prefix).ascii(isPadded(text) ? "t xml:space=\"preserve\">" : "t>");
    out.text(cell(text)).ascii("</").markup(prefix).ascii("t>");
  }

  private static boolean isPadded(String text) {
    return !text.isEmpty()
        && (text.charAt(0) <= ' '
            || text.charAt(text.length() - 1) <= ' '
            || text.indexOf('\n') >= 0
            || text.contains("  "));
  }

  /** A text in which nothing is taken for an escaped character ({@code _x000D_}). */
  static String cell(String text) {
    return text.indexOf("_x") < 0 ? text : LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
  }
}
