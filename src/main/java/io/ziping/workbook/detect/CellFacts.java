package io.ziping.workbook.detect;

import io.ziping.workbook.FieldKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Facts that stand in one cell with their labels: 金额单位：万元, 项目名称：甲 项目编码：123, 自评总分 97.6分, 得分合计（97.6）.
 * Labels after the first are only looked for among those that people write side by side, so that a
 * sentence with a colon stays a sentence.
 */
final class CellFacts {

  /**
   * One label and what stands behind it.
   *
   * @param value without surrounding spaces and commas; empty where nothing was filled in
   * @param like whether the label is in no list and only like one that is
   */
  record Fact(LabelMeaning meaning, String value, boolean like) {

    Fact(LabelMeaning meaning, String value) {
      this(meaning, value, false);
    }

    boolean is(FieldKind field) {
      return meaning.fields().contains(field);
    }
  }

  /** Where a label may stand in a cell; colons further on belong to sentences. */
  private static final int FARTHEST_LABEL = 100;

  /** A longer text has one label at most, before its first colon. */
  private static final int LONGEST_LIST = 200;

  private static final int LONGEST_LABEL = 16;
  private static final int SHORTEST_JOINED = 4;
  private static final int LONGEST_TOTAL = 24;
  private static final int LONGEST_HEAD = 40;
  private static final String SEPARATORS = "；;，,、。|/";
  private static final String OPENING = "（(【[";
  private static final String HUNDRED = "100";

  /** Fields that stand side by side in one cell. */
  private static final Set<FieldKind> BESIDE =
      EnumSet.of(
          FieldKind.PROJECT_NAME,
          FieldKind.PROJECT_CODE,
          FieldKind.DEPARTMENT,
          FieldKind.UNIT,
          FieldKind.REPORTING_UNIT,
          FieldKind.UNIT_CODE,
          FieldKind.YEAR,
          FieldKind.MONEY_UNIT,
          FieldKind.INITIAL,
          FieldKind.BUDGET,
          FieldKind.RECEIVED,
          FieldKind.EXECUTED,
          FieldKind.RATE,
          FieldKind.TOTAL,
          FieldKind.SELF_SCORE,
          FieldKind.GRADE,
          FieldKind.TAIL);

  /** Fields whose value may follow a mere space. */
  private static final Set<FieldKind> SPACED =
      EnumSet.of(FieldKind.PROJECT_NAME, FieldKind.PROJECT_CODE, FieldKind.GRADE);

  private final LabelBook labels;

  CellFacts(LabelBook labels) {
    this.labels = labels;
  }

  /**
   * The facts of a text in their order; empty for a mere label, a value or a sentence.
   *
   * @param compact the text as {@link LabelText#compact} has it, empty for a long one
   * @param whole what the whole text means as a label
   */
  List<Fact> of(String text, String compact, LabelMeaning whole) {
    if (!whole.isNone()) {
      List<Fact> total =
          whole.fields().contains(FieldKind.TOTAL) ? total(compact, whole) : List.of();
      // 项目编码：123 looks like a numbered label.
      return total.isEmpty() && isSaidAfterColon(text) ? withColons(text) : total;
    }
    if (text.indexOf('：') >= 0 || text.indexOf(':') >= 0) {
      return withColons(text);
    }
    if (compact.isEmpty() || compact.length() > LONGEST_LABEL * 3) {
      return List.of();
    }
    List<Fact> total = total(compact, LabelMeaning.NONE);
    return total.isEmpty() && compact.length() < text.strip().length() ? spaced(text) : total;
  }

  /** Whether something stands behind a colon that is not part of a hint in brackets. */
  private static boolean isSaidAfterColon(String text) {
    int colon = nextColon(text, 0);
    if (colon <= 0 || text.substring(colon + 1).isBlank()) {
      return false;
    }
    int open = Math.max(text.lastIndexOf('（', colon), text.lastIndexOf('(', colon));
    int close = Math.max(text.lastIndexOf('）', colon), text.lastIndexOf(')', colon));
    return open <= close;
  }

