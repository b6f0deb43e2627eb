package io.ziping.templates;

import java.util.HexFormat;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few cell styles of the summary template: calm blue-grey, thin lines, one font. */
final class TemplateStyles {

  static final String INK = "1F3864";
  static final String LINE = "C9D3DF";
  static final String HEAD = "E4ECF5";
  static final String FOOT = "F3F6FA";
  static final String QUIET = "6B7785";
  static final String BLUE = "2F5D9B";

  private static final String FONT = "微软雅黑";
  private static final int POINTS = 10;

  private final XSSFWorkbook workbook;

  TemplateStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    XSSFFont standard = workbook.getFontAt(0);
    standard.setFontName(FONT);
    standard.setFontHeightInPoints((short) POINTS);
  }

  XSSFCellStyle title() {
    return plain(font(16, true, INK));
  }

  XSSFCellStyle section() {
    return plain(font(12, true, INK));
  }

  XSSFCellStyle note() {
    return plain(font(9, false, QUIET));
  }

  XSSFCellStyle head() {
    XSSFCellStyle style = boxed(font(POINTS, true, INK), HorizontalAlignment.CENTER);
    fill(style, HEAD);
    style.setWrapText(true);
    return style;
  }

  /** Heading of a column that people fill in. */
  XSSFCellStyle handHead() {
    XSSFCellStyle style = boxed(font(POINTS, true, "7A5B00"), HorizontalAlignment.CENTER);
    fill(style, "FFF1C2");
    style.setWrapText(true);
    return style;
  }

  /** Text that stays text even when somebody edits the cell. */
  XSSFCellStyle text(HorizontalAlignment alignment) {
    XSSFCellStyle style = boxed(font(POINTS, false, "222222"), alignment);
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
    style.setDataFormat(workbook.createDataFormat().getFormat("@"));
    fill(style, "FFFBEA");
    return style;
  }

  XSSFCellStyle link() {
    XSSFCellStyle style = text(HorizontalAlignment.CENTER);
    style.setFont(font(POINTS, false, BLUE));
    return style;
  }

  XSSFCellStyle number(String format) {
    XSSFCellStyle style = boxed(font(POINTS, false, "222222"), HorizontalAlignment.RIGHT);
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
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
    style.setFont(font(POINTS, true, INK));
    fill(style, FOOT);
    style.setBorderTop(BorderStyle.MEDIUM);
    style.setTopBorderColor(color("8FA6C4"));
    return style;
  }

  /** A large figure of the overview. */
  XSSFCellStyle figure(String format) {
    XSSFCellStyle style = number(format);
    style.setFont(font(14, true, BLUE));
    style.setAlignment(HorizontalAlignment.CENTER);
    return style;
  }

  private XSSFCellStyle plain(XSSFFont font) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  private XSSFCellStyle boxed(XSSFFont font, HorizontalAlignment alignment) {
    XSSFCellStyle style = plain(font);
    style.setAlignment(alignment);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setTopBorderColor(color(LINE));
    style.setBottomBorderColor(color(LINE));
    style.setLeftBorderColor(color(LINE));
    style.setRightBorderColor(color(LINE));
    return style;
  }

  private void fill(XSSFCellStyle style, String rgb) {
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(color(rgb));
  }

  private XSSFFont font(int points, boolean bold, String rgb) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    font.setColor(color(rgb));
    return font;
  }

  static XSSFColor color(String rgb) {
    return new XSSFColor(HexFormat.of().parseHex(rgb));
  }
}
