package io.ziping.workbook.detect;

import io.ziping.workbook.FormField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Recognises header rows by the labels that stand in them together. */
final class HeaderFinder {

  /** A header has at most this many rows. */
  private static final int TALLEST = 3;

  private static final Set<FormField> NAMES =
      EnumSet.of(FormField.LEVEL1, FormField.LEVEL2, FormField.NAME);
  private static final Set<FormField> RESULTS =
      EnumSet.of(
          FormField.ACTUAL,
          FormField.SELF_SCORE,
          FormField.CONVERTED_SCORE,
          FormField.SINGLE_SCORE);
  private static final Set<FormField> VALUES =
      EnumSet.of(FormField.TARGET, FormField.WEIGHT, FormField.SIGN);

  private final SheetIndex sheet;

  HeaderFinder(SheetIndex sheet) {
    this.sheet = sheet;
  }

  /** The header of an indicator table that begins in a row. */
  Optional<TableHeader> indicatorHeader(int row) {
    int names = 0;
    int results = 0;
    int values = 0;
    for (GridCell cell : sheet.row(row)) {
      if (cell.isAny(NAMES)) {
        names++;
      } else if (cell.isAny(VALUES)) {
        values++;
      } else if (cell.isAny(RESULTS)) {
        results++;
      }
    }
    if (names == 0 || results == 0 || results + values < 2) {
      return Optional.empty();
    }
    return Optional.of(header(row, FormField.TABLE_COLUMNS));
  }

  /** The header of a money block that begins in a row. */
  Optional<TableHeader> moneyHeader(int row) {
    EnumSet<FormField> found = EnumSet.noneOf(FormField.class);
    boolean amount = false;
    for (GridCell cell : sheet.row(row)) {
      if (cell.isAny(NAMES) || cell.is(FormField.TARGET)) {
        return Optional.empty();
      }
      Optional<FormField> field = fieldOf(cell, FormField.MONEY_COLUMNS, found);
      if (field.isPresent()
          && field.get() != FormField.WEIGHT
          && field.get() != FormField.SELF_SCORE) {
        found.add(field.get());
        amount |= FormField.AMOUNTS.contains(field.get());
      }
    }
    return amount && found.size() >= 2
        ? Optional.of(totalsOf(header(row, FormField.MONEY_COLUMNS)))
        : Optional.empty();
  }

  /**
   * Amounts that are split once more (预算数 into 总额, 财政拨款, 其他资金): the total's column counts. Told
   * from pairs of label and value by several labels under one amount, and nothing else beside them.
   */
  private TableHeader totalsOf(TableHeader header) {
    int below = header.lastRow() + (sheet.row(header.lastRow() + 1).isEmpty() ? 2 : 1);
    Map<FormField, ColumnSpan> columns = new EnumMap<>(header.columns());
    boolean split = false;
    for (Map.Entry<FormField, ColumnSpan> column : header.columns().entrySet()) {
      if (FormField.AMOUNTS.contains(column.getKey())) {
        List<GridCell> parts =
            sheet.row(below).stream()
                .filter(cell -> column.getValue().contains(cell.column()))
                .toList();
        if (!parts.stream().allMatch(MoneyReader::isMoneyLabel)) {
          return header;
        }
        split |= parts.size() > 1;
        parts.stream()
            .filter(cell -> cell.is(FormField.MONEY_TOTAL))
            .findFirst()
            .ifPresent(
                cell ->
                    columns.put(column.getKey(), new ColumnSpan(cell.column(), cell.lastColumn())));
      }
    }
    return split ? new TableHeader(header.firstRow(), below, columns, header.labels()) : header;
  }

  private TableHeader header(int row, Set<FormField> fields) {
    int last = row;
    for (GridCell cell : sheet.row(row)) {
      if (cell.isAny(fields)) {
        last = Math.max(last, Math.min(cell.lastRow(), row + TALLEST - 1));
      }
    }
    // A money block's rows can be nothing but labels too, in a form that nobody filled.
    while (fields.contains(FormField.TARGET)
        && last < row + TALLEST - 1
        && isSubHeader(last + 1, fields)) {
      last++;
    }
    return columns(row, last, fields);
  }

  /** A row of nothing but column labels, two or more, under the first one. */
  private boolean isSubHeader(int row, Set<FormField> fields) {
    List<GridCell> cells = sheet.row(row);
    int labels = 0;
    for (GridCell cell : cells) {
      if (cell.isAny(fields) && !cell.isAny(NAMES) && cell.inline().isEmpty()) {
        labels++;
      } else {
        return false;
      }
    }
    return labels >= 2;
  }

  /** The lowest label of a column decides, so that sub-columns come before what spans them. */
  private TableHeader columns(int first, int last, Set<FormField> fields) {
    Map<FormField, ColumnSpan> columns = new EnumMap<>(FormField.class);
    Map<FormField, GridCell> labels = new EnumMap<>(FormField.class);
    EnumSet<FormField> taken = EnumSet.noneOf(FormField.class);
    List<ColumnSpan> assigned = new ArrayList<>();
    for (int row = last; row >= first; row--) {
      for (GridCell cell : blockLabelsLast(sheet.row(row))) {
        Optional<FormField> field = fieldOf(cell, fields, taken);
        ColumnSpan free = unassigned(cell, assigned);
        if (field.isPresent() && free.first() <= free.last()) {
          assigned.add(free);
          if (field.get() != FormField.OTHER_COLUMN) {
            taken.add(field.get());
          }
          columns.put(field.get(), free);
          labels.put(field.get(), cell);
        }
      }
    }
    columns.remove(FormField.OTHER_COLUMN);
    labels.remove(FormField.OTHER_COLUMN);
    return new TableHeader(first, last, columns, labels);
  }

  /** 资金执行情况 is a block's label in one layout and a column's in another. */
  private static List<GridCell> blockLabelsLast(List<GridCell> row) {
    List<GridCell> ordered = new ArrayList<>(row.size());
    row.stream().filter(cell -> !cell.is(FormField.MONEY_BLOCK)).forEach(ordered::add);
    row.stream().filter(cell -> cell.is(FormField.MONEY_BLOCK)).forEach(ordered::add);
    return ordered;
  }

  /** What of a label's columns no lower label has; empty (last before first) when all is taken. */
  private static ColumnSpan unassigned(GridCell cell, List<ColumnSpan> assigned) {
    int first = cell.column();
    int last = cell.lastColumn();
    for (int column = first; column <= last; column++) {
      int here = column;
      if (assigned.stream().noneMatch(span -> span.contains(here))) {
        int end = column;
        while (end < last && free(assigned, end + 1)) {
          end++;
        }
        return new ColumnSpan(column, end);
      }
    }
    return new ColumnSpan(1, 0);
  }

  private static boolean free(List<ColumnSpan> assigned, int column) {
    return assigned.stream().noneMatch(span -> span.contains(column));
  }

  private static Optional<FormField> fieldOf(
      GridCell cell, Set<FormField> allowed, Set<FormField> taken) {
    for (FormField field : cell.meaning().fields()) {
      if (allowed.contains(field) && !taken.contains(field)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
