package io.ziping.recheck;

import static org.apache.poi.ss.usermodel.HorizontalAlignment.CENTER;
import static org.apache.poi.ss.usermodel.HorizontalAlignment.LEFT;
import static org.apache.poi.ss.usermodel.HorizontalAlignment.RIGHT;

import io.ziping.report.CellBrush;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of a re-check form; they look like those of the summary. */
final class RecheckStyles {

  private static final String SCORES = "0.00_ ";

  private final CellBrush brush;
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
    brush = new CellBrush(book, fontName);
    XSSFFont body = brush.font(CellBrush.POINTS, false, CellBrush.BODY);
    XSSFFont bold = brush.font(CellBrush.POINTS, true, CellBrush.INK);
    XSSFFont hint = brush.font(CellBrush.POINTS, true, CellBrush.HAND_INK);
    title = brush.plain(brush.font(16, true, CellBrush.INK));
    title.setAlignment(CENTER);
    note = brush.plain(brush.font(9, false, CellBrush.QUIET));
    note.setWrapText(true);
    plain = brush.plain(body);
    label = filled(bold, CENTER, CellBrush.FOOT);
    foot = filled(bold, CENTER, CellBrush.FOOT);
    footScore = brush.format(filled(bold, RIGHT, CellBrush.FOOT), SCORES);
    head = filled(bold, CENTER, CellBrush.HEAD);
    handHead = filled(hint, CENTER, CellBrush.HAND_HEAD);
    text = words(brush.boxed(body, LEFT));
    center = words(brush.boxed(body, CENTER));
    score = brush.format(brush.boxed(body, RIGHT), SCORES);
    // Text, so that a date or a percentage stays as it was typed.
    hand = open(brush.format(filled(body, LEFT, CellBrush.HAND), "@"));
    handCenter = open(brush.format(filled(body, CENTER, CellBrush.HAND), "@"));
    handScore = open(brush.format(filled(body, RIGHT, CellBrush.HAND), SCORES));
  }

  private XSSFCellStyle filled(XSSFFont font, HorizontalAlignment alignment, String paper) {
    XSSFCellStyle style = wrapped(brush.boxed(font, alignment));
    CellBrush.fill(style, paper);
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
