package io.ziping.workbook.annotate.splice;

/** Column widths, which are counted in digits of the workbook's default font. */
final class Widths {

  private static final int WIDEST = 255 * 256;
  private static final int PADDING_PIXELS = 5;

  private final int digitPixels;

  /** Widths for a default font of that many points. */
  Widths(int points) {
    // A digit is about half as wide as the font is high: 9 pt 6 px, 10 and 11 pt 7 px, 12 pt 8 px.
    digitPixels = Math.max(4, (points * 4 + 3) / 6);
  }

  double of(int pixels) {
    return Math.min(WIDEST, Math.max(0, pixels - PADDING_PIXELS) * 256 / digitPixels) / 256.0;
  }
}
