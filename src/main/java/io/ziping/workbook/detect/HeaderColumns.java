package io.ziping.workbook.detect;

import io.ziping.workbook.FieldKind;
import io.ziping.workbook.detect.TableHeader.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which column of a header block stands for which field. A listed label beats one that is only
 * like listed ones, wherever the two stand; the lowest label of a column decides, so that
 * sub-columns come before what spans them.
 */
final class HeaderColumns {

  private final SheetIndex sheet;
  private final int first;
  private final int last;
  private final Set<FieldKind> fields;
  private final boolean money;
  private final Map<FieldKind, ColumnSpan> columns = new EnumMap<>(FieldKind.class);
  private final Map<FieldKind, GridCell> labels = new EnumMap<>(FieldKind.class);
  private final Map<FieldKind, Found> found = new EnumMap<>(FieldKind.class);
  private final List<GridCell> others = new ArrayList<>();
  private final List<ColumnSpan> assigned = new ArrayList<>();
  private final Set<GridCell> decided = new HashSet<>();

  /**
   * Looks at one block.
   *
   * @param fields the columns that such a table has
   */
  HeaderColumns(SheetIndex sheet, int first, int last, Set<FieldKind> fields) {
    this.sheet = sheet;
    this.first = first;
    this.last = last;
    this.fields = fields;
    this.money = fields == FieldKind.MONEY_COLUMNS;
  }

  TableHeader find() {
    underGroups();
    listed();
    like();
    if (!money) {
      lastResorts();
    }
    return new TableHeader(first, last, columns, labels, found, others);
  }

  /** What stands under a label that spans several columns is told by that label too. */
  private void underGroups() {
    for (int row = last - 1; row >= first; row--) {
      for (GridCell group : sheet.row(row)) {
        FieldKind field = groupField(group);
        ColumnSpan span = field == null ? null : groupSpan(group);
        if (field != null && span != null) {
          for (GridCell cell : cellsBelow(group, span)) {
            underGroup(cell, field);
          }
        }
      }
    }
  }

  private void underGroup(GridCell cell, FieldKind group) {
    if (decided.contains(cell)) {
      return;
    }
    FieldKind field = sheet.groupLikeness(group, cell);
    if (field == null || field != FieldKind.OTHER_COLUMN && columns.containsKey(field)) {
      return;
    }
    boolean listed = cell.is(field);
    if (!listed && (cell.is(group) || isListed(cell))) {
      return;
    }
    assign(cell, field, listed ? null : Found.LIKENESS);
  }

  /** 年初目标值 under 指标完成情况 says itself what it is. */
  private boolean isListed(GridCell cell) {
    FieldKind own = listedField(cell);
    return own != null && own != FieldKind.OTHER_COLUMN;
  }

  private @Nullable FieldKind groupField(GridCell cell) {
    if (cell.is(FieldKind.INDICATOR_BLOCK)) {
      return FieldKind.INDICATOR_BLOCK;
    }
    FieldKind field = listedField(cell);
    return field == null ? likeField(cell) : field;
  }

  /** The columns of a label that reaches over several; null for one of a single column. */
  private @Nullable ColumnSpan groupSpan(GridCell group) {
    if (group.lastRow() >= last) {
      return null;
    }
    if (group.lastColumn() > group.column()) {
      return new ColumnSpan(group.column(), group.lastColumn());
    }
    // Where nobody merged the cells, it reaches to the next label of its row.
    int end = group.column();
    for (GridCell below : sheet.row(group.row() + 1)) {
      if (below.column() > end && isEmptyBetween(group, below.column())) {
        end = below.column();
      }
    }
    return end > group.column() ? new ColumnSpan(group.column(), end) : null;
  }

  private boolean isEmptyBetween(GridCell group, int column) {
    for (int at = group.column() + 1; at <= column; at++) {
      GridCell cell = sheet.at(group.row(), at);
      if (!cell.isBlank() || cell.lastRow() > cell.row() || cell.row() < group.row()) {
        return false;
      }
    }
    return true;
  }

  private List<GridCell> cellsBelow(GridCell group, ColumnSpan span) {
    List<GridCell> cells = new ArrayList<>();
    for (int row = group.lastRow() + 1; row <= last; row++) {
      for (GridCell cell : sheet.row(row)) {
        if (span.contains(cell.column())) {
          cells.add(cell);
        }
      }
    }
    return cells;
  }

  private void listed() {
    for (int row = last; row >= first; row--) {
      for (GridCell cell : inOrder(sheet.row(row))) {
        FieldKind field = decided.contains(cell) ? null : listedField(cell);
        if (field != null) {
          assign(cell, field, null);
        } else if (isFirstBudget(cell)) {
          assign(cell, FieldKind.INITIAL, Found.LIKENESS);
        }
      }
    }
  }

  /** 预算金额 beside 调整后预算 is what it was at first. */
  private boolean isFirstBudget(GridCell cell) {
    return isPlainBudget(cell)
        && !decided.contains(cell)
        && !MoneyReader.isMoneyLabel(cell)
        && !columns.containsKey(FieldKind.INITIAL);
  }

  /** Of two labels for the budget the one that says it is the adjusted one. */
  private boolean isPlainBudget(GridCell cell) {
    return money
        && cell.is(FieldKind.BUDGET)
        && sheet.groupLikeness(FieldKind.BUDGET, cell) != FieldKind.BUDGET;
  }

