package io.ziping.templates;

import io.ziping.report.CellStyles;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few cell styles of the summary template: calm blue-grey, thin lines, one font. */
final class TemplateStyles {

  static final String INK = CellStyles.INK;
  static final String BLUE = "2F5D9B";

  private static final String FONT = "微软雅黑";
  private static final int POINTS = CellStyles.POINTS;

  private final XSSFWorkbook workbook;
  private final CellStyles styles;

  TemplateStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.styles = new CellStyles(workbook, FONT);
  }

  XSSFCellStyle title() {
    return styles.plain(styles.font(16, true, INK));
  }

  XSSFCellStyle section() {
    return styles.plain(styles.font(12, true, INK));
  }

  XSSFCellStyle note() {
    return styles.plain(styles.font(9, false, CellStyles.QUIET));
  }

  XSSFCellStyle head() {
    XSSFCellStyle style = styles.boxed(styles.font(POINTS, true, INK), HorizontalAlignment.CENTER);
    CellStyles.fill(style, CellStyles.HEAD);
    style.setWrapText(true);
    return style;
  }

  /** Heading of a column that people fill in. */
  XSSFCellStyle handHead() {
    XSSFCellStyle style =
        styles.boxed(styles.font(POINTS, true, CellStyles.HAND_INK), HorizontalAlignment.CENTER);
    CellStyles.fill(style, CellStyles.HAND_HEAD);
    style.setWrapText(true);
    return style;
  }

  /** Text that stays text even when somebody edits the cell. */
  XSSFCellStyle text(HorizontalAlignment alignment) {
    XSSFCellStyle style = styles.boxed(styles.font(POINTS, false, CellStyles.BODY), alignment);
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
    styles.format(style, "@");
    CellStyles.fill(style, CellStyles.HAND);
    return style;
  }

  XSSFCellStyle link() {
    XSSFCellStyle style = text(HorizontalAlignment.CENTER);
    style.setFont(styles.font(POINTS, false, BLUE));
    return style;
  }

  XSSFCellStyle number(String format) {
    XSSFCellStyle style =
        styles.boxed(styles.font(POINTS, false, CellStyles.BODY), HorizontalAlignment.RIGHT);
    styles.format(style, format);
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
    style.setFont(styles.font(POINTS, true, INK));
    CellStyles.fill(style, CellStyles.FOOT);
    CellStyles.lineAbove(style);
    return style;
  }

  /** A large figure of the overview. */
  XSSFCellStyle figure(String format) {
    XSSFCellStyle style = number(format);
    style.setFont(styles.font(14, true, BLUE));
    style.setAlignment(HorizontalAlignment.CENTER);
    return style;
  }

  static XSSFColor color(String rgb) {
    return CellStyles.color(rgb);
  }
}
