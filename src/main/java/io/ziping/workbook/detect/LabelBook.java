package io.ziping.workbook.detect;

import io.ziping.workbook.FormField;
import io.ziping.workbook.FormLabels;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The labels of {@code labels.yaml} ready for look-ups. */
final class LabelBook {

  private static final int LONGEST_LABEL = 32;
  private static final String OF_WHICH = "其中";

  private final Map<String, Meaning> meanings = new HashMap<>();
  private final List<String> titles;

  LabelBook(FormLabels labels) {
    this.titles = labels.titles().stream().map(LabelBook::normal).toList();
    Map<String, EnumSet<FormField>> fields = new HashMap<>();
    Map<String, Set<String>> marks = new HashMap<>();
    eachLabel(
        labels.fields(),
        (label, field) ->
            fields.computeIfAbsent(label, any -> EnumSet.noneOf(FormField.class)).add(field));
    eachLabel(
        labels.marks(),
        (label, mark) -> marks.computeIfAbsent(label, any -> new HashSet<>()).add(mark));
    Set<String> all = new HashSet<>(fields.keySet());
    all.addAll(marks.keySet());
    for (String label : all) {
      EnumSet<FormField> own = fields.getOrDefault(label, EnumSet.noneOf(FormField.class));
      meanings.put(label, new Meaning(own, marks.getOrDefault(label, Set.of())));
    }
  }

  /** A label as it is compared. */
  static String normal(String text) {
    return LabelText.label(LabelText.compact(text));
  }

  /** What a label means, with or without an enumeration before it or a number after it. */
  Meaning meaning(String label) {
    if (label.isEmpty() || label.length() > LONGEST_LABEL) {
      return Meaning.NONE;
    }
    Meaning exact = meanings.get(label);
    if (exact != null) {
      return exact;
    }
    String core = LabelText.withoutNumber(LabelText.withoutEnumeration(label));
    if (core.startsWith(OF_WHICH)) {
      core = core.substring(OF_WHICH.length());
    }
    return core.length() == label.length()
        ? Meaning.NONE
        : meanings.getOrDefault(core, Meaning.NONE);
  }

  /** Whether a label is a title of an evaluation form. */
  boolean isTitle(String label) {
    if (label.length() < 3 || label.length() > 2 * LONGEST_LABEL) {
      return false;
    }
    String core = label;
    int end = core.length();
    while (end > 0 && (LabelText.isDigit(core.charAt(end - 1)) || isYearWord(core, end - 1))) {
      end--;
    }
    core = core.substring(0, end);
    for (String title : titles) {
      if (core.endsWith(title)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isYearWord(String text, int at) {
    char c = text.charAt(at);
    return c == '年' || c == '度';
  }

  private static <K> void eachLabel(Map<K, List<String>> labels, BiConsumer<String, K> action) {
    labels.forEach((key, list) -> list.forEach(text -> action.accept(normal(text), key)));
  }
}