  /**
   * Labels that can mean only one thing choose first. 资金执行情况 is a block's label in one layout and a
   * column's in another, and so comes last.
   */
  private List<GridCell> inOrder(List<GridCell> row) {
    List<GridCell> ordered = new ArrayList<>(row);
    ordered.sort(
        Comparator.comparing((GridCell cell) -> cell.is(FieldKind.MONEY_BLOCK))
            .thenComparing(this::isPlainBudget)
            .thenComparing(this::isOneOfTwo)
            .thenComparing(cell -> choices(cell) > 1));
    return ordered;
  }

  private int choices(GridCell cell) {
    int choices = 0;
    for (FieldKind field : cell.meaning().fields()) {
      choices += fields.contains(field) ? 1 : 0;
    }
    return choices;
  }

  /** 得分（复核） beside 得分（自评）: the hint says which of the two is meant. */
  private boolean isOneOfTwo(GridCell cell) {
    String written = cell.value().text();
    return cell.isLabel()
        && (written.indexOf('(') >= 0 || written.indexOf('（') >= 0)
        && sheet.isOtherColumn(LabelText.withHints(written))
        && sheet.row(cell.row()).stream()
            .anyMatch(other -> other != cell && other.label().equals(cell.label()));
  }

  private void like() {
    for (int row = last; row >= first; row--) {
      for (GridCell cell : sheet.row(row)) {
        if (!decided.contains(cell) && mayBeColumn(cell)) {
          FieldKind field = likeField(cell);
          if (field != null) {
            assign(cell, field, Found.LIKENESS);
          }
        }
      }
    }
  }

  /** Not the label of a block that reaches down beside the table. */
  private boolean mayBeColumn(GridCell cell) {
    return cell.lastRow() <= last
        && listedField(cell) == null
        && !cell.is(FieldKind.INDICATOR_BLOCK)
        && !cell.is(FieldKind.MONEY_BLOCK)
        && !cell.is(FieldKind.GOAL_BLOCK)
        && !MoneyReader.isMoneyLabel(cell)
        && !(money && isOverRowLabels(cell));
  }

  /** 资金使用情况 stands over the labels of the rows, not over amounts. */
  private boolean isOverRowLabels(GridCell cell) {
    return cell == sheet.row(cell.row()).get(0) && sheet.moneyRow(sheet.below(cell)) != null;
  }

  private void lastResorts() {
    for (int row = last; row >= first; row--) {
      for (GridCell cell : sheet.row(row)) {
        boolean open = !decided.contains(cell) || others.contains(cell);
        if (open && cell.lastRow() <= last) {
          lastResort(cell);
        }
      }
    }
  }

  private void lastResort(GridCell cell) {
    for (FieldKind field : sheet.lastColumnLikeness(cell)) {
      if (!columns.containsKey(field)) {
        if (others.remove(cell)) {
          assigned.removeIf(span -> span.first() == cell.column());
        }
        assign(cell, field, Found.LIKENESS);
        return;
      }
    }
  }

  private void assign(GridCell cell, FieldKind field, @Nullable Found how) {
    ColumnSpan free = unassigned(cell);
    if (free.first() > free.last()) {
      return;
    }
    decided.add(cell);
    assigned.add(free);
    if (field == FieldKind.OTHER_COLUMN) {
      others.add(cell);
      return;
    }
    columns.put(field, free);
    labels.put(field, cell);
    if (how != null) {
      found.put(field, how);
    }
  }

  /** What of a label's columns no other label has; empty (last before first) when all is taken. */
  private ColumnSpan unassigned(GridCell cell) {
    int end = cell.lastColumn();
    for (int column = cell.column(); column <= end; column++) {
      if (isFree(column)) {
        int to = column;
        while (to < end && isFree(to + 1)) {
          to++;
        }
        return new ColumnSpan(column, to);
      }
    }
    return new ColumnSpan(1, 0);
  }

  private boolean isFree(int column) {
    for (ColumnSpan span : assigned) {
      if (span.contains(column)) {
        return false;
      }
    }
    return true;
  }

  private @Nullable FieldKind listedField(GridCell cell) {
    for (FieldKind field : cell.meaning().fields()) {
      if (fields.contains(field) && !columns.containsKey(field)) {
        return field;
      }
    }
    return null;
  }

  private @Nullable FieldKind likeField(GridCell cell) {
    List<FieldKind> like = money ? sheet.moneyLikeness(cell) : sheet.columnLikeness(cell);
    for (FieldKind field : like) {
      if (field == FieldKind.OTHER_COLUMN || fields.contains(field)) {
        if (field == FieldKind.OTHER_COLUMN || !columns.containsKey(field)) {
          return field;
        }
      }
    }
    return null;
  }

  /** The fields of a set that a cell's label names or is like. */
  static Set<FieldKind> fieldsOf(SheetIndex sheet, GridCell cell, Set<FieldKind> fields) {
    Set<FieldKind> found = EnumSet.noneOf(FieldKind.class);
    for (FieldKind field : cell.meaning().fields()) {
      if (fields.contains(field)) {
        found.add(field);
      }
    }
    if (found.isEmpty()) {
      boolean money = fields == FieldKind.MONEY_COLUMNS;
      for (FieldKind field : money ? sheet.moneyLikeness(cell) : sheet.columnLikeness(cell)) {
        if (fields.contains(field)) {
          found.add(field);
          break;
        }
      }
    }
    return found;
  }
}
