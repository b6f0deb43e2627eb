package io.ziping.blank;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidation;

/**
 * Puts one more row at the end of a block. POI shifts rows, formulas and names; merged cells that
 * reach over the place and drop-down lists it leaves behind, so they are moved here.
 */
final class RowInsertion {

  private final XSSFSheet sheet;
  private final int blockFirst;
  private final int blockLast;
  private final int labelColumn;

  RowInsertion(XSSFSheet sheet, int blockFirst, int blockLast, int labelColumn) {
    this.sheet = sheet;
    this.blockFirst = blockFirst;
    this.blockLast = blockLast;
    this.labelColumn = labelColumn;
  }

  /** The block's last row moves down and a row like it comes before; then the two change places. */
  void run() {
    List<CellRangeAddress> merged = new ArrayList<>(sheet.getMergedRegions());
    for (int i = merged.size() - 1; i >= 0; i--) {
      sheet.removeMergedRegion(i);
    }
    // The place is inside the block, so that sums over it grow with it.
    sheet.shiftRows(blockLast, sheet.getLastRowNum(), 1, true, false);
    copyRow(blockLast + 1, blockLast);
    clear(blockLast + 1);
    boolean labelMerged = false;
    for (CellRangeAddress region : merged) {
      labelMerged |= isLabel(region);
      moved(region).forEach(sheet::addMergedRegion);
    }
    if (!labelMerged) {
      sheet.addMergedRegion(
          new CellRangeAddress(blockFirst, blockLast + 1, labelColumn, labelColumn));
    }
    moveLists();
  }

  private boolean isLabel(CellRangeAddress region) {
    return region.getFirstRow() == blockFirst && region.getFirstColumn() == labelColumn;
  }

  /** A region of the block's last row stands in the new row too. */
  private List<CellRangeAddress> moved(CellRangeAddress region) {
    boolean oneRow = region.getFirstRow() == region.getLastRow();
    CellRangeAddress after = region.copy();
    if (region.getFirstRow() > blockLast) {
      after.setFirstRow(region.getFirstRow() + 1);
    }
    if (region.getLastRow() > blockLast || !oneRow && region.getLastRow() == blockLast) {
      after.setLastRow(region.getLastRow() + 1);
    }
    List<CellRangeAddress> all = new ArrayList<>(List.of(after));
    if (oneRow && region.getFirstRow() == blockLast) {
      CellRangeAddress twin = region.copy();
      twin.setFirstRow(blockLast + 1);
      twin.setLastRow(blockLast + 1);
      all.add(twin);
    }
    return all;
  }

  private void copyRow(int from, int to) {
    XSSFRow source = sheet.getRow(from);
    XSSFRow target = sheet.createRow(to);
    target.setHeight(source.getHeight());
    for (Cell cell : source) {
      Cell copy = target.createCell(cell.getColumnIndex());
      copy.setCellStyle(cell.getCellStyle());
      if (cell.getCellType() == CellType.NUMERIC) {
        copy.setCellValue(cell.getNumericCellValue());
      } else {
        copy.setCellValue(cell.getStringCellValue());
      }
    }
  }

  private void clear(int row) {
    Row cleared = sheet.getRow(row);
    for (Cell cell : cleared) {
      cell.setBlank();
    }
  }

  private void moveLists() {
    if (!sheet.getCTWorksheet().isSetDataValidations()) {
      return;
    }
    for (CTDataValidation list :
        sheet.getCTWorksheet().getDataValidations().getDataValidationArray()) {
      List<String> places = new ArrayList<>();
      for (Object place : list.getSqref()) {
        CellRangeAddress range = CellRangeAddress.valueOf(place.toString());
        int firstRow =
            range.getFirstRow() > blockLast ? range.getFirstRow() + 1 : range.getFirstRow();
        int lastRow = range.getLastRow() >= blockLast ? range.getLastRow() + 1 : range.getLastRow();
        places.add(
            new CellRangeAddress(firstRow, lastRow, range.getFirstColumn(), range.getLastColumn())
                .formatAsString());
      }
      list.setSqref(places);
    }
  }
}
