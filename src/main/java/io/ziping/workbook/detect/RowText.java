package io.ziping.workbook.detect;

import io.ziping.form.Entry;
import io.ziping.measure.Written;
import io.ziping.workbook.FormLabels.RowTexts;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Texts of indicator rows: template leftovers, 指标1：before names, signs. */
final class RowText {

  private static final String SEPARATORS = ":：、.．,，)）";
  private static final String DOTS = "….。·.-—_";

  private final Set<String> placeholders = new HashSet<>();
  private final List<String> prefixes;
  private final Set<String> signs = new HashSet<>();

  RowText(RowTexts texts) {
    texts.placeholders().forEach(text -> placeholders.add(LabelText.compact(text)));
    texts.signs().forEach(text -> signs.add(LabelText.compact(text)));
    this.prefixes =
        texts.namePrefixes().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  boolean isSign(String text) {
    return text.length() <= 4 && signs.contains(LabelText.compact(text));
  }

  /** Whether a text says nothing: blank, dots, 指标2：, or another leftover of the template. */
  boolean isNothing(String text) {
    if (text.length() > 20) {
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

  /** An indicator's name without 指标1：before it. */
  Entry name(Entry name) {
    String text = name.text();
    String rest = withoutPrefix(text);
    if (name.cell() == null || rest.isEmpty() || rest.length() == text.length()) {
      return name;
    }
    return new Entry(Written.text(rest), name.cell());
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
