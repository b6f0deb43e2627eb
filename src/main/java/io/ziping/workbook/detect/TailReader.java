package io.ziping.workbook.detect;

import io.ziping.form.Entry;
import io.ziping.workbook.FormField;
import java.util.Optional;

/** Reads what stands below the indicator table, and the boxes for the total above it. */
final class TailReader {

  private static final int LONGEST_GRADE = 8;

  private final SheetIndex sheet;
  private final Segment segment;
  private final FieldValues values;
  private final int from;

  TailReader(SheetIndex sheet, Segment segment, int lastTableRow) {
    this.sheet = sheet;
    this.segment = segment;
    this.values = new FieldValues(sheet);
    this.from = lastTableRow + 1;
  }

  /** 总分 in the column of the scores, else beside its label, else in a box above the table. */
  Entry total() {
    Optional<GridCell> label = values.label(FormField.TOTAL, from, segment.lastRow());
    if (label.isPresent()) {
      return total(label.get());
    }
    for (int row : sheet.filledRows(segment.firstRow(), segment.tableRow() - 1)) {
      TableHeader money = segment.money();
      boolean inMoney = money != null && row >= money.firstRow() && row <= money.lastRow();
      for (GridCell cell : sheet.row(row)) {
        if (!inMoney && cell.is(FormField.SELF_SCORE)) {
          return values.valueOf(cell);
        }
      }
    }
    return Entry.absent();
  }

  private Entry total(GridCell label) {
    if (!label.inline().isEmpty()) {
      return sheet.entry(label, label.inline());
    }
    Optional<TableHeader> table = lastTable();
    if (table.isPresent()) {
      for (FormField field : new FormField[] {FormField.CONVERTED_SCORE, FormField.SELF_SCORE}) {
        ColumnSpan span = table.get().span(field);
        if (span != null) {
          GridCell cell = sheet.at(label.row(), span.first());
          boolean own = cell != label && cell.column() > label.lastColumn();
          Entry beside = own ? sheet.entry(cell) : Entry.absent();
          return beside.isBlank() ? besides(label, table.get(), beside) : beside;
        }
      }
    }
    return sheet.entry(sheet.rightOf(label));
  }

  /** The first filled cell right of the label that is not under 分值. */
  private Entry besides(GridCell label, TableHeader table, Entry otherwise) {
    ColumnSpan weight = table.span(FormField.WEIGHT);
    ColumnSpan reason = table.span(FormField.REASON);
    for (GridCell cell : sheet.row(label.row())) {
      boolean isWeight = weight != null && weight.contains(cell.column());
      boolean isReason = reason != null && reason.contains(cell.column());
      if (cell.column() > label.lastColumn() && !isWeight && !isReason && !cell.isLabel()) {
        return sheet.entry(cell);
      }
    }
    return otherwise.isPresent() ? otherwise : sheet.entry(sheet.rightOf(label));
  }

  private Optional<TableHeader> lastTable() {
    int count = segment.tables().size();
    return count == 0 ? Optional.empty() : Optional.of(segment.tables().get(count - 1));
  }

  /** A grade; a conclusion of several sentences is none. */
  Entry grade() {
    for (int row : sheet.filledRows(segment.firstRow(), segment.lastRow())) {
      boolean outside = row < segment.tableRow() || row >= from;
      for (GridCell cell : sheet.row(row)) {
        if (outside && cell.is(FormField.GRADE)) {
          Entry value = values.valueOf(cell);
          if (value.text().length() <= LONGEST_GRADE) {
            return value;
          }
        }
      }
    }
    return Entry.absent();
  }

  Entry reason() {
    return values.value(FormField.OVERALL_REASON, from, segment.lastRow());
  }
}
