package io.ziping.report;

import java.util.HexFormat;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What the cells of all our tables have in common, whether a template or code makes them: calm
 * blue-grey, thin lines, one font.
 */
public final class CellStyles {

  public static final String INK = "1F3864";
  public static final String BODY = "222222";
  public static final String QUIET = "6B7785";
  public static final String HEAD = "E4ECF5";
  public static final String FOOT = "F3F6FA";

  /** Heading of what people fill in, its ink, and the cells below it. */
  public static final String HAND_HEAD = "FFF1C2";

  public static final String HAND_INK = "7A5B00";
  public static final String HAND = "FFFBEA";

  /** Size of ordinary text, in points. */
  public static final int POINTS = 10;

  private static final String LINE = "C9D3DF";

  private final XSSFWorkbook workbook;
  private final String fontName;

  /** Styles for a workbook, whose standard font becomes that one. */
  public CellStyles(XSSFWorkbook workbook, String fontName) {
    this.workbook = workbook;
    this.fontName = fontName;
    XSSFFont standard = workbook.getFontAt(0);
    standard.setFontName(fontName);
    standard.setFontHeightInPoints((short) POINTS);
  }

  /** A font; {@code rgb} in six hex digits. */
  public XSSFFont font(int points, boolean bold, String rgb) {
    XSSFFont font = workbook.createFont();
    font.setFontName(fontName);
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    font.setColor(color(rgb));
    return font;
  }

  /** A new style without lines. */
  public XSSFCellStyle plain(XSSFFont font) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  /** A new style with thin lines on all sides. */
  public XSSFCellStyle boxed(XSSFFont font, HorizontalAlignment alignment) {
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

  /** Numbers in a format of Excel's. */
  public XSSFCellStyle format(XSSFCellStyle style, String format) {
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  /** A line above sums. */
  public static void lineAbove(XSSFCellStyle style) {
    style.setBorderTop(BorderStyle.MEDIUM);
    style.setTopBorderColor(color("8FA6C4"));
  }

  public static void fill(XSSFCellStyle style, String rgb) {
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(color(rgb));
  }

  public static XSSFColor color(String rgb) {
    return new XSSFColor(HexFormat.of().parseHex(rgb));
  }
}
