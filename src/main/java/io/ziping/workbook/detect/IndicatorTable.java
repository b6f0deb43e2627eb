package io.ziping.workbook.detect;

import io.ziping.form.CellRef;
import io.ziping.form.FormField;
import io.ziping.form.IndicatorRow;
import io.ziping.form.ReadingNote;
import io.ziping.measure.CellValue;
import io.ziping.workbook.FieldKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows under each header of the indicator table. */
final class IndicatorTable {

  private static final int LONGEST_GAP = 4;

  /** How far below a sum of a block the next one is looked for. */
  private static final int FARTHEST_TOTAL = 60;

  private static final Set<FieldKind> ENDINGS =
      EnumSet.of(
          FieldKind.TOTAL,
          FieldKind.TAIL,
          FieldKind.OVERALL_REASON,
          FieldKind.GRADE,
          FieldKind.GOAL_BLOCK,
          FieldKind.PROJECT_NAME);

  /** Endings that a label which nobody listed can be like. */
  private static final Set<FieldKind> LIKE_ENDINGS =
      EnumSet.of(FieldKind.TOTAL, FieldKind.TAIL, FieldKind.GRADE);

  private final SheetIndex sheet;
  private final Segment segment;
  private final RowText texts;
  private final List<TableLine.Indicator> rows = new ArrayList<>();
  private final List<ReadingNote> notes = new ArrayList<>();
  private @Nullable TableRow previous;
  private int lastRow;

  IndicatorTable(SheetIndex sheet, Segment segment, RowText texts) {
    this.sheet = sheet;
    this.segment = segment;
    this.texts = texts;
    this.lastRow = segment.table().map(TableHeader::lastRow).orElse(segment.lastRow());
  }

  List<IndicatorRow> read() {
    for (TableHeader header : segment.tables()) {
      read(header);
    }
    return SharedPoints.of(rows);
  }

  /** What is to be said about rows that are no indicators, once they are read. */
  List<ReadingNote> notes() {
    return List.copyOf(notes);
  }

  /** The last row of the table, for whoever reads what stands below. */
  int lastRow() {
    return lastRow;
  }

  private void read(TableHeader header) {
    TableRow reader = new TableRow(sheet, header, texts, previous);
    boolean goesOn = previous != null && reader.goesOn(previous);
    previous = reader;
    int first = rows.size();
    int gap = 0;
    for (int row = header.lastRow() + 1; row <= segment.lastRow(); row++) {
      if (segment.isTableHeader(row) || isEnding(row, header) || gap > LONGEST_GAP) {
        return;
      }
      boolean empty = sheet.row(row).isEmpty();
      gap = empty ? gap + 1 : 0;
      if (!empty && !isSubtotal(row, header)) {
        boolean below = rows.size() > first || goesOn && !rows.isEmpty();
        TableLine line = reader.read(row, rows.size() + 1, below ? last().row() : null);
        add(line);
        // Facts that stand below the table are no part of it.
        lastRow = line instanceof TableLine.Nothing ? Math.max(lastRow, header.lastRow()) : row;
      }
    }
  }

  private TableLine.Indicator last() {
    return rows.get(rows.size() - 1);
  }

  private void add(TableLine line) {
    if (line instanceof TableLine.Indicator indicator) {
      rows.add(indicator);
    } else if (line instanceof TableLine.OnlyPoints only) {
      rows.add(only.indicator());
      IndicatorRow row = only.indicator().row();
      FormField points = row.weight().isBlank() ? row.selfScore() : row.weight();
      CellRef cell = points.cell();
      if (cell != null) {
        notes.add(new ReadingNote.PointsWithoutIndicator(cell, only.mark().text(), points.text()));
      }
    } else if (line instanceof TableLine.NotApplicable none && none.mark().cell() != null) {
      notes.add(new ReadingNote.LeftOut(none.mark().cell(), none.mark().text()));
    } else if (line instanceof TableLine.Continuation more) {
      join(more);
    }
  }

  private void join(TableLine.Continuation more) {
    TableLine.Indicator last = last();
    IndicatorRow row = last.row();
    IndicatorRow longer =
        row.continued(join(row.actual(), more.actual()), join(row.reason(), more.reason()));
    rows.set(rows.size() - 1, new TableLine.Indicator(longer, last.weight(), last.selfScore()));
    boolean inActual = !more.actual().isBlank();
    CellRef cell = inActual ? more.actual().cell() : more.reason().cell();
    CellRef above = inActual ? row.actual().cell() : row.reason().cell();
    if (cell != null && above != null) {
      notes.add(new ReadingNote.Continued(cell, above));
    }
  }

