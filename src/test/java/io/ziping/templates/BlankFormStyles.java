package io.ziping.templates;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** The cell styles of the blank form: labels are locked and shaded, inputs are neither. */
final class BlankFormStyles {

  private static final String FONT = "宋体";
  private static final byte SHADE = (byte) 0xF2;

  final CellStyle title;
  final CellStyle year;
  final CellStyle label;
  final CellStyle dash;
  final CellStyle text;
  final CellStyle longText;
  final CellStyle choice;
  final CellStyle money;
  final CellStyle points;
  final CellStyle rate;
  final CellStyle computed;
  final CellStyle foot;

  private final Workbook book;

  BlankFormStyles(Workbook book) {
    this.book = book;
    Font small = font(9, false);
    Font bold = font(9, true);
    title = plain(font(16, true), true);
    year = plain(font(11, false), false);
    year.setDataFormat(format("@"));
    label = boxed(bold, "General", true);
    dash = boxed(small, "General", true);
    text = boxed(small, "@", false);
    longText = boxed(small, "@", false);
    longText.setAlignment(HorizontalAlignment.LEFT);
    longText.setVerticalAlignment(VerticalAlignment.TOP);
    choice = boxed(bold, "@", false);
    money = boxed(small, "0.00####", false);
    points = boxed(small, "General", false);
    rate = boxed(small, "0.00%", false);
    computed = boxed(small, "0.00", false);
    foot = plain(small, false);
    foot.setAlignment(HorizontalAlignment.LEFT);
  }

  private Font font(int points, boolean bold) {
    Font font = book.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    return font;
  }

  private short format(String pattern) {
    return book.createDataFormat().getFormat(pattern);
  }

  private CellStyle plain(Font font, boolean locked) {
    CellStyle style = book.createCellStyle();
    style.setFont(font);
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setLocked(locked);
    return style;
  }

  private CellStyle boxed(Font font, String format, boolean locked) {
    CellStyle style = plain(font, locked);
    style.setWrapText(true);
    style.setDataFormat(format(format));
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    if (locked) {
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      shade(style);
    }
    return style;
  }

  /** A light grey; .xls has it only by changing the palette. */
  private void shade(CellStyle style) {
    if (style instanceof XSSFCellStyle modern) {
      modern.setFillForegroundColor(new XSSFColor(new byte[] {SHADE, SHADE, SHADE}, null));
      return;
    }
    short index = IndexedColors.GREY_25_PERCENT.getIndex();
    ((HSSFWorkbook) book).getCustomPalette().setColorAtIndex(index, SHADE, SHADE, SHADE);
    style.setFillForegroundColor(index);
  }
}
