package io.ziping.workbook.detect;

import io.ziping.workbook.FieldKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a label can stand for; its place decides which. */
final class LabelMeaning {

  static final LabelMeaning NONE = new LabelMeaning(Set.of(), Set.of());

  private final Set<FieldKind> fields;
  private final Set<String> marks;

  /** The fields once more: each cell of a sheet is asked for its own many times. */
  private final FieldKind[] inOrder;

  /** {@code fields} with this label, and {@code marks} of families with it. */
  LabelMeaning(Set<FieldKind> fields, Set<String> marks) {
    this.fields = fields.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(fields));
    this.marks = Set.copyOf(marks);
    this.inOrder = this.fields.toArray(new FieldKind[0]);
  }

  /** The fields with this label, in the order of {@link FieldKind}. */
  Set<FieldKind> fields() {
    return fields;
  }

  /** The marks of families with this label. */
  Set<String> marks() {
    return marks;
  }

  boolean is(FieldKind field) {
    for (FieldKind one : inOrder) {
      if (one == field) {
        return true;
      }
    }
    return false;
  }

  boolean isAny(Set<FieldKind> wanted) {
    for (FieldKind one : inOrder) {
      if (wanted.contains(one)) {
        return true;
      }
    }
    return false;
  }

  /** There is one meaning of nothing, so that most cells are told by identity. */
  boolean isNone() {
    return this == NONE;
  }
}
