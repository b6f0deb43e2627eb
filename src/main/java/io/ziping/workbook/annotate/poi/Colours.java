package io.ziping.workbook.annotate.poi;

import io.ziping.workbook.annotate.Palette;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;

/** Colours of a plan in the way a file format knows them. */
interface Colours {

  void ink(Font font, Palette colour);

  void fill(CellStyle style, Palette colour);

  /** A line on the sides named by {@code sides}, any of T, R, B and L. */
  void border(CellStyle style, String sides, BorderStyle line, Palette colour);
}