  private static FormField join(FormField above, FormField rest) {
    return rest.isBlank()
        ? above
        : new FormField(
            CellValue.text(above.text() + rest.text()),
            above.cell() == null ? rest.cell() : above.cell());
  }

  /** The filled rows under a header, as far as its table reaches. */
  List<Integer> rows(TableHeader header) {
    List<Integer> filled = new ArrayList<>();
    int last = header.lastRow();
    for (int row : sheet.filledRows(header.lastRow() + 1, segment.lastRow())) {
      if (segment.isTableHeader(row) || isEnding(row, header) || row - last > LONGEST_GAP + 1) {
        break;
      }
      if (isInTable(row, header) && !isSubtotal(row, header)) {
        filled.add(row);
      }
      last = row;
    }
    return filled;
  }

  private boolean isInTable(int row, TableHeader header) {
    for (GridCell cell : sheet.row(row)) {
      if (header.covers(cell.column())) {
        return true;
      }
    }
    return false;
  }

  /** A label that ends the table is the first in its row and stands left of the values. */
  private boolean isEnding(int row, TableHeader header) {
    TableHeader money = segment.money();
    if (money != null && row == money.firstRow()) {
      return true;
    }
    List<GridCell> cells = sheet.row(row);
    int names = TableRow.lastNameColumn(header);
    boolean ends =
        !cells.isEmpty() && cells.get(0).column() <= names && isEnding(cells.get(0))
            // 五 | 总分: a number or a block's name may stand before it.
            || cells.size() > 1
                && cells.get(1).column() <= names
                && cells.get(1).is(FieldKind.TOTAL);
    return ends && !isSumOfBlock(row, header);
  }

  private static boolean isEnding(GridCell cell) {
    return cell.isAny(ENDINGS) || LIKE_ENDINGS.contains(cell.likeness());
  }

  /**
   * Whether a row that is labelled as the total sums up only what stands above it: indicators and
   * another such row come below.
   */
  private boolean isSumOfBlock(int row, TableHeader header) {
    if (!isTotal(row, header)) {
      return false;
    }
    boolean indicators = false;
    int end = Math.min(segment.lastRow(), row + FARTHEST_TOTAL);
    for (int below : sheet.filledRows(row + 1, end)) {
      if (isTotal(below, header)) {
        return indicators;
      }
      GridCell first = sheet.row(below).get(0);
      if (segment.isTableHeader(below)
          || first.column() <= TableRow.lastNameColumn(header) && first.isAny(ENDINGS)) {
        return false;
      }
      indicators |= hasValues(below, header);
    }
    return false;
  }

  private boolean isTotal(int row, TableHeader header) {
    List<GridCell> cells = sheet.row(row);
    return !cells.isEmpty()
        && cells.get(0).column() <= TableRow.lastNameColumn(header)
        && cells.get(0).is(FieldKind.TOTAL);
  }

  /** Whether something stands under the target and under the actual. */
  private boolean hasValues(int row, TableHeader header) {
    ColumnSpan target = header.span(FieldKind.TARGET);
    ColumnSpan actual = header.span(FieldKind.ACTUAL);
    List<GridCell> cells = sheet.row(row);
    return target != null
        && actual != null
        && cells.stream().anyMatch(cell -> target.contains(cell.column()))
        && cells.stream().anyMatch(cell -> actual.contains(cell.column()));
  }

  /** 小计, 产出指标小计, or a sum of the block above; never an indicator. */
  private boolean isSubtotal(int row, TableHeader header) {
    int names = TableRow.lastNameColumn(header);
    for (GridCell cell : sheet.row(row)) {
      if (cell.column() > names) {
        return false;
      }
      if (cell.is(FieldKind.SUBTOTAL) || cell.is(FieldKind.TOTAL) || isSubtotal(cell.label())) {
        return true;
      }
    }
    return false;
  }

  private boolean isSubtotal(String label) {
    for (String word : texts.subtotals()) {
      if (label.length() > word.length() && label.endsWith(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing was filled in: no target, no result, no score. */
  static boolean isUnfilled(List<IndicatorRow> rows, RowText texts) {
    return rows.stream()
        .allMatch(
            row ->
                isNothing(row.target(), texts)
                    && isNothing(row.actual(), texts)
                    && isNothing(row.selfScore(), texts));
  }

  private static boolean isNothing(FormField field, RowText texts) {
    return field.isBlank() || texts.isNothing(field.text());
  }
}
