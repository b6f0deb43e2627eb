package io.ziping.workbook.detect;

import io.ziping.form.Entry;
import io.ziping.form.IndicatorRow;
import io.ziping.workbook.FormField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows under each header of the indicator table. */
final class IndicatorTable {

  private static final int LONGEST_GAP = 4;

  private static final Set<FormField> ENDINGS =
      EnumSet.of(
          FormField.TOTAL,
          FormField.TAIL,
          FormField.OVERALL_REASON,
          FormField.GRADE,
          FormField.GOAL_BLOCK,
          FormField.PROJECT_NAME);

  private final SheetIndex sheet;
  private final Segment segment;
  private final RowText texts;
  private final List<IndicatorRow> rows = new ArrayList<>();
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
    return List.copyOf(rows);
  }

  /** The last row of the table, for whoever reads what stands below. */
  int lastRow() {
    return lastRow;
  }

  private void read(TableHeader header) {
    TableRow reader = new TableRow(sheet, header, texts, previous);
    previous = reader;
    int gap = 0;
    for (int row = header.lastRow() + 1; row <= segment.lastRow(); row++) {
      if (segment.isTableHeader(row) || isEnding(row, header) || gap > LONGEST_GAP) {
        return;
      }
      boolean empty = sheet.row(row).isEmpty();
      gap = empty ? gap + 1 : 0;
      if (!empty && !isSubtotal(row)) {
        int count = rows.size();
        reader.read(row, count + 1).ifPresent(rows::add);
        // Facts that stand below the table are no part of it.
        lastRow = rows.size() > count ? row : Math.max(lastRow, header.lastRow());
      }
    }
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
        !cells.isEmpty() && cells.get(0).column() <= names && cells.get(0).isAny(ENDINGS);
    // 五 | 总分: a number or a block's name may stand before it.
    return ends
        || cells.size() > 1 && cells.get(1).column() <= names && cells.get(1).is(FormField.TOTAL);
  }

  private boolean isSubtotal(int row) {
    return sheet.row(row).stream().limit(2).anyMatch(cell -> cell.is(FormField.SUBTOTAL));
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

  private static boolean isNothing(Entry entry, RowText texts) {
    return entry.isBlank() || texts.isNothing(entry.text());
  }
}
