package io.ziping.workbook.annotate.poi;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * Pixels and points to a workbook's own units. Column widths are counted in digits of the default
 * font, which differs from file to file.
 */
final class PoiSizes {

  private static final int WIDEST_COLUMN = 255 * 256;
  private static final int PADDING_PIXELS = 5;

  private final int digitPixels;

  PoiSizes(Workbook workbook) {
    this(workbook.getFontAt(0).getFontHeightInPoints());
  }

  private PoiSizes(int points) {
    // A digit is about half as wide as the font is high: 9 pt 6 px, 10 and 11 pt 7 px, 12 pt 8 px.
    this.digitPixels = Math.max(4, (points * 4 + 3) / 6);
  }

  /** A column's width in 1/256 of a digit. */
  int columnWidth(int pixels) {
    return Math.min(WIDEST_COLUMN, Math.max(0, pixels - PADDING_PIXELS) * 256 / digitPixels);
  }

  static int columnPixels(Sheet sheet, int column) {
    return sheet.isColumnHidden(column) ? 0 : Math.round(sheet.getColumnWidthInPixels(column));
  }

  static int rowPixels(Sheet sheet, int row) {
    Row line = sheet.getRow(row);
    if (line == null) {
      return Math.round(sheet.getDefaultRowHeightInPoints() * 4 / 3);
    }
    return line.getZeroHeight() ? 0 : Math.round(line.getHeightInPoints() * 4 / 3);
  }

  static int lastColumn(Workbook workbook) {
    return workbook.getSpreadsheetVersion().getLastColumnIndex();
  }

  static boolean isBinary(Sheet sheet) {
    return sheet.getWorkbook() instanceof HSSFWorkbook;
  }
}
