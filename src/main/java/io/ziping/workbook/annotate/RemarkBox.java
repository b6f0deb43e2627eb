package io.ziping.workbook.annotate;

/** How large a comment's box is, in pixels: boxes don't scroll, so the text has to fit. */
public final class RemarkBox {

  public static final int WIDTH = 300;

  private static final int CHARACTER = 6;
  private static final int LINE = 17;
  private static final int PADDING = 14;
  private static final int TALLEST = 480;

  private RemarkBox() {}

  /** The height that a text takes in a box of that width. */
  public static int height(String text) {
    int units = (WIDTH - PADDING) / CHARACTER;
    int lines = 0;
    for (String paragraph : text.split("\n", -1)) {
      int wide = paragraph.codePoints().map(point -> point >= 0x1100 ? 2 : 1).sum();
      lines += Math.max(1, (wide + units - 1) / units);
    }
    return Math.min(TALLEST, lines * LINE + PADDING);
  }
}
