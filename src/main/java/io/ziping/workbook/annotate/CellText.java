package io.ziping.workbook.annotate;

import java.util.regex.Pattern;

/** Text of unknown origin made fit for a cell or a comment. */
final class CellText {

  /** The longest text shown in a cell of the result sheet; the form itself holds the whole. */
  private static final int LONGEST = 600;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private CellText() {}

  /** Without characters that XML forbids, and cut where nobody reads on. */
  static String clean(String text) {
    return clean(text, LONGEST);
  }

  static String clean(String text, int longest) {
    return isClean(text, longest) ? text : cleaned(text, longest);
  }

  private static boolean isClean(String text, int longest) {
    if (text.length() > longest) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!allowed(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String cleaned(String text, int longest) {
    StringBuilder clean = new StringBuilder(Math.min(text.length(), longest + 1));
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (clean.length() >= longest) {
        return clean.append('…').toString();
      }
      if (point == '\r') {
        continue;
      }
      if (allowed(point)) {
        clean.appendCodePoint(point);
      }
    }
    return clean.toString();
  }

  /** On one line, for names and labels. */
  static String line(String text, int longest) {
    return clean(SPACE.matcher(text).replaceAll(" ").strip(), longest);
  }

  private static boolean allowed(int point) {
    if (point == '\n' || point == '\t') {
      return true;
    }
    boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
    boolean invisible = point >= 0x7F && point <= 0x9F || point >= 0x202A && point <= 0x202E;
    return point >= 0x20 && !surrogate && !invisible && (point & 0xFFFE) != 0xFFFE;
  }
}
