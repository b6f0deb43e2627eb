package io.ziping.workbook.detect;

import io.ziping.workbook.FieldKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The header row or rows of a table, of indicators or of money.
 *
 * @param firstRow zero-based @param lastRow the lowest row that still belongs to the header
 * @param columns which columns stand for which field
 * @param labels the label cell of each column; none for a column without a label
 * @param found how a column was told, where its label is in no list
 * @param others labels of columns that are known and not read
 */
record TableHeader(
    int firstRow,
    int lastRow,
    Map<FieldKind, ColumnSpan> columns,
    Map<FieldKind, GridCell> labels,
    Map<FieldKind, Found> found,
    List<GridCell> others) {

  /** How a column was told whose label is in no list. */
  enum Found {
    /** By a label that is like listed ones. */
    LIKENESS,
    /** By where it stands and what its cells hold. */
    PLACE
  }

  TableHeader {
    columns = new EnumMap<>(columns);
    labels = new EnumMap<>(labels);
    found = new EnumMap<>(found);
    others = List.copyOf(others);
  }

  boolean has(FieldKind field) {
    return columns.containsKey(field);
  }

  @Nullable ColumnSpan span(FieldKind field) {
    return columns.get(field);
  }

  Optional<GridCell> label(FieldKind field) {
    return Optional.ofNullable(labels.get(field));
  }

  /** The same header with columns that were told by their place. */
  TableHeader with(Map<FieldKind, ColumnSpan> places, Map<FieldKind, GridCell> placeLabels) {
    Map<FieldKind, ColumnSpan> all = new EnumMap<>(columns);
    all.putAll(places);
    Map<FieldKind, GridCell> allLabels = new EnumMap<>(labels);
    allLabels.putAll(placeLabels);
    Map<FieldKind, Found> how = new EnumMap<>(found);
    places.keySet().forEach(field -> how.put(field, Found.PLACE));
    return new TableHeader(firstRow, lastRow, all, allLabels, how, others);
  }

  /** Whether one field's column stands left of another's. */
  boolean inOrder(FieldKind left, FieldKind right) {
    ColumnSpan one = columns.get(left);
    ColumnSpan other = columns.get(right);
    return one != null && other != null && one.first() < other.first();
  }

  int firstColumn() {
    int first = Integer.MAX_VALUE;
    for (ColumnSpan span : columns.values()) {
      first = Math.min(first, span.first());
    }
    return columns.isEmpty() ? 0 : first;
  }

  int lastColumn() {
    int last = 0;
    for (ColumnSpan span : columns.values()) {
      last = Math.max(last, span.last());
    }
    return last;
  }

  /** Whether one of the columns that are read covers a column of the sheet. */
  boolean covers(int column) {
    for (ColumnSpan span : columns.values()) {
      if (span.contains(column)) {
        return true;
      }
    }
    return false;
  }
}
