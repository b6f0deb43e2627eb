package io.ziping.workbook.detect;

import io.ziping.workbook.FormField;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a label can stand for; its place decides which.
 *
 * @param fields fields with this label @param marks marks of families with it
 */
record Meaning(Set<FormField> fields, Set<String> marks) {

  static final Meaning NONE = new Meaning(Set.of(), Set.of());

  Meaning {
    fields = fields.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(fields));
    marks = Set.copyOf(marks);
  }

  /** There is one meaning of nothing, so that most cells are told by identity. */
  boolean isNone() {
    return this == NONE;
  }
}
