package io.ziping.workbook.detect;

import io.ziping.form.EvaluationForm.Goal;
import io.ziping.form.FormField;
import io.ziping.workbook.FieldKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads 年度总体目标: what was expected and what came of it. Listed labels count first; labels that are
 * only like them count where a form has no goal otherwise, and are told.
 */
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
    List<Goal> goals = read(false);
    if (goals.isEmpty()) {
      goals = read(true);
    }
    if (goals.isEmpty()) {
      goals = singleGoal(segment.lastRow(), false);
    }
    return goals.isEmpty() ? singleGoal(segment.tableRow() - 1, true) : goals;
  }

  /** {@code like}: whether labels count that are only like listed ones. */
  private List<Goal> read(boolean like) {
    List<Goal> goals = new ArrayList<>();
    int end = Math.max(segment.tableRow() - 1, lastHeaderRow());
    for (int row : sheet.filledRows(segment.firstRow(), end)) {
      if (!segment.isTableHeader(row) && !isBetweenTableRows(row)) {
        goals.addAll(goalsAt(row, like));
      }
    }
    return goals;
  }

  private int lastHeaderRow() {
    return segment.tables().stream().mapToInt(TableHeader::firstRow).max().orElse(-1);
  }

  /** Below the first header only rows with a goal label and no indicator are looked at. */
  private boolean isBetweenTableRows(int row) {
    return row > segment.tableRow()
        && sheet.row(row).stream().noneMatch(cell -> cell.is(FieldKind.GOAL_BLOCK));
  }

  private List<Goal> goalsAt(int row, boolean like) {
    GridCell expected = goalLabel(row, FieldKind.GOAL_EXPECTED, like);
    if (expected == null) {
      return List.of();
    }
    GridCell achieved = achieved(expected);
    boolean columns = isColumnHeader(expected, achieved);
    if (!columns && achieved == null) {
      int next = expected.lastRow() + 1;
      achieved = goalLabel(next, FieldKind.GOAL_ACHIEVED, next < segment.tableRow());
    }
    List<Goal> goals;
    if (columns) {
      goals = columns(expected, achieved);
    } else {
      FormField result = achieved == null ? FormField.absent() : values.valueOf(achieved);
      goals = List.of(new Goal(values.valueOf(expected), result));
    }
    if (!goals.isEmpty()) {
      told(expected, FieldKind.GOAL_EXPECTED);
      if (achieved != null) {
        told(achieved, FieldKind.GOAL_ACHIEVED);
      }
    }
    return goals;
  }

  private void told(GridCell label, FieldKind field) {
    if (!label.isLabel()) {
      sheet.readByLikeness(label, field);
    }
  }

  /** The label of the results right of the goal's; 三、目标完成情况 at its left is a block's label. */
  private @Nullable GridCell achieved(GridCell expected) {
    GridCell like = null;
    for (GridCell cell : sheet.row(expected.row())) {
      if (cell.column() > expected.lastColumn()) {
        if (cell.is(FieldKind.GOAL_ACHIEVED)) {
          return cell;
        }
        like = like == null && cell.likeness() == FieldKind.GOAL_ACHIEVED ? cell : like;
      }
    }
    return like;
  }

  /** 年度总体目标 stands for itself or for the block that 预期目标 belongs to. */
  private @Nullable GridCell goalLabel(int row, FieldKind field, boolean like) {
    GridCell found = null;
    for (GridCell cell : sheet.row(row)) {
      if (cell.is(field) && (found == null || found.is(FieldKind.GOAL_BLOCK))) {
        found = cell;
      }
    }
    if (found != null && (!found.is(FieldKind.GOAL_BLOCK) || standsAlone(found, field, false))) {
      return found;
    }
    return like ? goalLabelLike(row, field) : null;
  }

  /** One that is like the field's labels, else a block's with the other label in its row. */
  private @Nullable GridCell goalLabelLike(int row, FieldKind field) {
    GridCell block = null;
    for (GridCell cell : sheet.row(row)) {
      if (cell.likeness() == field) {
        return cell;
      }
      boolean self = cell.is(field) || field == FieldKind.GOAL_EXPECTED && isBlockLike(cell);
      block = block == null && self && standsAlone(cell, field, true) ? cell : block;
    }
    return block;
  }

  private static boolean isBlockLike(GridCell cell) {
    return cell.likeness() == FieldKind.GOAL_BLOCK;
  }

  /** Whether a block's label is the label of the text itself: the other label is in its row. */
  private boolean standsAlone(GridCell label, FieldKind field, boolean like) {
    FieldKind other =
        field == FieldKind.GOAL_EXPECTED ? FieldKind.GOAL_ACHIEVED : FieldKind.GOAL_EXPECTED;
    return sheet.row(label.row()).stream()
        .anyMatch(cell -> cell != label && (cell.is(other) || like && cell.likeness() == other));
  }

  private boolean isColumnHeader(GridCell expected, @Nullable GridCell achieved) {
    GridCell right = sheet.rightOf(expected);
    if (!expected.inline().isEmpty() || !right.isBlank() && !right.isLabelOrLike()) {
      return false;
    }
    GridCell below = sheet.below(expected);
    return achieved != null && right.isLabelOrLike() || !below.isBlank() && !below.isLabelOrLike();
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
        goals.add(new Goal(value(wish), result == null ? FormField.absent() : value(result)));
      }
    }
    return goals;
  }

  private FormField value(GridCell cell) {
    return cell.isLabel() && cell.inline().isEmpty() ? FormField.absent() : sheet.field(cell);
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

  /** A goal without 预期目标: the text beside 年度总体目标, and of a result's label below that. */
  private List<Goal> singleGoal(int last, boolean like) {
    for (int row : sheet.filledRows(segment.firstRow(), last)) {
      for (GridCell cell : sheet.row(row)) {
        if (like ? isBlockLike(cell) : cell.is(FieldKind.GOAL_BLOCK)) {
          FormField text = values.valueOf(cell);
          if (!text.isBlank()) {
            told(cell, FieldKind.GOAL_BLOCK);
            return List.of(new Goal(text, resultBelow(cell)));
          }
        }
      }
    }
    return List.of();
  }

  private FormField resultBelow(GridCell block) {
    GridCell below = sheet.below(block);
    if (below.row() >= segment.tableRow() || !below.isOrLike(FieldKind.GOAL_ACHIEVED)) {
      return FormField.absent();
    }
    told(below, FieldKind.GOAL_ACHIEVED);
    return values.valueOf(below);
  }
}
