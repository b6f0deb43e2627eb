package io.ziping.workbook.detect;

import io.ziping.form.Entry;
import io.ziping.form.EvaluationForm.Goal;
import io.ziping.workbook.FormField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads 年度总体目标: what was expected and what came of it. */
final class GoalReader {

  private final SheetIndex sheet;
  private final Segment segment;
  private final FieldValues values;

  GoalReader(SheetIndex sheet, Segment segment) {
    this.sheet = sheet;
    this.segment = segment;
    this.values = new FieldValues(sheet);
  }

  List<Goal> read() {
    List<Goal> goals = new ArrayList<>();
    int end = Math.max(segment.tableRow() - 1, lastHeaderRow());
    for (int row : sheet.filledRows(segment.firstRow(), end)) {
      if (!segment.isTableHeader(row) && !isBetweenTableRows(row)) {
        goals.addAll(goalsAt(row));
      }
    }
    return goals.isEmpty() ? singleGoal() : goals;
  }

  private int lastHeaderRow() {
    return segment.tables().stream().mapToInt(TableHeader::firstRow).max().orElse(-1);
  }

  /** Below the first header only rows with a goal label and no indicator are looked at. */
  private boolean isBetweenTableRows(int row) {
    return row > segment.tableRow()
        && sheet.row(row).stream().noneMatch(cell -> cell.is(FormField.GOAL_BLOCK));
  }

  private List<Goal> goalsAt(int row) {
    GridCell expected = goalLabel(row, FormField.GOAL_EXPECTED);
    if (expected == null) {
      return List.of();
    }
    GridCell achieved = achieved(expected);
    if (isColumnHeader(expected, achieved)) {
      return columns(expected, achieved);
    }
    if (achieved == null) {
      achieved = goalLabel(expected.lastRow() + 1, FormField.GOAL_ACHIEVED);
    }
    Entry result = achieved == null ? Entry.absent() : values.valueOf(achieved);
    return List.of(new Goal(values.valueOf(expected), result));
  }

  /** The label of the results right of the goal's; 三、目标完成情况 at its left is a block's label. */
  private @Nullable GridCell achieved(GridCell expected) {
    for (GridCell cell : sheet.row(expected.row())) {
      if (cell.column() > expected.lastColumn() && cell.is(FormField.GOAL_ACHIEVED)) {
        return cell;
      }
    }
    return null;
  }

  /** 年度总体目标 stands for itself or for the block that 预期目标 belongs to. */
  private @Nullable GridCell goalLabel(int row, FormField field) {
    GridCell found = null;
    for (GridCell cell : sheet.row(row)) {
      if (cell.is(field) && (found == null || found.is(FormField.GOAL_BLOCK))) {
        found = cell;
      }
    }
    if (found == null || !found.is(FormField.GOAL_BLOCK)) {
      return found;
    }
    return standsAlone(found, field) ? found : null;
  }

  /** Whether a block's label is the label of the text itself: the other label is in its row. */
  private boolean standsAlone(GridCell label, FormField field) {
    FormField other =
        field == FormField.GOAL_EXPECTED ? FormField.GOAL_ACHIEVED : FormField.GOAL_EXPECTED;
    return sheet.row(label.row()).stream().anyMatch(cell -> cell != label && cell.is(other));
  }

  private boolean isColumnHeader(GridCell expected, @Nullable GridCell achieved) {
    GridCell right = sheet.rightOf(expected);
    if (!expected.inline().isEmpty() || !right.isBlank() && !right.isLabel()) {
      return false;
    }
    GridCell below = sheet.below(expected);
    return achieved != null && right.isLabel() || !below.isBlank() && !below.isLabel();
  }

  /** One goal for each row under the two labels, as far as the block at their left reaches. */
  private List<Goal> columns(GridCell expected, @Nullable GridCell achieved) {
    List<Goal> goals = new ArrayList<>();
    int first = expected.lastRow() + 1;
    int end = Math.max(first, Math.min(blockEnd(expected, first), segment.tableRow() - 1));
    for (int row = first; row <= end; row++) {
      GridCell wish = sheet.at(row, expected.column());
      GridCell result = achieved == null ? null : sheet.at(row, achieved.column());
      boolean nothing = wish.isBlank() && (result == null || result.isBlank());
      boolean covered = wish.row() < row && (result == null || result.row() < row);
      if (row > first && (covered || wish.isLabel())) {
        break;
      }
      if (!nothing || row == end && goals.isEmpty()) {
        goals.add(new Goal(value(wish), result == null ? Entry.absent() : value(result)));
      }
    }
    return goals;
  }

  private Entry value(GridCell cell) {
    return cell.isLabel() && cell.inline().isEmpty() ? Entry.absent() : sheet.entry(cell);
  }

  private int blockEnd(GridCell expected, int first) {
    int end = first;
    for (int column = expected.column() - 1; column >= 0; column--) {
      GridCell left = sheet.at(first, column);
      if (left.row() <= expected.row() && !left.isBlank()) {
        end = Math.max(end, left.lastRow());
        break;
      }
    }
    return end;
  }

  /** A goal without 预期目标: the text beside 年度总体目标. */
  private List<Goal> singleGoal() {
    for (int row : sheet.filledRows(segment.firstRow(), segment.lastRow())) {
      for (GridCell cell : sheet.row(row)) {
        if (cell.is(FormField.GOAL_BLOCK)) {
          Entry text = values.valueOf(cell);
          if (!text.isBlank()) {
            return List.of(new Goal(text, Entry.absent()));
          }
        }
      }
    }
    return List.of();
  }
}
