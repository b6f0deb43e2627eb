package io.ziping.workbook.detect;

import io.ziping.workbook.FormField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The header row or rows of a table, of indicators or of money.
 *
 * @param firstRow zero-based @param lastRow the lowest row that still belongs to the header
 * @param columns which columns stand for which field
 * @param labels the label cell of each column
 */
record TableHeader(
    int firstRow,
    int lastRow,
    Map<FormField, ColumnSpan> columns,
    Map<FormField, GridCell> labels) {

  TableHeader {
    columns = new EnumMap<>(columns);
    labels = new EnumMap<>(labels);
  }

  boolean has(FormField field) {
    return columns.containsKey(field);
  }

  @Nullable ColumnSpan span(FormField field) {
    return columns.get(field);
  }

  Optional<GridCell> label(FormField field) {
    return Optional.ofNullable(labels.get(field));
  }

  /** Whether one field's column stands left of another's. */
  boolean inOrder(FormField left, FormField right) {
    ColumnSpan one = columns.get(left);
    ColumnSpan other = columns.get(right);
    return one != null && other != null && one.first() < other.first();
  }

  int firstColumn() {
    return columns.values().stream().mapToInt(ColumnSpan::first).min().orElse(0);
  }
}
