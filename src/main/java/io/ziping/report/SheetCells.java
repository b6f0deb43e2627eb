package io.ziping.report;

import io.ziping.measure.CellValue;
import io.ziping.workbook.read.SheetGrid;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * What the cells of a sheet show, the same whether the program has just filled them or some office
 * program has saved them since: texts stripped, numbers to twelve digits, formulas as their
 * results, blanks left out.
 *
 * @param rows row to column to text
 */
record SheetCells(String name, NavigableMap<Integer, NavigableMap<Integer, String>> rows) {

  /** Office programs differ in the last digits of what they calculate. */
  private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

  static SheetCells of(SheetGrid grid) {
    SheetCells cells = new SheetCells(grid.name(), new TreeMap<>());
    grid.cells()
        .forEach(
            (row, line) -> line.forEach((column, value) -> cells.put(row, column, text(value))));
    return cells;
  }

  static SheetCells of(XSSFSheet sheet) {
    SheetCells cells = new SheetCells(sheet.getSheetName(), new TreeMap<>());
    for (Row row : sheet) {
      for (Cell cell : row) {
        cells.put(row.getRowNum(), cell.getColumnIndex(), text(cell));
      }
    }
    return cells;
  }

  private void put(int row, int column, String text) {
    if (!text.isEmpty()) {
      rows.computeIfAbsent(row, any -> new TreeMap<>()).put(column, text);
    }
  }

  private static String text(CellValue value) {
    BigDecimal number = value.number();
    return number != null ? number(number) : CellText.plain(value.text());
  }

  private static String text(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> number(new BigDecimal(String.valueOf(cell.getNumericCellValue())));
      case STRING -> CellText.plain(cell.getStringCellValue());
      case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
      case ERROR ->
          org.apache.poi.ss.usermodel.FormulaError.forInt(cell.getErrorCellValue()).getString();
      default -> "";
    };
  }

  private static String number(BigDecimal number) {
    BigDecimal rounded = number.round(DIGITS).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  String at(int row, int column) {
    NavigableMap<Integer, String> line = rows.get(row);
    return line == null ? "" : line.getOrDefault(column, "");
  }

  /** The marks of user columns, where the sheet has any. */
  Optional<UserColumns> marks() {
    for (Map.Entry<Integer, NavigableMap<Integer, String>> row : rows.entrySet()) {
      Map<String, Integer> marks = new HashMap<>();
      row.getValue()
          .forEach(
              (column, text) -> UserColumns.mark(text).ifPresent(mark -> marks.put(mark, column)));
      if (marks.containsKey(UserColumns.KEY)) {
        return Optional.of(new UserColumns(row.getKey(), marks));
      }
    }
    return Optional.empty();
  }

  /** The first row below the marks that carries a key; past the end when none does. */
  int firstListRow(UserColumns columns) {
    for (int row : rows.tailMap(columns.row(), false).keySet()) {
      if (UserColumns.isKey(at(row, columns.keyColumn()))) {
        return row;
      }
    }
    return Integer.MAX_VALUE;
  }
}
