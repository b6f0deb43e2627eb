package io.ziping.workbook.detect;

import io.ziping.form.BudgetTable.Kind;
import io.ziping.form.BudgetTable.Line;
import io.ziping.form.FormField;
import io.ziping.workbook.FieldKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a money block of pairs side by side: a label cell and a value cell for each amount, the
 * sources below each (河北: 预算数 100, 到位数 100, 执行数 100).
 */
final class MoneyPairs {

  private static final int MOST_LINES = 15;

  private final SheetIndex sheet;
  private final Segment segment;
  private final TableHeader header;
  private final List<GridCell> groups;

  MoneyPairs(SheetIndex sheet, Segment segment, TableHeader header) {
    this.sheet = sheet;
    this.segment = segment;
    this.header = header;
    this.groups =
        header.labels().entrySet().stream()
            .filter(label -> FieldKind.AMOUNTS.contains(label.getKey()))
            .map(Map.Entry::getValue)
            .sorted(Comparator.comparingInt(GridCell::column))
            .toList();
  }

  /** Whether labels, and not amounts, stand under the labels or values right of them. */
  boolean fits() {
    return !groups.isEmpty() && (startsInHeader() || labelBelow(groups.get(0)).isPresent());
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    int start = startsInHeader() ? header.firstRow() : header.lastRow() + 1;
    int end = Math.min(segment.lastRow(), start + MOST_LINES);
    int empty = 0;
    for (int row = start; row <= end && !segment.isTableHeader(row); row++) {
      GridCell label = sheet.at(row, groups.get(0).column());
      empty = sheet.row(row).isEmpty() ? empty + 1 : 0;
      if (empty == 1) {
        continue;
      }
      if (label.row() != row || !isPairLabel(label)) {
        break;
      }
      lines.add(line(row, label, lines.isEmpty()));
    }
    return lines;
  }

  /**
   * Label and value alternate in the header's own row: a value at the label's right, or labels of
   * the same width below. A header that spans pairs is wider than the labels below it.
   */
  private boolean startsInHeader() {
    GridCell first = groups.get(0);
    GridCell right = sheet.rightOf(first);
    return !right.isBlank() && !right.isLabelOrLike() && sheet.moneyLikeness(right).isEmpty()
        || labelBelow(first).filter(below -> below.lastColumn() >= first.lastColumn()).isPresent();
  }

  private Optional<GridCell> labelBelow(GridCell label) {
    for (int row = header.lastRow() + 1; row <= header.lastRow() + 2; row++) {
      GridCell below = sheet.at(row, label.column());
      if (!below.isBlank()) {
        return Optional.of(below)
            .filter(cell -> cell.column() == label.column() && isPairLabel(cell));
      }
    }
    return Optional.empty();
  }

  /**
   * A listed label, one of the header's that was read by likeness, or one below that is like it.
   */
  private boolean isPairLabel(GridCell cell) {
    return MoneyReader.isMoneyLabel(cell)
        || cell.isAny(FieldKind.AMOUNTS)
        || groups.contains(cell)
        || cell.row() > header.lastRow()
            && !cell.isLabel()
            && (sheet.moneyLikeness(cell).stream().anyMatch(FieldKind.AMOUNTS::contains)
                || sheet.moneyRow(cell) != null);
  }

  private Line line(int row, GridCell label, boolean first) {
    FieldKind source = first || MoneyReader.isMoneyLabel(label) ? null : sheet.moneyRow(label);
    if (source != null) {
      sheet.readByLikeness(label, source);
    }
    return new Line(
        first ? Kind.TOTAL : Kind.SOURCE,
        sheet.field(label),
        amount(row, FieldKind.INITIAL),
        amount(row, FieldKind.BUDGET),
        amount(row, FieldKind.RECEIVED),
        amount(row, FieldKind.EXECUTED),
        first ? beside(row, FieldKind.WEIGHT) : FormField.absent(),
        first ? rate(row) : FormField.absent(),
        first ? beside(row, FieldKind.SELF_SCORE) : FormField.absent());
  }

  private FormField amount(int row, FieldKind field) {
    Optional<GridCell> group = header.label(field);
    if (group.isEmpty()) {
      return FormField.absent();
    }
    GridCell label = sheet.at(row, group.get().column());
    boolean pair = label.row() == row && isPairLabel(label);
    return pair ? sheet.field(sheet.rightOf(label)) : FormField.absent();
  }

  private FormField rate(int row) {
    FormField beside = beside(row, FieldKind.RATE);
    return beside.isPresent()
        ? beside
        : new FieldValues(sheet).value(FieldKind.RATE, header.firstRow(), segment.tableRow() - 1);
  }

  /** Under its label in the header, or right of it when the values begin in the header's row. */
  private FormField beside(int row, FieldKind field) {
    Optional<GridCell> label = header.label(field);
    if (label.isEmpty()) {
      return FormField.absent();
    }
    return row > header.lastRow()
        ? sheet.field(sheet.at(row, label.get().column()))
        : sheet.field(sheet.rightOf(label.get()));
  }
}