  private List<Fact> withColons(String text) {
    List<Fact> facts = new ArrayList<>(2);
    int colon = nextColon(text, 0);
    if (colon <= 0 || colon >= FARTHEST_LABEL) {
      return facts;
    }
    String label = LabelBook.normal(text.substring(0, colon));
    LabelMeaning first = labels.meaning(label);
    boolean listed = text.length() <= LONGEST_LIST;
    boolean like = first.isNone() && listed;
    first = like ? likeness(label) : first;
    if (!first.isNone() && (!listed || !isBeside(first))) {
      facts.add(new Fact(first, text.substring(colon + 1).strip()));
      return facts;
    }
    if (!listed) {
      return facts;
    }
    LabelMeaning meaning = first;
    int value = first.isNone() ? -1 : colon + 1;
    int from = first.isNone() ? 0 : colon + 1;
    int next = first.isNone() ? colon : nextColon(text, colon + 1);
    for (; next >= 0; next = nextColon(text, next + 1)) {
      int start = labelStart(text, from, next);
      if (value < 0 && facts.isEmpty() && !isHead(text, start)) {
        start = -1;
      }
      boolean known = start >= 0;
      if (!known && value >= 0) {
        start = unknownStart(text, from, next);
      }
      if (start >= 0) {
        if (value >= 0) {
          facts.add(new Fact(meaning, trimmed(text.substring(value, start))));
        }
        meaning = known ? labels.meaning(LabelBook.normal(text.substring(start, next))) : meaning;
        value = known ? next + 1 : -1;
      }
      from = next + 1;
    }
    if (value >= 0) {
      facts.add(new Fact(meaning, trimmed(text.substring(value))));
    }
    if (like && !first.isNone()) {
      facts.set(0, new Fact(first, facts.get(0).value(), true));
    }
    return facts;
  }

  /** What a label in no list is like, of the fields that stand side by side in a cell. */
  private LabelMeaning likeness(String label) {
    FieldKind field = labels.likeness(label);
    return field != null && BESIDE.contains(field)
        ? new LabelMeaning(EnumSet.of(field), Set.of())
        : LabelMeaning.NONE;
  }

  /** Where a label begins that ends before a colon, the longest that is known; -1 for none. */
  private int labelStart(String text, int from, int colon) {
    for (int at = from; at < colon; at++) {
      boolean begins = at == from || isBoundary(text.charAt(at - 1));
      if (begins
          && colon - at <= LONGEST_LABEL
          && !isBoundary(text.charAt(at))
          && OPENING.indexOf(text.charAt(at)) < 0
          && (at > 0 || from > 0)
          && isKnown(text, at, colon)) {
        return at;
      }
    }
    for (int length = LONGEST_LABEL; length >= SHORTEST_JOINED; length--) {
      int at = colon - length;
      if (at > from && !isBoundary(text.charAt(at)) && isKnown(text, at, colon)) {
        return at;
      }
    }
    return -1;
  }

