package io.ziping.templates;

import io.ziping.report.CellBrush;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few cell styles of the summary template: calm blue-grey, thin lines, one font. */
final class TemplateStyles {

  static final String INK = CellBrush.INK;
  static final String BLUE = "2F5D9B";

  private static final String FONT = "微软雅黑";
  private static final int POINTS = CellBrush.POINTS;

  private final XSSFWorkbook workbook;
  private final CellBrush brush;

  TemplateStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.brush = new CellBrush(workbook, FONT);
  }

  XSSFCellStyle title() {
    return brush.plain(brush.font(16, true, INK));
  }

  XSSFCellStyle section() {
    return brush.plain(brush.font(12, true, INK));
  }

  XSSFCellStyle note() {
    return brush.plain(brush.font(9, false, CellBrush.QUIET));
  }

  XSSFCellStyle head() {
    XSSFCellStyle style = brush.boxed(brush.font(POINTS, true, INK), HorizontalAlignment.CENTER);
    CellBrush.fill(style, CellBrush.HEAD);
    style.setWrapText(true);
    return style;
  }

  /** Heading of a column that people fill in. */
  XSSFCellStyle handHead() {
    XSSFCellStyle style =
        brush.boxed(brush.font(POINTS, true, CellBrush.HAND_INK), HorizontalAlignment.CENTER);
    CellBrush.fill(style, CellBrush.HAND_HEAD);
    style.setWrapText(true);
    return style;
  }

  /** Text that stays text even when somebody edits the cell. */
  XSSFCellStyle text(HorizontalAlignment alignment) {
    XSSFCellStyle style = brush.boxed(brush.font(POINTS, false, CellBrush.BODY), alignment);
    style.setWrapText(true);
    style.setQuotePrefixed(true);
    if (alignment == HorizontalAlignment.LEFT) {
      style.setIndention((short) 1);
    }
    return style;
  }

  /** A cell that people write into: text, so that a date stays as it was typed. */
  XSSFCellStyle hand(HorizontalAlignment alignment) {
    XSSFCellStyle style = text(alignment);
    brush.format(style, "@");
    CellBrush.fill(style, CellBrush.HAND);
    return style;
  }

  XSSFCellStyle link() {
    XSSFCellStyle style = text(HorizontalAlignment.CENTER);
    style.setFont(brush.font(POINTS, false, BLUE));
    return style;
  }

  XSSFCellStyle number(String format) {
    XSSFCellStyle style =
        brush.boxed(brush.font(POINTS, false, CellBrush.BODY), HorizontalAlignment.RIGHT);
    brush.format(style, format);
    return style;
  }

  XSSFCellStyle count() {
    XSSFCellStyle style = number("0");
    style.setAlignment(HorizontalAlignment.CENTER);
    return style;
  }

  /** The same style for the row of totals. */
  XSSFCellStyle foot(XSSFCellStyle body) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(body);
    style.setFont(brush.font(POINTS, true, INK));
    CellBrush.fill(style, CellBrush.FOOT);
    CellBrush.lineAbove(style);
    return style;
  }

  /** A large figure of the overview. */
  XSSFCellStyle figure(String format) {
    XSSFCellStyle style = number(format);
    style.setFont(brush.font(14, true, BLUE));
    style.setAlignment(HorizontalAlignment.CENTER);
    return style;
  }

  static XSSFColor color(String rgb) {
    return CellBrush.color(rgb);
  }
}
