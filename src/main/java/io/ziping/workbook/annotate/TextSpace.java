package io.ziping.workbook.annotate;

/**
 * How much room a text takes, in units of half a Chinese character. Programs don't grow merged
 * rows, so heights are worked out here; generous, for fonts differ.
 */
final class TextSpace {

  private TextSpace() {}

  /** Lines that a text takes when wrapped at {@code units}. */
  static int lines(String text, int units) {
    int lines = 1;
    int used = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (point == '\n') {
        lines++;
        used = 0;
        continue;
      }
      int width = width(point);
      if (used + width > units) {
        lines++;
        used = 0;
      }
      used += width;
    }
    return lines;
  }

  /** Width of the longest line. */
  static int width(String text) {
    int widest = 0;
    int used = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      used = point == '\n' ? 0 : used + width(point);
      widest = Math.max(widest, used);
    }
    return widest;
  }

  private static int width(int point) {
    return point >= 0x1100 || point == 0xD7 || point == 0xF7 ? 2 : 1;
  }
}
