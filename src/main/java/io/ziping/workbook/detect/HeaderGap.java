package io.ziping.workbook.detect;

import io.ziping.workbook.FieldKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column between the first and the last of a table that no field is read from.
 *
 * @param label what stands over it, null for nothing
 */
record HeaderGap(int column, @Nullable GridCell label) {

  /** A second column of these is no news: remarks. */
  private static final Set<FieldKind> REMARKS =
      EnumSet.of(FieldKind.OTHER_COLUMN, FieldKind.REASON);

  private static final Set<FieldKind> BLOCKS =
      EnumSet.of(FieldKind.INDICATOR_BLOCK, FieldKind.GOAL_BLOCK, FieldKind.MONEY_BLOCK);

  /** No table is wider. */
  private static final int MOST = 60;

  /** The gaps of a header from left to right. */
  static List<HeaderGap> of(SheetIndex sheet, TableHeader header) {
    int start = header.firstColumn();
    int end = header.lastColumn();
    for (int row = header.firstRow(); row <= header.lastRow(); row++) {
      for (GridCell cell : sheet.row(row)) {
        // A label that reaches down beside the table is a block's.
        boolean column = cell.lastRow() <= header.lastRow() && !cell.isAny(BLOCKS);
        start = column ? Math.min(start, cell.column()) : start;
        end = Math.max(end, cell.lastColumn());
      }
    }
    // One column without a label may follow the last: a remark nobody headed.
    end = Math.min(end < sheet.lastColumn() ? end + 1 : end, start + MOST);
    List<HeaderGap> gaps = new ArrayList<>();
    for (int column = start; column <= end; column++) {
      if (!header.covers(column) && !isOther(header, column)) {
        gaps.add(new HeaderGap(column, label(sheet, header, column)));
      }
    }
    return gaps;
  }

  private static boolean isOther(TableHeader header, int column) {
    for (GridCell cell : header.others()) {
      if (column >= cell.column() && column <= cell.lastColumn()) {
        return true;
      }
    }
    return false;
  }

  /** The lowest label over a column. */
  static @Nullable GridCell label(SheetIndex sheet, TableHeader header, int column) {
    for (int row = header.lastRow(); row >= header.firstRow(); row--) {
      GridCell cell = sheet.at(row, column);
      if (!cell.isBlank()) {
        return cell;
      }
    }
    return null;
  }

  /** Whether nothing is known of it: no label, or one that no table has. */
  boolean isUnknown() {
    return label == null || !label.isAny(FieldKind.TABLE_COLUMNS);
  }

  /** Whether it is a remark or the like, which is not read and not asked for. */
  boolean isRemark() {
    return label != null && (label.isAny(REMARKS) || label.is(FieldKind.TAIL));
  }
}
