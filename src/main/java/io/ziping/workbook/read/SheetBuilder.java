package io.ziping.workbook.read;

import io.ziping.measure.CellValue;
import io.ziping.workbook.safety.Damage;
import io.ziping.workbook.safety.UnreadableException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Fills one sheet within the workbook's budget; cells may come in any order. */
final class SheetBuilder {

  private final String name;
  private boolean hidden;
  private final GridBudget budget;
  private final NavigableMap<Integer, NavigableMap<Integer, CellValue>> cells = new TreeMap<>();
  private final List<Region> merges = new ArrayList<>();
  private final BitSet hiddenRows = new BitSet();
  private final BitSet hiddenColumns = new BitSet();
  private final Map<Integer, Set<Integer>> commented = new HashMap<>();
  private NavigableMap<Integer, CellValue> line = new TreeMap<>();
  private int lineRow = -1;
  private final Map<CellAddress, Formula> formulas = new LinkedHashMap<>();

  private static final int MOST_FORMULAS = 2000;

  /** Formulas that lead to formulas, one after the other. */
  private static final int MOST_STEPS = 50;

  private record Formula(String text, CellFormat format) {}

  SheetBuilder(String name, boolean hidden, GridBudget budget) {
    this.name = name;
    this.hidden = hidden;
    this.budget = budget;
    budget.sheet();
  }

  /** Hides the sheet, for sources that tell so behind the cells. */
  void hide() {
    hidden = true;
  }

  /** Adds a cell; blank ones are left out. Two different values for one address are refused. */
  void put(int row, int column, CellValue value) {
    if (value.kind() == CellValue.Kind.BLANK) {
      return;
    }
    if (row != lineRow) {
      line = cells.computeIfAbsent(row, key -> new TreeMap<>());
      lineRow = row;
      budget.rows(cells.size());
    }
    budget.cell(value.text().length());
    CellValue earlier = line.put(column, value);
    if (earlier != null && !earlier.equals(value)) {
      throw UnreadableException.damaged(
          Damage.DUPLICATE_CELL, "%s: row %d column %d twice", name, row + 1, column + 1);
    }
  }

  /** Adds a formula without a stored result; it is worked out, where that is simple, at the end. */
  void formula(int row, int column, String formula, CellFormat format) {
    if (SimpleFormula.isText(formula)) {
      put(row, column, format.show("=" + formula));
      return;
    }
    put(row, column, format.ofKind(CellValue.Kind.UNCALCULATED, ""));
    if (!formula.isEmpty() && formulas.size() < MOST_FORMULAS) {
      formulas.put(new CellAddress(row, column), new Formula(formula, format));
    }
  }

  private void calculate() {
    for (CellAddress address : List.copyOf(formulas.keySet())) {
      result(address, 0);
    }
  }

  /** Works out one formula and those that it needs; leaves what cannot be known. */
  private void result(CellAddress address, int depth) {
    Formula formula = formulas.remove(address); // each once: a circle finds nothing
    if (formula == null || depth > MOST_STEPS) {
      return;
    }
    BigDecimal number = SimpleFormula.result(formula.text(), cell -> input(cell, depth + 1));
    NavigableMap<Integer, CellValue> filled = cells.get(address.row());
    if (number != null && filled != null) {
      CellValue shown = formula.format().show(number);
      budget.text(shown.text().length());
      filled.put(address.column(), shown);
    }
  }

  private SimpleFormula.Input input(CellAddress address, int depth) {
    result(address, depth);
    NavigableMap<Integer, CellValue> filled = cells.get(address.row());
    CellValue value = filled == null ? null : filled.get(address.column());
    if (value == null) {
      return SimpleFormula.Input.BLANK;
    }
    BigDecimal number = value.number();
    return switch (value.kind()) {
      case NUMBER -> number == null ? SimpleFormula.Input.UNKNOWN : SimpleFormula.Input.of(number);
      case BLANK -> SimpleFormula.Input.BLANK;
      case TEXT -> SimpleFormula.Input.TEXT;
      default -> SimpleFormula.Input.UNKNOWN;
    };
  }

  void merge(Region region) {
    budget.merge();
    merges.add(region);
  }

  void hideRow(int row) {
    hiddenRows.set(row);
  }

  /** Hides the columns of a range, whose ends may lie beyond all sheets. */
  void hideColumns(int first, int last) {
    int from = Math.max(0, first);
    int to = Math.min(CellAddress.MAX_COLUMNS - 1, last);
    if (from <= to) {
      hiddenColumns.set(from, to + 1);
    }
  }

  void comment(int row, int column) {
    budget.cell(0);
    commented.computeIfAbsent(row, key -> new HashSet<>()).add(column);
  }

  /** The finished sheet. Of what is hidden only rows and columns with cells are kept. */
  SheetGrid build() {
    calculate();
    Set<Integer> rows = new HashSet<>();
    for (int row : cells.keySet()) {
      if (hiddenRows.get(row)) {
        rows.add(row);
      }
    }
    Set<Integer> columns = new HashSet<>();
    if (!hiddenColumns.isEmpty()) {
      for (NavigableMap<Integer, CellValue> filled : cells.values()) {
        for (int column : filled.keySet()) {
          if (hiddenColumns.get(column)) {
            columns.add(column);
          }
        }
      }
    }
    return new SheetGrid(name, hidden, cells, merges, rows, columns, commented);
  }
}
