package io.ziping.workbook.detect;

import io.ziping.form.Entry;
import io.ziping.form.IndicatorRow;
import io.ziping.workbook.FormField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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
          FormField.PROJECT_NAME,
          FormField.MONEY_BLOCK);

  private final SheetIndex sheet;
  private final Segment segment;
  private final RowText texts;
  private final List<IndicatorRow> rows = new ArrayList<>();
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
    TableRow reader = new TableRow(sheet, header, texts);
    int gap = 0;
    for (int row = header.lastRow() + 1; row <= segment.lastRow(); row++) {
      if (segment.isTableHeader(row) || isEnding(row, header) || gap > LONGEST_GAP) {
        return;
      }
      boolean empty = sheet.row(row).isEmpty();
      gap = empty ? gap + 1 : 0;
      if (!empty && !isSubtotal(row)) {
        reader.read(row, rows.size() + 1).ifPresent(rows::add);
        lastRow = row;
      }
    }
  }

  /** A label that ends the table stands left of the indicators' values. */
  private boolean isEnding(int row, TableHeader header) {
    int names = TableRow.lastNameColumn(header);
    for (GridCell cell : sheet.row(row)) {
      if (cell.column() > names) {
        return false;
      }
      if (cell.isAny(ENDINGS)) {
        return true;
      }
    }
    return false;
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
