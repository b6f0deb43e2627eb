package io.ziping.recheck;

import static org.apache.poi.ss.usermodel.HorizontalAlignment.CENTER;
import static org.apache.poi.ss.usermodel.HorizontalAlignment.LEFT;
import static org.apache.poi.ss.usermodel.HorizontalAlignment.RIGHT;

import io.ziping.report.CellStyles;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of a re-check form; they look like those of the summary. */
final class RecheckStyles {

  private static final String SCORES = "0.00_ ";

  private final CellStyles styles;
  final XSSFCellStyle title;
  final XSSFCellStyle note;
  final XSSFCellStyle label;
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
    styles = new CellStyles(book, fontName);
    XSSFFont body = styles.font(CellStyles.POINTS, false, CellStyles.BODY);
    XSSFFont bold = styles.font(CellStyles.POINTS, true, CellStyles.INK);
    XSSFFont hint = styles.font(CellStyles.POINTS, true, CellStyles.HAND_INK);
    title = styles.plain(styles.font(16, true, CellStyles.INK));
    title.setAlignment(CENTER);
    note = styles.plain(styles.font(9, false, CellStyles.QUIET));
    note.setWrapText(true);
    plain = styles.plain(body);
    label = filled(bold, CENTER, CellStyles.FOOT);
    foot = filled(bold, CENTER, CellStyles.FOOT);
    footScore = styles.format(filled(bold, RIGHT, CellStyles.FOOT), SCORES);
    head = filled(bold, CENTER, CellStyles.HEAD);
    handHead = filled(hint, CENTER, CellStyles.HAND_HEAD);
    text = words(styles.boxed(body, LEFT));
    center = words(styles.boxed(body, CENTER));
    score = styles.format(styles.boxed(body, RIGHT), SCORES);
    // Text, so that a date or a percentage stays as it was typed.
    hand = open(styles.format(filled(body, LEFT, CellStyles.HAND), "@"));
    handCenter = open(styles.format(filled(body, CENTER, CellStyles.HAND), "@"));
    handScore = open(styles.format(filled(body, RIGHT, CellStyles.HAND), SCORES));
  }

  private XSSFCellStyle filled(XSSFFont font, HorizontalAlignment alignment, String paper) {
    XSSFCellStyle style = wrapped(styles.boxed(font, alignment));
    CellStyles.fill(style, paper);
    return style;
  }

  /** Text that stays text even when somebody edits the cell. */
  private static XSSFCellStyle words(XSSFCellStyle style) {
    style.setQuotePrefixed(true);
    return wrapped(style);
  }

  private static XSSFCellStyle wrapped(XSSFCellStyle style) {
    style.setWrapText(true);
    if (style.getAlignment() == LEFT) {
      style.setIndention((short) 1);
    }
    return style;
  }

  /** People write here. */
  private static XSSFCellStyle open(XSSFCellStyle style) {
    style.setLocked(false);
    return style;
  }
}
