package io.ziping.workbook.detect;

import io.ziping.workbook.FieldKind;
import io.ziping.workbook.FormLabels.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of labels that nobody listed, with its words as labels are compared.
 *
 * @param madeOf empty, or every word that the label may be made of
 */
record LabelPattern(
    FieldKind field, WordIndex ends, WordIndex has, WordIndex without, WordIndex madeOf) {

  static LabelPattern of(Pattern pattern) {
    List<String> ends = normal(pattern.ends());
    List<String> has = normal(pattern.has());
    List<String> madeOf = new ArrayList<>(normal(pattern.madeOf()));
    if (!madeOf.isEmpty()) {
      madeOf.addAll(ends);
      madeOf.addAll(has);
    }
    return new LabelPattern(
        pattern.field(),
        WordIndex.byLast(ends),
        WordIndex.byFirst(has),
        WordIndex.byFirst(normal(pattern.without())),
        WordIndex.byFirst(madeOf));
  }

  private static List<String> normal(List<String> words) {
    return words.stream().map(LabelBook::normal).toList();
  }

  /** Whether the end of a label does not matter. */
  boolean hasAnyEnd() {
    return ends.hasEmptyWord();
  }

  /** Whether a label with this last character can fit. */
  boolean mayEndWith(char last) {
    return hasAnyEnd() || ends.characters().contains(last);
  }

  boolean fits(String label) {
    return ends.isEndOf(label)
        && (has.isEmpty() || has.isIn(label))
        && !without.isIn(label)
        && (madeOf.isEmpty() || madeOf.covers(label));
  }
}
