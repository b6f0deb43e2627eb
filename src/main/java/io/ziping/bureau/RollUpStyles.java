package io.ziping.bureau;

import io.ziping.report.CellStyles;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of the roll-up, the same as those of the units' summaries. */
final class RollUpStyles {

  static final String INK = CellStyles.INK;
  private static final String ALARM = "FCE9E6";

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

  private final CellStyles styles;
  private final Map<Kind, Map<Band, XSSFCellStyle>> cells = new EnumMap<>(Kind.class);
  final XSSFCellStyle title;
  final XSSFCellStyle section;
  final XSSFCellStyle note;
  final XSSFCellStyle head;

  RollUpStyles(XSSFWorkbook workbook, String fontName) {
    this.styles = new CellStyles(workbook, fontName);
    this.title = styles.plain(styles.font(16, true, INK));
    this.section = styles.plain(styles.font(12, true, INK));
    this.note = styles.plain(styles.font(9, false, CellStyles.QUIET));
    this.head = styles.boxed(styles.font(CellStyles.POINTS, true, INK), HorizontalAlignment.CENTER);
    head.setWrapText(true);
    CellStyles.fill(head, CellStyles.HEAD);
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
    XSSFFont font = styles.font(CellStyles.POINTS, total, total ? INK : CellStyles.BODY);
    XSSFCellStyle style = styles.boxed(font, alignment(kind));
    if (kind.format.isEmpty()) {
      style.setWrapText(true);
      // Text stays text even when somebody edits the cell.
      style.setQuotePrefixed(true);
      style.setIndention((short) (kind == Kind.TEXT ? 1 : 0));
    } else {
      styles.format(style, kind.format);
    }
    if (total) {
      CellStyles.fill(style, CellStyles.FOOT);
      CellStyles.lineAbove(style);
    } else if (band == Band.ALARM) {
      CellStyles.fill(style, ALARM);
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
}
