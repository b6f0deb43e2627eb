package io.ziping.workbook.detect;

import io.ziping.form.FormField;
import io.ziping.measure.CellValue;
import io.ziping.workbook.FormLabels.RowTexts;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Texts of indicator rows: template leftovers, “not applicable”, 指标1：before names, signs. */
final class RowText {

  private static final String SEPARATORS = ":：、.．,，)）";
  private static final String DOTS = "….。·.-—_";

  /** What may stand around “not applicable”: （不涉及）。 */
  private static final String AROUND = "()[]【】〔〕{}《》“”\"'.。,，;；、!！";

  /** Longer texts say more than that a row does not apply. */
  private static final int LONGEST_MARK = 20;

  private final Set<String> placeholders = new HashSet<>();
  private final List<String> prefixes;
  private final BitSet firstCharacters = new BitSet();
  private final Set<String> signs = new HashSet<>();
  private final Set<String> notApplicable = new HashSet<>();
  private final String strokes;

  private final List<String> subtotals;

  /** {@code sums} are the words that end the label of a row that sums up. */
  RowText(RowTexts texts, List<String> sums) {
    this.subtotals = sums.stream().map(LabelBook::normal).toList();
    texts.placeholders().forEach(text -> placeholders.add(LabelText.compact(text)));
    texts.signs().forEach(text -> signs.add(LabelText.compact(text)));
    StringBuilder single = new StringBuilder("—–―－ー─━");
    for (String text : texts.notApplicable()) {
      String compact = LabelText.compact(text);
      notApplicable.add(compact);
      if (compact.length() == 1 && !Character.isLetterOrDigit(compact.charAt(0))) {
        single.append(compact);
      }
    }
    this.strokes = single.toString();
    Stream.of(texts.placeholders(), texts.notApplicable(), texts.namePrefixes())
        .flatMap(List::stream)
        .filter(text -> !text.isBlank())
        .forEach(text -> firstCharacters.set(text.strip().charAt(0)));
    this.prefixes =
        texts.namePrefixes().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  List<String> subtotals() {
    return subtotals;
  }

  boolean isSign(String text) {
    return text.length() <= 4 && signs.contains(LabelText.compact(text));
  }

  /** Whether a text says nothing: blank, dots, 指标2：, or another leftover of the template. */
  boolean isNothing(String text) {
    if (text.length() > 20 || isOtherWord(text)) {
      return false;
    }
    String compact = LabelText.compact(withoutPrefix(text));
    if (compact.isEmpty() || placeholders.contains(compact)) {
      return true;
    }
    for (int i = 0; i < compact.length(); i++) {
      if (DOTS.indexOf(compact.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a text says that the row does not apply: 无, 不涉及 and the like, alone, in brackets or
   * after 指标1：, or nothing but strokes (/, ——).
   */
  boolean isNotApplicable(String text) {
    if (text.isEmpty() || text.length() > LONGEST_MARK || isOtherWord(text)) {
      return false;
    }
    String compact = LabelText.compact(withoutPrefix(text));
    if (compact.isEmpty()) {
      return false;
    }
    if (notApplicable.contains(compact) || isStrokes(compact)) {
      return true;
    }
    int from = 0;
    int to = compact.length();
    while (from < to && AROUND.indexOf(compact.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && AROUND.indexOf(compact.charAt(to - 1)) >= 0) {
      to--;
    }
    String inner = compact.substring(from, to);
    return !inner.isEmpty()
        && inner.length() < compact.length()
        && (notApplicable.contains(inner) || isStrokes(inner));
  }

  /** The cheap test that most texts fail: a word or number with which none of ours begins. */
  private boolean isOtherWord(String text) {
    if (text.isEmpty()) {
      return false;
    }
    char first = text.charAt(0);
    boolean plain = first >= '一' && first <= '鿿' || LabelText.isDigit(first);
    return plain && !firstCharacters.get(first);
  }

  private boolean isStrokes(String compact) {
    for (int i = 0; i < compact.length(); i++) {
      if (strokes.indexOf(compact.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** An indicator's name without 指标1：before it. */
  FormField name(FormField name) {
    String text = name.text();
    String rest = withoutPrefix(text);
    if (name.cell() == null || rest.isEmpty() || rest.length() == text.length()) {
      return name;
    }
    return new FormField(CellValue.text(rest), name.cell());
  }

  private String withoutPrefix(String text) {
    String plain = text.strip();
    for (String prefix : prefixes) {
      if (plain.startsWith(prefix)) {
        return afterNumber(plain, prefix.length());
      }
    }
    return plain;
  }

  private static String afterNumber(String text, int from) {
    int at = skipBlanks(text, from);
    int digits = at;
    while (at < text.length() && isNumber(text.charAt(at))) {
      at++;
    }
    if (at == digits) {
      return text;
    }
    at = skipBlanks(text, at);
    if (at == text.length()) {
      return "";
    }
    boolean separated = SEPARATORS.indexOf(text.charAt(at)) >= 0;
    return separated ? text.substring(at + 1).strip() : text;
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isNumber(char c) {
    return LabelText.isDigit(c) || c >= '０' && c <= '９' || "一二三四五六七八九十".indexOf(c) >= 0;
  }
}
