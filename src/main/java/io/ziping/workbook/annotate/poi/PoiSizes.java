package io.ziping.workbook.annotate.poi;

import io.ziping.workbook.annotate.ColumnWidths;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * Pixels and points to a workbook's own units. Column widths are counted in digits of the default
 * font, which differs from file to file.
 */
final class PoiSizes {

  private final ColumnWidths widths;

  PoiSizes(Workbook workbook) {
    widths = new ColumnWidths(workbook.getFontAt(0).getFontHeightInPoints());
  }

  /** A column's width in 1/256 of a digit. */
  int columnWidth(int pixels) {
    return widths.of(pixels);
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
