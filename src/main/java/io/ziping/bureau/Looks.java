package io.ziping.bureau;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of the roll-up, the same as those of the units' summaries. */
final class Looks {

  static final String INK = "1F3864";
  private static final String LINE = "C9D3DF";
  private static final String HEAD = "E4ECF5";
  private static final String FOOT = "F3F6FA";
  private static final String ALARM = "FCE9E6";
  private static final String QUIET = "6B7785";
  private static final String BODY = "222222";

  /** What a column holds. */
  enum Kind {
    TEXT(""),
    CENTER(""),
    COUNT("0"),
    /** Two decimals are shown, all digits kept. */
    MONEY("#,##0.00_ "),
    /** A fraction. */
    RATE("0.00%_ "),
    SCORE("0.00_ ");

    private final String format;

    Kind(String format) {
      this.format = format;
    }
  }

  /** What a row is. */
  enum Band {
    PLAIN,
    TOTAL,
    /** Somebody has to do something. */
    ALARM
  }

  private final XSSFWorkbook workbook;
  private final String fontName;
  private final Map<Kind, Map<Band, XSSFCellStyle>> cells = new EnumMap<>(Kind.class);
  final XSSFCellStyle title;
  final XSSFCellStyle section;
  final XSSFCellStyle note;
  final XSSFCellStyle head;

  Looks(XSSFWorkbook workbook, String fontName) {
    this.workbook = workbook;
    this.fontName = fontName;
    XSSFFont standard = workbook.getFontAt(0);
    standard.setFontName(fontName);
    standard.setFontHeightInPoints((short) 10);
    this.title = plain(font(16, true, INK));
    this.section = plain(font(12, true, INK));
    this.note = plain(font(9, false, QUIET));
    this.head = boxed(font(10, true, INK), HorizontalAlignment.CENTER);
    head.setWrapText(true);
    fill(head, HEAD);
    for (Kind kind : Kind.values()) {
      Map<Band, XSSFCellStyle> bands = new EnumMap<>(Band.class);
      for (Band band : Band.values()) {
        bands.put(band, cell(kind, band));
      }
      cells.put(kind, bands);
    }
  }

  XSSFCellStyle of(Kind kind, Band band) {
    return Objects.requireNonNull(Objects.requireNonNull(cells.get(kind)).get(band));
  }

  private XSSFCellStyle cell(Kind kind, Band band) {
    boolean total = band == Band.TOTAL;
    XSSFCellStyle style = boxed(font(10, total, total ? INK : BODY), alignment(kind));
    if (kind.format.isEmpty()) {
      style.setWrapText(true);
      // Text stays text even when somebody edits the cell.
      style.setQuotePrefixed(true);
      style.setIndention((short) (kind == Kind.TEXT ? 1 : 0));
    } else {
      style.setDataFormat(workbook.createDataFormat().getFormat(kind.format));
    }
    if (total) {
      fill(style, FOOT);
      style.setBorderTop(BorderStyle.MEDIUM);
      style.setTopBorderColor(color("8FA6C4"));
    } else if (band == Band.ALARM) {
      fill(style, ALARM);
    }
    return style;
  }

  private static HorizontalAlignment alignment(Kind kind) {
    return switch (kind) {
      case TEXT -> HorizontalAlignment.LEFT;
      case CENTER, COUNT -> HorizontalAlignment.CENTER;
      case MONEY, RATE, SCORE -> HorizontalAlignment.RIGHT;
    };
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

  private static void fill(XSSFCellStyle style, String rgb) {
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(color(rgb));
  }

  private XSSFFont font(int points, boolean bold, String rgb) {
    XSSFFont font = workbook.createFont();
    font.setFontName(fontName);
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    font.setColor(color(rgb));
    return font;
  }

  private static XSSFColor color(String rgb) {
    return new XSSFColor(HexFormat.of().parseHex(rgb));
  }
}
