package io.ziping.workbook.annotate.splice;

import io.ziping.workbook.annotate.ColumnWidths;

/** Column widths as a sheet's XML holds them, in digits. */
final class Widths {

  private final ColumnWidths widths;

  /** Widths for a default font of that many points. */
  Widths(int points) {
    widths = new ColumnWidths(points);
  }

  double of(int pixels) {
    return widths.of(pixels) / (double) ColumnWidths.DIGIT;
  }
}
