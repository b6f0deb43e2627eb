package io.ziping.workbook.annotate.poi;

import io.ziping.workbook.annotate.Shade;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;

/** Colours of a plan in the way a file format knows them. */
interface Shades {

  void ink(Font font, Shade shade);

  void fill(CellStyle style, Shade shade);

  /** A line on the sides named by {@code sides}, any of T, R, B and L. */
  void border(CellStyle style, String sides, BorderStyle line, Shade shade);
}
