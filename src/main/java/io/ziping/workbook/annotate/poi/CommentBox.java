package io.ziping.workbook.annotate.poi;

import io.ziping.workbook.annotate.RemarkBox;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.jspecify.annotations.Nullable;

/**
 * Where a comment's box stands: right of its cell and below its row, so that the row stays
 * readable, and large enough for the text, for boxes don't scroll.
 */
final class CommentBox {

  private CommentBox() {}

  static ClientAnchor anchor(Cell cell, String text) {
    Sheet sheet = cell.getSheet();
    ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
    int column = Math.min(lastColumn(cell) + 1, PoiSizes.lastColumn(sheet.getWorkbook()) - 8);
    int row = lastRow(cell) + 1;
    // For a moment POI takes the box's corner for the commented cell, and refuses a second comment.
    while (sheet.getCellComment(new CellAddress(row, column)) != null) {
      column++;
    }
    anchor.setCol1(column);
    anchor.setRow1(row);
    span(anchor, sheet, RemarkBox.height(text));
    return anchor;
  }

  /** Grows the box of an existing comment to the text it holds now. */
  static void enlarge(HSSFComment comment, Cell cell) {
    if (comment.getAnchor() instanceof HSSFClientAnchor anchor) {
      span(anchor, cell.getSheet(), RemarkBox.height(comment.getString().getString()));
    }
  }

  /** Sets the lower right corner. */
  private static void span(ClientAnchor anchor, Sheet sheet, int height) {
    int column = anchor.getCol1();
    int rest = RemarkBox.WIDTH;
    while (rest > PoiSizes.columnPixels(sheet, column)
        && column < PoiSizes.lastColumn(sheet.getWorkbook())) {
      rest -= PoiSizes.columnPixels(sheet, column);
      column++;
    }
    anchor.setCol2(column);
    int full = Math.max(1, PoiSizes.columnPixels(sheet, column));
    anchor.setDx2(PoiSizes.isBinary(sheet) ? rest * 1023 / full : rest * Units.EMU_PER_PIXEL);
    int row = anchor.getRow1();
    rest = height;
    int last = sheet.getWorkbook().getSpreadsheetVersion().getLastRowIndex();
    while (rest > PoiSizes.rowPixels(sheet, row) && row < last) {
      rest -= PoiSizes.rowPixels(sheet, row);
      row++;
    }
    anchor.setRow2(row);
    full = Math.max(1, PoiSizes.rowPixels(sheet, row));
    anchor.setDy2(PoiSizes.isBinary(sheet) ? rest * 255 / full : rest * Units.EMU_PER_PIXEL);
  }

  private static int lastColumn(Cell cell) {
    CellRangeAddress merge = mergeOf(cell);
    return merge == null ? cell.getColumnIndex() : merge.getLastColumn();
  }

  private static int lastRow(Cell cell) {
    CellRangeAddress merge = mergeOf(cell);
    return merge == null ? cell.getRowIndex() : merge.getLastRow();
  }

  private static @Nullable CellRangeAddress mergeOf(Cell cell) {
    for (CellRangeAddress merge : cell.getSheet().getMergedRegions()) {
      if (merge.isInRange(cell)) {
        return merge;
      }
    }
    return null;
  }
}
