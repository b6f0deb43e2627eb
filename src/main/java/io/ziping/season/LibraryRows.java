package io.ziping.season;

import io.ziping.checks.LibraryProject.ApprovedIndicator;
import io.ziping.form.BudgetTable.Unit;
import io.ziping.form.CellRef;
import io.ziping.measure.AmountParser;
import io.ziping.measure.CellValue;
import io.ziping.measure.WordMatcher;
import io.ziping.workbook.read.SheetGrid;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the rows below a sheet's headings. */
final class LibraryRows {

  /** Excel keeps no more digits of a number than these. */
  private static final int EXACT_DIGITS = 15;

  private final SheetGrid sheet;
  private final LibraryTable table;
  private final WordMatcher totals;
  private final LibraryBuilder builder;
  private final LibraryProblems problems;
  private final Map<LibraryField, String> levels = new EnumMap<>(LibraryField.class);
  private LibraryBuilder.@Nullable Entry current;

  LibraryRows(
      SheetGrid sheet,
      LibraryTable table,
      WordMatcher totals,
      LibraryBuilder builder,
      LibraryProblems problems) {
    this.sheet = sheet;
    this.table = table;
    this.totals = totals;
    this.builder = builder;
    this.problems = problems;
  }

  void read() {
    for (Integer row : sheet.cells().tailMap(table.headingRow() + 1, true).keySet()) {
      boolean filled =
          table.columns().keySet().stream().anyMatch(field -> !at(row, field).isBlank());
      if (filled && !isTotal(row)) {
        read(row);
      }
    }
  }

  private boolean isTotal(int row) {
    return Stream.concat(
            sheet.row(row).values().stream().limit(1),
            Stream.of(at(row, LibraryField.NAME), at(row, LibraryField.CODE)))
        .anyMatch(cell -> totals.isOne(cell.text()));
  }

  private void read(int row) {
    String code = text(row, LibraryField.CODE);
    String name = text(row, LibraryField.NAME);
    boolean named = !code.isEmpty() || !name.isEmpty();
    if (named) {
      LibraryBuilder.Entry before = current;
      current = project(row, code, name);
      if (current != before) {
        levels.clear();
      }
    }
    if (current == null) {
      problems.at(anyCell(row), "no-name");
      return;
    }
    if (table.has(LibraryField.INDICATOR)) {
      indicator(row, current);
    }
  }

  private LibraryBuilder.Entry project(int row, String code, String name) {
    CellValue value = at(row, LibraryField.CODE);
    BigDecimal number = value.number();
    if (number != null && number.precision() - number.scale() > EXACT_DIGITS) {
      problems.at(cell(row, LibraryField.CODE), "code-rounded", value.text());
    }
    LibraryBuilder.Entry entry = builder.entry(code, name);
    CellRef place = cell(row, code.isEmpty() ? LibraryField.NAME : LibraryField.CODE);
    entry.identify(place, code, name, text(row, LibraryField.UNIT));
    for (LibraryField field : LibraryField.values()) {
      if (field.isMoney()) {
        amount(row, field).ifPresent(amount -> entry.put(field, amount, cell(row, field)));
      }
    }
    return entry;
  }

  private void indicator(int row, LibraryBuilder.Entry entry) {
    String name = text(row, LibraryField.INDICATOR);
    if (name.isEmpty()) {
      if (!text(row, LibraryField.TARGET).isEmpty()) {
        problems.at(cell(row, LibraryField.TARGET), "target-alone", text(row, LibraryField.TARGET));
      }
      return;
    }
    String target =
        text(row, LibraryField.SIGN)
            + text(row, LibraryField.TARGET)
            + text(row, LibraryField.MEASURE_UNIT);
    String level1 = inherited(row, LibraryField.LEVEL1);
    String level2 = inherited(row, LibraryField.LEVEL2);
    entry.add(new ApprovedIndicator(level1, level2, name, target, weight(row).orElse(null)));
  }

  /** Levels are often merged over their rows, or written only once. */
  private String inherited(int row, LibraryField field) {
    String text = text(row, field);
    if (!text.isEmpty()) {
      levels.put(field, text);
    }
    return levels.getOrDefault(field, "");
  }

  private Optional<BigDecimal> weight(int row) {
    CellValue value = at(row, LibraryField.WEIGHT);
    Optional<BigDecimal> points = AmountParser.points(value);
    if (points.isEmpty() && !value.isBlank()) {
      problems.at(cell(row, LibraryField.WEIGHT), "not-a-number", value.text());
    }
    return points;
  }

  private Optional<BigDecimal> amount(int row, LibraryField field) {
    CellValue value = at(row, field);
    if (value.isBlank()) {
      return Optional.empty();
    }
    Unit bare = table.yuan().contains(field) ? Unit.YUAN : Unit.WAN;
    Optional<BigDecimal> amount = AmountParser.money(value, bare.factor());
    if (amount.isEmpty() || amount.get().signum() < 0) {
      problems.at(cell(row, field), "not-an-amount", value.text().strip());
      return Optional.empty();
    }
    return amount;
  }

  private CellValue at(int row, LibraryField field) {
    Integer column = table.columns().get(field);
    return column == null ? CellValue.blank() : sheet.at(row, column);
  }

  private String text(int row, LibraryField field) {
    return at(row, field).text().strip();
  }

  private CellRef cell(int row, LibraryField field) {
    return new CellRef(sheet.name(), row, table.columns().getOrDefault(field, 0));
  }

  private CellRef anyCell(int row) {
    return new CellRef(sheet.name(), row, sheet.row(row).firstKey());
  }
}
