package io.ziping.checks;

import io.ziping.measure.WordMatcher;
import java.util.regex.Pattern;

/** Comparing texts of a form with each other, and quoting them in sentences. */
public final class TextQuotes {

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private TextQuotes() {}

  /** The text in one spelling and in lower case. */
  public static String of(String text) {
    return WordMatcher.fold(text);
  }

  /** Letters and digits only, so that a full stop at the end makes no difference. */
  public static String lettersOf(String text) {
    return NO_LETTERS.matcher(of(text)).replaceAll("");
  }

  /** On one line and short enough for a sentence. */
  public static String quoted(String text) {
    String line = SPACE.matcher(text.strip()).replaceAll(" ");
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
