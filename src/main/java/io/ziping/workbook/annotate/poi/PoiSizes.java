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

  private static final float USUAL_POINTS = 15;

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
    if (line != null && line.getZeroHeight()) {
      return 0;
    }
    float points = line == null ? sheet.getDefaultRowHeightInPoints() : line.getHeightInPoints();
    // A sheet may leave out its default height; POI then takes it for none at all.
    return Math.round((points > 0 ? points : USUAL_POINTS) * 4 / 3);
  }

  static int lastColumn(Workbook workbook) {
    return workbook.getSpreadsheetVersion().getLastColumnIndex();
  }

  static boolean isBinary(Sheet sheet) {
    return sheet.getWorkbook() instanceof HSSFWorkbook;
  }
}
