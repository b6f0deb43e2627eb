package io.ziping.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A filled summary, read by its headings. */
final class FilledSummary {

  final XSSFWorkbook workbook;

  FilledSummary(byte[] bytes) throws IOException {
    this.workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  XSSFSheet sheet(String name) {
    return Objects.requireNonNull(workbook.getSheet(name), name);
  }

  /** The first cell of a sheet with this text. */
  Cell find(String sheet, String text) {
    for (Row row : sheet(sheet)) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.STRING
            && cell.getStringCellValue().replace("\n", "").equals(text)) {
          return cell;
        }
      }
    }
    throw new AssertionError("no cell " + text + " on " + sheet);
  }

  /** The figure below a heading of the overview. */
  BigDecimal figure(String heading) {
    Cell head = find("统计", heading);
    return number(sheet("统计").getRow(head.getRowIndex() + 1).getCell(head.getColumnIndex()));
  }

  /** The count beside a name in a block of 统计; blocks are told apart by their first heading. */
  BigDecimal count(String block, String name) {
    Cell head = find("统计", block);
    for (int r = head.getRowIndex() + 1; r <= sheet("统计").getLastRowNum(); r++) {
      Row row = sheet("统计").getRow(r);
      if (row.getCell(0).getStringCellValue().equals(name)) {
        return number(row.getCell(1));
      }
    }
    throw new AssertionError("no " + name + " in " + block);
  }

  /** All cells of 汇总表 below a heading, totals included, as shown. */
  List<String> column(String sheet, String heading) {
    Cell head = find(sheet, heading);
    DataFormatter formatter = new DataFormatter(java.util.Locale.ROOT);
    formatter.setUseCachedValuesForFormulaCells(true);
    List<String> shown = new ArrayList<>();
    for (int r = head.getRowIndex() + 1; r <= sheet(sheet).getLastRowNum(); r++) {
      Row row = sheet(sheet).getRow(r);
      shown.add(formatter.formatCellValue(row.getCell(head.getColumnIndex())).strip());
    }
    return shown;
  }

  Cell cell(String sheet, String heading, int index) {
    Cell head = find(sheet, heading);
    return sheet(sheet).getRow(head.getRowIndex() + 1 + index).getCell(head.getColumnIndex());
  }

  /** A number as the sheet keeps it, to the 14 digits that binary arithmetic gets right. */
  static BigDecimal number(Cell cell) {
    return new BigDecimal(cell.getNumericCellValue()).round(new MathContext(14));
  }
}