  /** What stands before the first label of a cell, such as （2023年度）, is short and no sentence. */
  private static boolean isHead(String text, int start) {
    if (start <= 0 || start > LONGEST_HEAD || SEPARATORS.indexOf(text.charAt(start - 1)) >= 0) {
      return start == 0;
    }
    for (int i = 0; i < start; i++) {
      if (SEPARATORS.indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return isBoundary(text.charAt(start - 1));
  }

  private boolean isKnown(String text, int from, int to) {
    String label = LabelBook.normal(text.substring(from, to));
    return !label.isEmpty() && isBeside(labels.meaning(label));
  }

  /** A word before a colon that is no label we know ends the value before it all the same. */
  private static int unknownStart(String text, int from, int colon) {
    int at = colon;
    while (at > from && !isBoundary(text.charAt(at - 1))) {
      at--;
    }
    boolean word = at > from && colon - at >= 2 && colon - at <= LONGEST_LABEL;
    for (int i = at; i < colon && word; i++) {
      char c = text.charAt(i);
      word = c >= '一' && c <= '鿿' || "（）()".indexOf(c) >= 0;
    }
    return word ? at : -1;
  }

  /** A label and its value with nothing but space between. */
  private List<Fact> spaced(String text) {
    String whole = text.strip();
    int end = 0;
    while (end < whole.length() && !isBoundary(whole.charAt(end))) {
      end++;
    }
    // Most cells end here: their first word is no label.
    LabelMeaning first = labels.meaning(LabelBook.normal(whole.substring(0, end)));
    if (first.isNone() || first.fields().stream().noneMatch(SPACED::contains)) {
      return List.of();
    }
    List<Fact> facts = new ArrayList<>(2);
    LabelMeaning meaning = LabelMeaning.NONE;
    StringBuilder value = new StringBuilder();
    for (String word : whole.split("[\\s\\u3000\\u00a0]+")) {
      LabelMeaning own = labels.meaning(LabelBook.normal(word));
      boolean label = own.fields().stream().anyMatch(SPACED::contains);
      if (label) {
        add(facts, meaning, value);
        meaning = own;
        value.setLength(0);
      } else {
        value.append(value.length() == 0 ? "" : " ").append(word);
      }
    }
    add(facts, meaning, value);
    return facts;
  }

  private static void add(List<Fact> facts, LabelMeaning meaning, StringBuilder value) {
    if (!meaning.isNone() && value.length() > 0) {
      facts.add(new Fact(meaning, value.toString()));
    }
  }

  /**
   * A total behind its label without a colon. 总分（100分） states the scale and no score, unless the
   * label itself speaks of a score.
   */
  private List<Fact> total(String compact, LabelMeaning whole) {
    int length = compact.length();
    if (length == 0
        || length > LONGEST_TOTAL
        || "分)]".indexOf(compact.charAt(length - 1)) < 0
            && !LabelText.isDigit(compact.charAt(length - 1))) {
      return List.of();
    }
    int digits = 0;
    while (digits < length && !LabelText.isDigit(compact.charAt(digits))) {
      digits++;
    }
    int end = digits;
    while (end < length && (LabelText.isDigit(compact.charAt(end)) || compact.charAt(end) == '.')) {
      end++;
    }
    if (digits < 2 || end == digits || end - digits > 6 || !isRestOfTotal(compact, end)) {
      return List.of();
    }
    String number = compact.substring(digits, end);
    String label = LabelBook.normal(compact.substring(0, digits));
    LabelMeaning meaning = whole.isNone() ? labels.meaning(label) : whole;
    boolean scale =
        number.equals(HUNDRED) && !LabelBook.holdsAny(label, labels.words().scoreWords());
    return meaning.fields().contains(FieldKind.TOTAL) && !scale
        ? List.of(new Fact(meaning, number))
        : List.of();
  }

  private static boolean isRestOfTotal(String compact, int from) {
    for (int i = from; i < compact.length(); i++) {
      if ("分)]".indexOf(compact.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBeside(LabelMeaning meaning) {
    return !meaning.isNone() && meaning.fields().stream().anyMatch(BESIDE::contains);
  }

  private static boolean isBoundary(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || SEPARATORS.indexOf(c) >= 0;
  }

  private static String trimmed(String value) {
    int from = 0;
    int to = value.length();
    while (from < to && isBoundary(value.charAt(from)) && value.charAt(from) != '/') {
      from++;
    }
    while (to > from && isBoundary(value.charAt(to - 1)) && value.charAt(to - 1) != '/') {
      to--;
    }
    String text = value.substring(from, to);
    int last = to - 1;
    while (last > from && !isBoundary(value.charAt(last))) {
      last--;
    }
    // （2023年度） behind a value stands for itself.
    boolean year = last > from && value.charAt(to - 1) != '年' && isYear(value.substring(last, to));
    return year ? trimmed(value.substring(from, last)) : text;
  }

  private static boolean isYear(String word) {
    return word.indexOf('年') > 0 && TitleLines.isYearLine(LabelText.compact(word));
  }

  private static int nextColon(String text, int from) {
    int wide = text.indexOf('：', from);
    int narrow = text.indexOf(':', from);
    return wide < 0 || narrow >= 0 && narrow < wide ? narrow : wide;
  }
}
