package io.ziping.workbook.detect;

import io.ziping.measure.AmountParser;
import io.ziping.measure.CellValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What the cells under one column of a header hold; marks for "nothing" count as nothing. */
final class ColumnContent {

  private static final String SIGNS = "≥≤=><＞＜＝≧≦═";

  private final Map<Integer, GridCell> cells = new TreeMap<>();
  private final Map<Integer, BigDecimal> numbers = new TreeMap<>();

  ColumnContent(SheetIndex sheet, int column, Collection<Integer> rows, RowText texts) {
    for (int row : rows) {
      GridCell cell = sheet.at(row, column);
      boolean own = cell.row() == row && cell.column() == column;
      if (own
          && cell.inline().isEmpty()
          && !cell.isBlank()
          && !texts.isNothing(cell.value().text())) {
        cells.put(row, cell);
        number(cell.value()).ifPresent(value -> numbers.put(row, value));
      }
    }
  }

  private static Optional<BigDecimal> number(CellValue value) {
    String text = value.text();
    boolean percent = text.endsWith("%") || text.endsWith("％");
    return percent ? Optional.empty() : AmountParser.money(value, BigDecimal.ONE);
  }

  boolean isEmpty() {
    return cells.isEmpty();
  }

  int size() {
    return cells.size();
  }

  Map<Integer, BigDecimal> numbers() {
    return numbers;
  }

  boolean isNumbers() {
    return !cells.isEmpty() && numbers.size() == cells.size();
  }

  boolean hasNumbers() {
    return !numbers.isEmpty();
  }

  BigDecimal sum() {
    return numbers.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** 1, 2, 3 … and nothing else: numbers of rows. */
  boolean isSerial() {
    if (!isNumbers() || cells.size() < 2) {
      return false;
    }
    List<BigDecimal> values = new ArrayList<>(numbers.values());
    for (int i = 1; i < values.size(); i++) {
      if (values.get(i).compareTo(values.get(i - 1).add(BigDecimal.ONE)) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether at least half of the cells hold one of some words. */
  boolean mostlyHolds(List<String> words) {
    return 2 * count(text -> words.stream().anyMatch(text::contains)) >= cells.size()
        && !cells.isEmpty();
  }

  /** Whether at least half of the cells could be a value that is asked for or reached. */
  boolean looksLikeValues() {
    return !cells.isEmpty() && 2 * count(ColumnContent::isValue) >= cells.size();
  }

  /** Whether its cells are sentences more than words. */
  boolean isProse() {
    return !cells.isEmpty() && !hasNumbers() && count(text -> text.length() >= 4) > 0;
  }

  private int count(Predicate<String> test) {
    return (int) cells.values().stream().filter(cell -> test.test(cell.value().text())).count();
  }

  private static boolean isValue(String text) {
    if (text.length() > 40) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (LabelText.isDigit(c) || SIGNS.indexOf(c) >= 0) {
        return true;
      }
    }
    return text.length() <= 12;
  }
}
