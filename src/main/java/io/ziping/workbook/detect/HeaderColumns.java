package io.ziping.workbook.detect;

import io.ziping.workbook.FormField;
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
  private final Set<FormField> fields;
  private final boolean money;
  private final Map<FormField, ColumnSpan> columns = new EnumMap<>(FormField.class);
  private final Map<FormField, GridCell> labels = new EnumMap<>(FormField.class);
  private final Map<FormField, Found> found = new EnumMap<>(FormField.class);
  private final List<GridCell> others = new ArrayList<>();
  private final List<ColumnSpan> assigned = new ArrayList<>();
  private final Set<GridCell> decided = new HashSet<>();

  /**
   * Looks at one block.
   *
   * @param fields the columns that such a table has
   */
  HeaderColumns(SheetIndex sheet, int first, int last, Set<FormField> fields) {
    this.sheet = sheet;
    this.first = first;
    this.last = last;
    this.fields = fields;
    this.money = fields == FormField.MONEY_COLUMNS;
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
        FormField field = groupField(group);
        ColumnSpan span = field == null ? null : groupSpan(group);
        if (field != null && span != null) {
          for (GridCell cell : cellsBelow(group, span)) {
            underGroup(cell, field);
          }
        }
      }
    }
  }

  private void underGroup(GridCell cell, FormField group) {
    if (decided.contains(cell)) {
      return;
    }
    FormField field = sheet.groupLikeness(group, cell);
    if (field == null || field != FormField.OTHER_COLUMN && columns.containsKey(field)) {
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
    FormField own = listedField(cell);
    return own != null && own != FormField.OTHER_COLUMN;
  }

  private @Nullable FormField groupField(GridCell cell) {
    if (cell.is(FormField.INDICATOR_BLOCK)) {
      return FormField.INDICATOR_BLOCK;
    }
    FormField field = listedField(cell);
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
        FormField field = decided.contains(cell) ? null : listedField(cell);
        if (field != null) {
          assign(cell, field, null);
        } else if (isFirstBudget(cell)) {
          assign(cell, FormField.INITIAL, Found.LIKENESS);
        }
      }
    }
  }

  /** 预算金额 beside 调整后预算 is what it was at first. */
  private boolean isFirstBudget(GridCell cell) {
    return isPlainBudget(cell)
        && !decided.contains(cell)
        && !MoneyReader.isMoneyLabel(cell)
        && !columns.containsKey(FormField.INITIAL);
  }

  /** Of two labels for the budget the one that says it is the adjusted one. */
  private boolean isPlainBudget(GridCell cell) {
    return money
        && cell.is(FormField.BUDGET)
        && sheet.groupLikeness(FormField.BUDGET, cell) != FormField.BUDGET;
  }

  /**
   * Labels that can mean only one thing choose first. 资金执行情况 is a block's label in one layout and a
   * column's in another, and so comes last.
   */
  private List<GridCell> inOrder(List<GridCell> row) {
    List<GridCell> ordered = new ArrayList<>(row);
    ordered.sort(
        Comparator.comparing((GridCell cell) -> cell.is(FormField.MONEY_BLOCK))
            .thenComparing(this::isPlainBudget)
            .thenComparing(this::isOneOfTwo)
            .thenComparing(cell -> choices(cell) > 1));
    return ordered;
  }

  private int choices(GridCell cell) {
    int choices = 0;
    for (FormField field : cell.meaning().fields()) {
      choices += fields.contains(field) ? 1 : 0;
    }
    return choices;
  }

  /** 得分（复核） beside 得分（自评）: the hint tells which of the two is meant. */
  private boolean isOneOfTwo(GridCell cell) {
    String written = cell.written().text();
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
          FormField field = likeField(cell);
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
        && !cell.is(FormField.INDICATOR_BLOCK)
        && !cell.is(FormField.MONEY_BLOCK)
        && !cell.is(FormField.GOAL_BLOCK)
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
    for (FormField field : sheet.lastColumnLikeness(cell)) {
      if (!columns.containsKey(field)) {
        if (others.remove(cell)) {
          assigned.removeIf(span -> span.first() == cell.column());
        }
        assign(cell, field, Found.LIKENESS);
        return;
      }
    }
  }

  private void assign(GridCell cell, FormField field, @Nullable Found how) {
    ColumnSpan free = unassigned(cell);
    if (free.first() > free.last()) {
      return;
    }
    decided.add(cell);
    assigned.add(free);
    if (field == FormField.OTHER_COLUMN) {
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

  private @Nullable FormField listedField(GridCell cell) {
    for (FormField field : cell.meaning().fields()) {
      if (fields.contains(field) && !columns.containsKey(field)) {
        return field;
      }
    }
    return null;
  }

  private @Nullable FormField likeField(GridCell cell) {
    List<FormField> like = money ? sheet.moneyLikeness(cell) : sheet.columnLikeness(cell);
    for (FormField field : like) {
      if (field == FormField.OTHER_COLUMN || fields.contains(field)) {
        if (field == FormField.OTHER_COLUMN || !columns.containsKey(field)) {
          return field;
        }
      }
    }
    return null;
  }

  /** The fields of a set that a cell's label names or is like. */
  static Set<FormField> fieldsOf(SheetIndex sheet, GridCell cell, Set<FormField> fields) {
    Set<FormField> found = EnumSet.noneOf(FormField.class);
    for (FormField field : cell.meaning().fields()) {
      if (fields.contains(field)) {
        found.add(field);
      }
    }
    if (found.isEmpty()) {
      boolean money = fields == FormField.MONEY_COLUMNS;
      for (FormField field : money ? sheet.moneyLikeness(cell) : sheet.columnLikeness(cell)) {
        if (fields.contains(field)) {
          found.add(field);
          break;
        }
      }
    }
    return found;
  }
}
