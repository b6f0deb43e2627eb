package io.ziping.templates;

import static io.ziping.templates.BlankFormRows.FOOT;
import static io.ziping.templates.BlankFormRows.GOAL;
import static io.ziping.templates.BlankFormRows.INDICATOR_FIRST;
import static io.ziping.templates.BlankFormRows.INDICATOR_HEAD;
import static io.ziping.templates.BlankFormRows.INDICATOR_LAST;
import static io.ziping.templates.BlankFormRows.LAST_COLUMN;
import static io.ziping.templates.BlankFormRows.TITLE;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Widths, heights and one A4 page. */
final class BlankFormPage {

  /** Column widths in characters. */
  private static final int[] WIDTHS = {4, 10, 13, 8, 10, 11, 13, 6, 7, 6, 13};

  private BlankFormPage() {}

  static void setUp(Workbook book, Sheet sheet) {
    for (int column = 0; column < WIDTHS.length; column++) {
      sheet.setColumnWidth(column, WIDTHS[column] * 256);
    }
    sheet.setDefaultRowHeightInPoints(20);
    for (int row = 0; row <= FOOT; row++) {
      sheet.getRow(row).setHeightInPoints(height(row));
    }
    sheet.setDisplayGridlines(false);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(false);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 1);
    sheet.setAutobreaks(true);
    sheet.setFitToPage(true);
    sheet.setHorizontallyCenter(true);
    sheet.setMargin(PageMargin.LEFT, 0.5);
    sheet.setMargin(PageMargin.RIGHT, 0.5);
    sheet.setMargin(PageMargin.TOP, 0.6);
    sheet.setMargin(PageMargin.BOTTOM, 0.6);
    book.setPrintArea(0, 0, LAST_COLUMN, 0, FOOT);
  }

  private static float height(int row) {
    if (row == TITLE) {
      return 30;
    }
    if (row == TITLE + 2) {
      return 6;
    }
    if (row == GOAL) {
      return 120;
    }
    if (row >= INDICATOR_FIRST && row <= INDICATOR_LAST) {
      return 34;
    }
    return row == INDICATOR_HEAD ? 26 : 22;
  }
}
