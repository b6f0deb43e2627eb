package io.ziping.workbook.read;

import io.ziping.measure.CellValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Holds a grid against the same workbook as POI's user model sees it, cell by cell. */
final class PoiComparison {

  private static final BigDecimal DAYS_1904 = BigDecimal.valueOf(1462);

  private final List<String> differences = new ArrayList<>();
  private final boolean date1904;
  private int cells;

  private PoiComparison(boolean date1904) {
    this.date1904 = date1904;
  }

  /** What differs, one line each; and how many cells were compared. */
  record Outcome(List<String> differences, int cells) {}

  static Outcome compare(WorkbookGrid grid, Workbook expected) {
    boolean date1904 =
        expected instanceof XSSFWorkbook xssf
            ? xssf.isDate1904()
            : ((HSSFWorkbook) expected).getInternalWorkbook().isUsing1904DateWindowing();
    PoiComparison comparison = new PoiComparison(date1904);
    comparison.same("sheets", grid.sheets().size(), expected.getNumberOfSheets());
    for (int i = 0; i < Math.min(grid.sheets().size(), expected.getNumberOfSheets()); i++) {
      SheetGrid sheet = grid.sheets().get(i);
      boolean hidden = expected.getSheetVisibility(i) != SheetVisibility.VISIBLE;
      comparison.same("name", sheet.name(), expected.getSheetName(i));
      comparison.same(sheet.name() + " hidden", sheet.hidden(), hidden);
      comparison.sheet(sheet, expected.getSheetAt(i));
    }
    return new Outcome(comparison.differences, comparison.cells);
  }

  private void same(String what, Object ours, Object theirs) {
    if (!Objects.equals(ours, theirs)) {
      differences.add(what + ": " + ours + " instead of " + theirs);
    }
  }

  private void sheet(SheetGrid sheet, Sheet expected) {
    Set<String> merges = new TreeSet<>();
    for (CellRangeAddress area : expected.getMergedRegions()) {
      if (area.getNumberOfCells() > 1) {
        merges.add(area.formatAsString());
      }
    }
    Set<String> ours = new TreeSet<>();
    for (Region area : sheet.merges()) {
      ours.add(
          new CellRangeAddress(
                  area.firstRow(), area.lastRow(), area.firstColumn(), area.lastColumn())
              .formatAsString());
    }
    same(sheet.name() + " merges", ours, merges);
    Map<Integer, Set<Integer>> comments = new TreeMap<>();
    for (CellAddress address : expected.getCellComments().keySet()) {
      comments.computeIfAbsent(address.getRow(), key -> new HashSet<>()).add(address.getColumn());
    }
    same(sheet.name() + " comments", new TreeMap<>(sheet.commented()), comments);
    Set<String> seen = new HashSet<>();
    Set<Integer> hiddenRows = new TreeSet<>();
    for (Row row : expected) {
      for (Cell cell : row) {
        CellValue value = sheet.at(cell.getRowIndex(), cell.getColumnIndex());
        cell(sheet.name() + "!" + cell.getAddress(), value, cell);
        if (value.kind() != CellValue.Kind.BLANK) {
          seen.add(cell.getRowIndex() + "," + cell.getColumnIndex());
          if (row.getZeroHeight()) {
            hiddenRows.add(cell.getRowIndex());
          }
        }
      }
    }
    same(sheet.name() + " hidden rows", new TreeSet<>(sheet.hiddenRows()), hiddenRows);
    sheet
        .cells()
        .forEach(
            (row, line) ->
                line.keySet().stream()
                    .filter(column -> !seen.contains(row + "," + column))
                    .forEach(
                        column ->
                            differences.add("only ours: " + row + "," + column + " " + line)));
  }

  private void cell(String where, CellValue ours, Cell cell) {
    cells++;
    boolean formula = cell.getCellType() == CellType.FORMULA;
    if (formula && cell instanceof XSSFCell xssf && !hasValue(xssf)) {
      uncalculated(where, ours, xssf);
      return;
    }
    switch (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
      case STRING -> {
        String text = cell.getRichStringCellValue().getString();
        same(where, ours.text(), text.isBlank() ? "" : text);
        same(where, ours.kind(), text.isBlank() ? CellValue.Kind.BLANK : CellValue.Kind.TEXT);
      }
      case NUMERIC -> number(where, ours, cell);
      case BOOLEAN -> same(where, ours.text(), cell.getBooleanCellValue() ? "TRUE" : "FALSE");
      case ERROR ->
          same(where, ours.text(), FormulaError.forInt(cell.getErrorCellValue()).getString());
      default -> same(where, ours.kind(), CellValue.Kind.BLANK);
    }
  }

  /** Simple formulas are worked out by our reader; POI's evaluator has to agree. */
  private void uncalculated(String where, CellValue ours, XSSFCell cell) {
    BigDecimal number = ours.number();
    if (number == null) {
      same(where, ours.kind(), CellValue.Kind.UNCALCULATED);
      return;
    }
    org.apache.poi.ss.usermodel.CellValue value =
        cell.getSheet().getWorkbook().getCreationHelper().createFormulaEvaluator().evaluate(cell);
    if (value.getCellType() == CellType.ERROR) {
      // POI makes #VALUE! of 1/8 + a cell with the text 30%, which spreadsheets count with.
      return;
    }
    boolean agrees =
        value.getCellType() == CellType.NUMERIC
            && Math.abs(value.getNumberValue() - number.doubleValue())
                <= 1e-9 * Math.max(1, Math.abs(value.getNumberValue()));
    same(where + " " + cell.getCellFormula() + " = " + number, agrees, true);
  }

  private static boolean hasValue(XSSFCell cell) {
    return cell.getCTCell().isSetV()
        && (!cell.getCTCell().getV().isEmpty() || "str".equals(cell.getCTCell().getT().toString()));
  }

  private void number(String where, CellValue ours, Cell cell) {
    if (ours.number() == null) {
      differences.add(where + ": " + ours + " instead of " + cell.getNumericCellValue());
      return;
    }
    // From the year 10000 on Excel shows #####, so the number is no date.
    double end = 2_958_466 - (date1904 ? DAYS_1904.doubleValue() : 0);
    boolean date = DateUtil.isCellDateFormatted(cell) && cell.getNumericCellValue() < end;
    int id = cell.getCellStyle().getDataFormat();
    if (!BuiltinFormats.isLocal(id)) { // POI knows no Chinese builtin formats
      same(
          where + " date in " + cell.getCellStyle().getDataFormatString(),
          ours.kind() == CellValue.Kind.DATE,
          date);
    }
    BigDecimal theirs =
        new BigDecimal(Double.toString(cell.getNumericCellValue()))
            .round(new MathContext(15, RoundingMode.HALF_UP));
    if (ours.kind() == CellValue.Kind.DATE && date1904) {
      theirs = theirs.add(DAYS_1904);
    }
    // Seventeen stored digits may lie on either side of a fifteenth; POI has passed through double.
    BigDecimal tolerance = theirs.ulp().max(theirs.abs().scaleByPowerOfTen(-14));
    if (ours.number().subtract(theirs).abs().compareTo(tolerance) > 0) {
      differences.add(where + ": " + ours.number() + " instead of " + theirs);
    }
  }
}
