package io.ziping.workbook.detect;

import io.ziping.form.FormField;
import io.ziping.workbook.FieldKind;
import java.util.Optional;

/** Finds labels in a stretch of rows, and the value that belongs to a label. */
final class FieldValues {

  private final SheetIndex sheet;

  FieldValues(SheetIndex sheet) {
    this.sheet = sheet;
  }

  /**
   * The first cell with a field's label in rows {@code first} to {@code last}; where no listed one
   * is there, the first that is like one, which is then told.
   */
  Optional<GridCell> label(FieldKind field, int first, int last) {
    GridCell like = null;
    for (int row : sheet.filledRows(first, last)) {
      for (GridCell cell : sheet.row(row)) {
        if (cell.is(field)) {
          return Optional.of(cell);
        }
        like = like == null && cell.likeness() == field ? cell : like;
      }
    }
    if (like != null) {
      sheet.readByLikeness(like, field);
    }
    return Optional.ofNullable(like);
  }

  /**
   * The value of a field: the first that is filled, else the first that is blank; absent when the
   * rows have no such label. A label that is only like the field's counts where no listed one is.
   */
  FormField value(FieldKind field, int first, int last) {
    FormField listed = listedValue(field, first, last);
    return listed.isPresent()
        ? listed
        : label(field, first, last).map(this::valueOf).orElse(FormField.absent());
  }

  private FormField listedValue(FieldKind field, int first, int last) {
    FormField blank = FormField.absent();
    for (int row : sheet.filledRows(first, last)) {
      for (GridCell cell : sheet.row(row)) {
        FormField value = valueIn(cell, field);
        if (!value.isBlank()) {
          return value;
        }
        blank = blank.isPresent() ? blank : value;
      }
    }
    return blank;
  }

  /** The value of a field whose label this cell is or holds; absent where it does not. */
  FormField valueIn(GridCell cell, FieldKind field) {
    return cell.is(field) ? valueOf(cell) : stated(cell, field);
  }

  /** A fact that follows another in the same cell; absent where there is none. */
  FormField stated(GridCell cell, FieldKind field) {
    if (cell.more().isEmpty()) {
      return FormField.absent();
    }
    for (CellFacts.Fact fact : cell.more()) {
      if (fact.is(field)) {
        return sheet.field(cell, fact.value());
      }
    }
    return FormField.absent();
  }

  /**
   * What belongs to a label: the text after its colon, else the cell at its right, else (where that
   * is a label itself, or nothing) the cell below; the label's own cell, blank, where the cell for
   * the value is gone.
   */
  FormField valueOf(GridCell label) {
    if (!label.inline().isEmpty()) {
      return sheet.field(label, label.inline());
    }
    if (!label.more().isEmpty()) {
      return sheet.field(label, "");
    }
    GridCell right = sheet.rightOf(label);
    if (!right.isBlank() && !right.isLabelOrLike()) {
      return sheet.field(right);
    }
    GridCell below = sheet.below(label);
    boolean hasValueBelow =
        !below.isBlank() && !below.isLabelOrLike() && below.column() == label.column();
    if (hasValueBelow) {
      return sheet.field(below);
    }
    if (!right.isLabelOrLike()) {
      return sheet.field(right);
    }
    return below.isBlank() ? sheet.field(below) : sheet.field(label, "");
  }
}
