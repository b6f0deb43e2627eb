package io.ziping.workbook.detect;

import io.ziping.workbook.FieldKind;
import io.ziping.workbook.FormLabels.Pattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Patterns of labels that nobody listed, in the order in which they are tried. */
final class LabelPatterns {

  /** Longer texts are sentences and like no label. */
  static final int LONGEST_LIKE = 20;

  /** Labels that are remembered: headers and levels repeat from form to form. */
  private static final int MOST_KNOWN = 4_000;

  /** The patterns that a label with some last character can fit. */
  private final Map<Character, List<LabelPattern>> byLast = new HashMap<>();

  private final BitSet lastCharacters = new BitSet();

  /** The patterns that do not care how a label ends. */
  private final List<LabelPattern> anyEnd;

  private final int shortest;
  private final Map<String, List<FieldKind>> known = new ConcurrentHashMap<>();

  private LabelPatterns(List<Pattern> patterns, int shortest) {
    List<LabelPattern> all = patterns.stream().map(LabelPattern::of).toList();
    this.anyEnd = all.stream().filter(LabelPattern::hasAnyEnd).toList();
    for (LabelPattern one : all) {
      for (char last : one.ends().characters()) {
        lastCharacters.set(last);
        byLast.computeIfAbsent(
            last, any -> all.stream().filter(pattern -> pattern.mayEndWith(any)).toList());
      }
    }
    this.shortest = shortest;
  }

  static LabelPatterns of(List<Pattern> patterns) {
    return new LabelPatterns(patterns, 2);
  }

  /** Patterns of labels that stand under another and may be one character long. */
  static LabelPatterns ofShort(List<Pattern> patterns) {
    return new LabelPatterns(patterns, 1);
  }

  /** The fields whose labels one is like, the likeliest first; empty for values and sentences. */
  List<FieldKind> fields(String label) {
    int end = LabelText.endOfWords(label);
    if (end < shortest) {
      return List.of();
    }
    char last = label.charAt(end - 1);
    if (anyEnd.isEmpty() && !lastCharacters.get(last)) {
      return List.of();
    }
    List<FieldKind> told = known.get(label);
    return told == null ? compared(label, byLast.getOrDefault(last, anyEnd)) : told;
  }

  private List<FieldKind> compared(String label, List<LabelPattern> candidates) {
    String core = LabelText.core(label);
    if (core.length() < shortest || core.length() > LONGEST_LIKE || LabelText.hasDigit(core)) {
      return List.of();
    }
    List<FieldKind> likeliest = new ArrayList<>(2);
    for (LabelPattern pattern : candidates) {
      if (!likeliest.contains(pattern.field()) && pattern.fits(core)) {
        likeliest.add(pattern.field());
      }
    }
    if (known.size() >= MOST_KNOWN) {
      known.clear();
    }
    List<FieldKind> found = List.copyOf(likeliest);
    known.put(label, found);
    return found;
  }
}
