package io.ziping.workbook.detect;

import io.ziping.workbook.FormField;
import io.ziping.workbook.FormLabels.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of labels that nobody listed, with its words as labels are compared.
 *
 * @param madeOf empty, or every word that the label may be made of
 */
record LabelPattern(
    FormField field,
    List<String> ends,
    List<String> has,
    List<String> without,
    List<String> madeOf) {

  static LabelPattern of(Pattern pattern) {
    List<String> ends = normal(pattern.ends());
    List<String> has = normal(pattern.has());
    List<String> madeOf = new ArrayList<>(normal(pattern.madeOf()));
    if (!madeOf.isEmpty()) {
      madeOf.addAll(ends);
      madeOf.addAll(has);
    }
    return new LabelPattern(pattern.field(), ends, has, normal(pattern.without()), madeOf);
  }

  private static List<String> normal(List<String> words) {
    return words.stream().map(LabelBook::normal).toList();
  }

  boolean fits(String label) {
    return endsWithAny(label)
        && (has.isEmpty() || holdsAny(label, has))
        && !holdsAny(label, without)
        && (madeOf.isEmpty() || isMadeOfWords(label));
  }

  private boolean endsWithAny(String label) {
    for (String end : ends) {
      if (label.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsAny(String label, List<String> words) {
    for (String word : words) {
      if (label.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words, in any order and as often as need be, cover the whole label. */
  private boolean isMadeOfWords(String label) {
    boolean[] reached = new boolean[label.length() + 1];
    reached[0] = true;
    for (int at = 0; at < label.length(); at++) {
      if (reached[at]) {
        for (String word : madeOf) {
          if (!word.isEmpty() && label.startsWith(word, at)) {
            reached[at + word.length()] = true;
          }
        }
      }
    }
    return reached[label.length()];
  }
}
