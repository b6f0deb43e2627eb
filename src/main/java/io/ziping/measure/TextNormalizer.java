package io.ziping.measure;

import java.text.Normalizer;

/**
 * Text brought to one spelling, so that what looks the same compares as the same: NFKC, no white
 * space or invisible characters, no quotation marks, one kind of dash and one character for each
 * operator. Normalising twice gives the same as once.
 */
public final class TextNormalizer {

  private static final String DASHES = "‐‑‒–—―−─﹘﹣－━";
  private static final String DROPPED = "\"'“”‘’«»『』「」★☆●◆■▲";
  private static final String CHECKS = "✓✔☑√";
  private static final String CROSSES = "✗✘✕╳";

  private static final char FULL_WIDTH = '\uff01';
  private static final char FULL_WIDTH_END = '\uff5e';
  private static final String PLAIN_SIGNS = "、。《》·√×";
  private static final boolean[] PLAIN = plainAscii();

  private TextNormalizer() {}

  /** The normalised text; empty for blank text. */
  public static String of(String text) {
    String plain = text;
    for (int round = 0; round < 7 && !isPlain(plain); round++) {
      String again = fold(plain);
      if (again.equals(plain)) {
        return plain;
      }
      plain = again;
    }
    return plain;
  }

  /** Normalised text without closing punctuation: 已完成。 is 已完成; dots alone stay. */
  static String core(String text) {
    String plain = of(text);
    int end = plain.length();
    while (end > 0 && ".。;,、!?:".indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    return end == 0 ? plain : plain.substring(0, end);
  }

  /** Whether a text has nothing that folding could change: most cells are like that. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Characters that stay as they are wherever they stand, so that two cannot become one either. */
  private static boolean isPlain(char c) {
    return c < PLAIN.length ? PLAIN[c] : c >= '一' && c <= '龥' || PLAIN_SIGNS.indexOf(c) >= 0;
  }

  private static boolean[] plainAscii() {
    boolean[] plain = new boolean[0x80];
    for (char c = '!'; c <= '~'; c++) {
      plain[c] = "\"'<=>".indexOf(c) < 0;
    }
    return plain;
  }

  private static String fold(String text) {
    StringBuilder prepared = new StringBuilder(text.length());
    boolean usual = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FULL_WIDTH && c <= FULL_WIDTH_END) {
        prepared.append((char) (c - FULL_WIDTH + '!'));
      } else {
        prepared.append(isListNumber(c) ? ';' : c);
        usual &= c < 0x80 || isPlain(c);
      }
    }
    // Of what is usual NFKC changes nothing else.
    CharSequence composed = usual ? prepared : Normalizer.normalize(prepared, Normalizer.Form.NFKC);
    StringBuilder plain = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (isPlain(c)) {
        plain.append(c);
      } else if (!isDropped(c)) {
        append(plain, one(c));
      }
    }
    return plain.toString();
  }

  /** Circled and bracketed numbers count items; NFKC would turn them into figures. */
  private static boolean isListNumber(char c) {
    return c >= '\u2460' && c <= '\u24ff' || c >= '\u2776' && c <= '\u2793';
  }

  private static boolean isDropped(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || DROPPED.indexOf(c) >= 0;
  }

  private static char one(char c) {
    if (DASHES.indexOf(c) >= 0) {
      return '-';
    }
    if (CHECKS.indexOf(c) >= 0) {
      return '√';
    }
    if (CROSSES.indexOf(c) >= 0) {
      return '×';
    }
    return switch (c) {
      case '≧', '⩾', '≽' -> '≥';
      case '≦', '⩽', '≼' -> '≤';
      case '═', '﹦' -> '=';
      case '〜', '∼' -> '~';
      case '・', '•', '∙' -> '·';
      case '⁄', '∕' -> '/';
      case '﹪' -> '%';
      default -> c;
    };
  }

  /** Appends one character; two characters that make one operator become that operator. */
  private static void append(StringBuilder plain, char c) {
    int last = plain.length() - 1;
    char before = last < 0 ? ' ' : plain.charAt(last);
    if (isPair(before, c, '>', '≥')) {
      plain.setCharAt(last, '≥');
    } else if (isPair(before, c, '<', '≤')) {
      plain.setCharAt(last, '≤');
    } else if (before == '=' && c == '=') {
      plain.setCharAt(last, '=');
    } else {
      plain.append(c);
    }
  }

  private static boolean isPair(char before, char c, char strict, char combined) {
    boolean beforeIs = before == strict || before == combined;
    boolean nowIs = c == strict || c == combined;
    return before == '=' && nowIs
        || beforeIs && c == '='
        || beforeIs && nowIs && (before == combined || c == combined);
  }
}
