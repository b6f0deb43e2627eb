package io.ziping.workbook.detect;

import java.text.Normalizer;

/** Cell texts made comparable. Plain loops: every filled cell of every sheet passes here. */
final class LabelText {

  private static final String OPENING = "([{【〔";
  private static final String CLOSING = ")]}】〕";
  private static final String NUMERALS = "一二三四五六七八九十";

  private LabelText() {}

  /** NFKC, without white space, zero-width characters and footnote marks. */
  static String compact(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean unusual = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '一' && c <= '鿿') {
        plain.append(c);
      } else if (c >= '！' && c <= '～') {
        append(plain, (char) (c - 0xFEE0));
      } else if (c < 0x80) {
        append(plain, c);
      } else if (!isInvisible(c) && !isFootnote(c)) {
        plain.append(c);
        unusual = true;
      }
    }
    if (!unusual) {
      return plain.toString();
    }
    String folded = Normalizer.normalize(plain, Normalizer.Form.NFKC);
    return folded.indexOf(' ') < 0 ? folded : folded.replace(" ", "");
  }

  /**
   * A text on one line: Chinese words lose the space or the break between them, others keep one.
   */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ascii = c > ' ' && c < 0x7F;
      if (!ascii && isInvisible(c)) {
        blank = true;
      } else {
        if (blank && line.length() > 0 && c < 0x80 && line.charAt(line.length() - 1) < 0x80) {
          line.append(' ');
        }
        line.append(c);
        blank = false;
      }
    }
    return line.toString();
  }

  /** A compact text without colons and bracketed hints; a bracket that was lost does no harm. */
  static String label(String compact) {
    if (isPlain(compact)) {
      return compact;
    }
    StringBuilder plain = new StringBuilder(compact.length());
    int depth = 0;
    for (int i = 0; i < compact.length(); i++) {
      char c = compact.charAt(i);
      if (OPENING.indexOf(c) >= 0) {
        depth++;
      } else if (CLOSING.indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && c != ':') {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** A text as labels are compared, with the words of its bracketed hints. */
  static String withHints(String text) {
    String compact = compact(text);
    StringBuilder plain = new StringBuilder(compact.length());
    for (int i = 0; i < compact.length(); i++) {
      char c = compact.charAt(i);
      if (OPENING.indexOf(c) < 0 && CLOSING.indexOf(c) < 0 && c != ':') {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static boolean isPlain(String compact) {
    for (int i = 0; i < compact.length(); i++) {
      char c = compact.charAt(i);
      if (c == ':' || OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Without an enumeration before it: 一、 or 1. or 2、. */
  static String withoutEnumeration(String label) {
    int i = 0;
    while (i < label.length() && isNumeral(label.charAt(i))) {
      i++;
    }
    boolean marked = i > 0 && i < label.length() && "、.,．".indexOf(label.charAt(i)) >= 0;
    return marked ? label.substring(i + 1) : label;
  }

  /** What of a label is its words: without an enumeration before and a number after it. */
  static String core(String label) {
    return withoutNumber(withoutEnumeration(label));
  }

  /** Where the words of a label end and digits, letters or signs follow. */
  static int endOfWords(String label) {
    int end = label.length();
    while (end > 0 && label.charAt(end - 1) < 0x80) {
      end--;
    }
    return end;
  }

  /** Without digits, letters and signs after it, as in 年度绩效目标2, 执行数B, 执行率B/A, 得分%. */
  static String withoutNumber(String label) {
    return label.substring(0, endOfWords(label));
  }

  static boolean hasDigit(String label) {
    for (int i = 0; i < label.length(); i++) {
      if (isDigit(label.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNumeral(char c) {
    return isDigit(c) || NUMERALS.indexOf(c) >= 0;
  }

  private static void append(StringBuilder plain, char c) {
    if (c > ' ' && c != '*' && c != '#' && c != 0x7F) {
      plain.append(c);
    }
  }

  private static boolean isInvisible(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c < 0xA0
        || c == 0xAD
        || c >= 0x200B && c <= 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2060 && c <= 0x2064
        || c == 0xFEFF;
  }

  /** Circled and raised numbers, stars: NFKC would make plain digits of the former. */
  private static boolean isFootnote(char c) {
    return c >= 0x2460 && c <= 0x24FF
        || c >= 0x2070 && c <= 0x2079
        || c == 0xB9
        || c == 0xB2
        || c == 0xB3
        || c == '★'
        || c == '☆'
        || c == '※';
  }
}
