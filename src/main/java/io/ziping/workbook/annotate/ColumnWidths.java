package io.ziping.workbook.annotate;

/** Column widths, which are counted in digits of the workbook's default font. */
public final class ColumnWidths {

  /** Parts of a digit that widths are counted in. */
  public static final int DIGIT = 256;

  private static final int WIDEST = 255 * DIGIT;
  private static final int PADDING_PIXELS = 5;

  private final int digitPixels;

  /** Widths for a default font of that many points. */
  public ColumnWidths(int points) {
    // A digit is about half as wide as the font is high: 9 pt 6 px, 10 and 11 pt 7 px, 12 pt 8 px.
    digitPixels = Math.max(4, (points * 4 + 3) / 6);
  }

  /** A width in 1/256 of a digit. */
  public int of(int pixels) {
    return Math.min(WIDEST, Math.max(0, pixels - PADDING_PIXELS) * DIGIT / digitPixels);
  }
}
