package io.ziping.workbook.detect;

import io.ziping.workbook.FieldKind;
import io.ziping.workbook.FormLabels;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The labels of {@code labels.yaml} ready for look-ups. What a listed label means is a look-up in a
 * hash table; what an unlisted one is like is worked out from patterns, and only asked for where it
 * matters.
 */
final class LabelBook {

  private static final int LONGEST_LABEL = 32;
  private static final int LONGEST_TAIL = 10;
  private static final int SHORTEST_TAIL = 2;

  private final Map<String, LabelMeaning> meanings = new HashMap<>();
  private final List<String> titles;
  private final TextWords words;
  private final Pattern amountsTold;
  private final String[] ofWhich;
  private final LabelPatterns labelPatterns;
  private final LabelPatterns columnPatterns;
  private final LabelPatterns lastColumnPatterns;
  private final LabelPatterns moneyPatterns;
  private final LabelPatterns moneyRowPatterns;
  private final Map<FieldKind, LabelPatterns> groupPatterns = new EnumMap<>(FieldKind.class);

  LabelBook(FormLabels labels) {
    this.titles = labels.titles().stream().map(LabelBook::normal).toList();
    this.words = labels.textWords();
    this.amountsTold = MoneySentence.amounts(words.beforeNumber());
    this.ofWhich = words.ofWhich().stream().map(LabelBook::normal).toArray(String[]::new);
    this.labelPatterns = LabelPatterns.of(labels.likeness().labels());
    this.columnPatterns = LabelPatterns.of(labels.likeness().columns());
    this.lastColumnPatterns = LabelPatterns.of(labels.likeness().lastColumns());
    this.moneyPatterns = LabelPatterns.of(labels.likeness().moneyColumns());
    this.moneyRowPatterns = LabelPatterns.of(labels.likeness().moneyRows());
    labels
        .likeness()
        .groups()
        .forEach((group, patterns) -> groupPatterns.put(group, LabelPatterns.ofShort(patterns)));
    Map<String, EnumSet<FieldKind>> fields = new HashMap<>();
    Map<String, Set<String>> marks = new HashMap<>();
    eachLabel(
        labels.fields(),
        (label, field) ->
            fields.computeIfAbsent(label, any -> EnumSet.noneOf(FieldKind.class)).add(field));
    eachLabel(
        labels.marks(),
        (label, mark) -> marks.computeIfAbsent(label, any -> new HashSet<>()).add(mark));
    Set<String> all = new HashSet<>(fields.keySet());
    all.addAll(marks.keySet());
    for (String label : all) {
      EnumSet<FieldKind> own = fields.getOrDefault(label, EnumSet.noneOf(FieldKind.class));
      meanings.put(label, new LabelMeaning(own, marks.getOrDefault(label, Set.of())));
    }
  }

  /** A label as it is compared. */
  static String normal(String text) {
    return LabelText.label(LabelText.compact(text));
  }

  /** What a label means, with or without an enumeration before it or a number after it. */
  LabelMeaning meaning(String label) {
    if (label.isEmpty() || label.length() > LONGEST_LABEL) {
      return LabelMeaning.NONE;
    }
    LabelMeaning exact = meanings.get(label);
    if (exact != null) {
      return exact;
    }
    String core = ofWhole(LabelText.core(label));
    return core.length() == label.length()
        ? LabelMeaning.NONE
        : meanings.getOrDefault(core, LabelMeaning.NONE);
  }

  /** Words inside texts that say what the number or the label beside them is. */
  TextWords words() {
    return words;
  }

  /** Amounts with their units in a sentence, see {@link MoneySentence#amounts}. */
  Pattern amountsTold() {
    return amountsTold;
  }

  /** A pattern that one of the words fits, the longest first; without words it fits nothing. */
  static String anyOf(List<String> words) {
    return words.isEmpty()
        ? "(?!)"
        : words.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
  }

  /** Whether one of the words stands in a text. */
  static boolean holdsAny(String text, List<String> words) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** A label without 其中 before it. */
  private String ofWhole(String label) {
    for (String part : ofWhich) {
      if (label.startsWith(part)) {
        return label.substring(part.length());
      }
    }
    return label;
  }

  /** The field whose labels one that nobody listed is like, with its value beside it. */
  @Nullable FieldKind likeness(String label) {
    if (label.length() > LabelPatterns.LONGEST_LIKE
        || LabelText.endOfWords(label) < label.length()) {
      return null;
    }
    List<FieldKind> fields = labelPatterns.fields(label);
    return fields.isEmpty() ? null : fields.get(0);
  }

  /** The columns of an indicator table that an unlisted label is like, the likeliest first. */
  List<FieldKind> columnLikeness(String label) {
    return columnPatterns.fields(label);
  }

  /** The same for fields that no other column is for. */
  List<FieldKind> lastColumnLikeness(String label) {
    return lastColumnPatterns.fields(label);
  }

  /** The columns of a money block that an unlisted label is like, the likeliest first. */
  List<FieldKind> moneyLikeness(String label) {
    return moneyPatterns.fields(label);
  }

  /** The row of a money block that an unlisted label is like; null for none. */
  @Nullable FieldKind moneyRowLikeness(String label) {
    List<FieldKind> fields = moneyRowPatterns.fields(ofWhole(LabelText.core(label)));
    return fields.isEmpty() ? null : fields.get(0);
  }

  /** What a label is under one that spans it; the likeliest first. */
  List<FieldKind> groupLikeness(FieldKind group, String label) {
    LabelPatterns patterns = groupPatterns.get(group);
    return patterns == null ? List.of() : patterns.fields(label);
  }

  /** Whether a text ends with a listed label of a field. */
  boolean endsWithLabel(String text, FieldKind field) {
    return endsWithLabel(text, field, SHORTEST_TAIL);
  }

  /** The same of a label with so many characters at least. */
  boolean endsWithLabel(String text, FieldKind field, int shortest) {
    for (int length = Math.max(SHORTEST_TAIL, shortest);
        length <= Math.min(LONGEST_TAIL, text.length());
        length++) {
      LabelMeaning meaning = meanings.get(text.substring(text.length() - length));
      if (meaning != null && meaning.fields().contains(field)) {
        return true;
      }
    }
    return false;
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
