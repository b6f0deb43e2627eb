package io.ziping.recheck;

import java.util.HexFormat;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of a re-check form; they look like those of the summary. */
final class RecheckStyles {

  private static final String INK = "1F3864";
  private static final String TEXT = "222222";
  private static final String LINE = "C9D3DF";
  private static final int POINTS = 10;
  private static final String SCORES = "0.00_ ";

  private final XSSFWorkbook book;
  private final String fontName;
  final XSSFCellStyle title;
  final XSSFCellStyle note;
  final XSSFCellStyle label;
  final XSSFCellStyle value;
  final XSSFCellStyle head;
  final XSSFCellStyle handHead;
  final XSSFCellStyle text;
  final XSSFCellStyle center;
  final XSSFCellStyle score;
  final XSSFCellStyle hand;
  final XSSFCellStyle handCenter;
  final XSSFCellStyle handScore;
  final XSSFCellStyle foot;
  final XSSFCellStyle footScore;
  final XSSFCellStyle plain;

  RecheckStyles(XSSFWorkbook book, String fontName) {
    this.book = book;
    this.fontName = fontName;
    XSSFFont standard = book.getFontAt(0);
    standard.setFontName(fontName);
    standard.setFontHeightInPoints((short) POINTS);
    XSSFFont body = font(POINTS, false, TEXT);
    XSSFFont bold = font(POINTS, true, INK);
    title = style(font(16, true, INK), HorizontalAlignment.CENTER, "");
    note = style(font(9, false, "6B7785"), HorizontalAlignment.LEFT, "");
    label = boxed(bold, HorizontalAlignment.CENTER, "F3F6FA");
    value = words(boxed(body, HorizontalAlignment.LEFT, ""));
    head = boxed(bold, HorizontalAlignment.CENTER, "E4ECF5");
    handHead = boxed(font(POINTS, true, "7A5B00"), HorizontalAlignment.CENTER, "FFF1C2");
    text = words(boxed(body, HorizontalAlignment.LEFT, ""));
    center = words(boxed(body, HorizontalAlignment.CENTER, ""));
    score = number(boxed(body, HorizontalAlignment.RIGHT, ""));
    hand = input(boxed(body, HorizontalAlignment.LEFT, "FFFBEA"));
    handCenter = input(boxed(body, HorizontalAlignment.CENTER, "FFFBEA"));
    handScore = number(boxed(body, HorizontalAlignment.RIGHT, "FFFBEA"));
    handScore.setLocked(false);
    foot = boxed(bold, HorizontalAlignment.CENTER, "F3F6FA");
    footScore = number(boxed(bold, HorizontalAlignment.RIGHT, "F3F6FA"));
    plain = style(body, HorizontalAlignment.LEFT, "");
  }

  private XSSFCellStyle style(XSSFFont font, HorizontalAlignment alignment, String paper) {
    XSSFCellStyle style = book.createCellStyle();
    style.setFont(font);
    style.setAlignment(alignment);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    if (!paper.isEmpty()) {
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      style.setFillForegroundColor(color(paper));
    }
    return style;
  }

  private XSSFCellStyle boxed(XSSFFont font, HorizontalAlignment alignment, String paper) {
    XSSFCellStyle style = style(font, alignment, paper);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setTopBorderColor(color(LINE));
    style.setBottomBorderColor(color(LINE));
    if (alignment == HorizontalAlignment.LEFT) {
      style.setIndention((short) 1);
    }
    style.setLeftBorderColor(color(LINE));
    style.setRightBorderColor(color(LINE));
    return style;
  }

  /** Text that stays text even when somebody edits the cell. */
  private static XSSFCellStyle words(XSSFCellStyle style) {
    style.setQuotePrefixed(true);
    return style;
  }

  /** People write here: text, so that a date or a percentage stays as it was typed. */
  private XSSFCellStyle input(XSSFCellStyle style) {
    style.setDataFormat(book.createDataFormat().getFormat("@"));
    style.setLocked(false);
    return style;
  }

  private XSSFCellStyle number(XSSFCellStyle style) {
    style.setDataFormat(book.createDataFormat().getFormat(SCORES));
    return style;
  }

  private XSSFFont font(int points, boolean bold, String rgb) {
    XSSFFont font = book.createFont();
    font.setFontName(fontName);
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    font.setColor(color(rgb));
    return font;
  }

  static XSSFColor color(String rgb) {
    return new XSSFColor(HexFormat.of().parseHex(rgb));
  }
}
