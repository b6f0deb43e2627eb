package io.ziping.checks;

import io.ziping.measure.PlainText;
import java.util.List;
import java.util.Locale;

/** Comparing texts of a form with words of the lexicon, and quoting them in sentences. */
public final class Phrases {

  private Phrases() {}

  /** The text in one spelling and in lower case. */
  public static String of(String text) {
    return PlainText.of(text).toLowerCase(Locale.ROOT);
  }

  /** Letters and digits only, so that a full stop at the end makes no difference. */
  public static String lettersOf(String text) {
    return of(text).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  public static boolean containsAny(String text, List<String> words) {
    String plain = of(text);
    return words.stream().anyMatch(word -> plain.contains(of(word)));
  }

  /** Whether the text is one of the words and nothing more (a last full stop aside). */
  public static boolean isOneOf(String text, List<String> words) {
    String plain = of(text);
    String core = plain.replaceAll("[.,;!\u3002]+$", "");
    return words.stream()
        .map(Phrases::of)
        .anyMatch(word -> word.equals(plain) || word.equals(core));
  }

  /** On one line and short enough for a sentence. */
  public static String quoted(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= 30
        ? line
        : line.substring(0, line.offsetByCodePoints(0, 29)) + "…";
  }

  /** Characters to change, add or take away to make one text of another. */
  static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] now = new int[other.length() + 1];
      now[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(change, 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    return before[other.length()];
  }
}
