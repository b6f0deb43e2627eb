package io.ziping.measure;

import java.util.List;
import java.util.Locale;

/**
 * Words to compare the texts of forms with, brought to one spelling and lower case once. Texts are
 * brought to the same spelling before they are compared.
 *
 * @param words in their order
 */
public record WordMatcher(List<String> words) {

  static final WordMatcher NONE = new WordMatcher(List.of());

  private static final String CLOSING = ".,;!\u3002";

  /** Folds the words. */
  public WordMatcher {
    words = words.stream().map(WordMatcher::fold).toList();
  }

  /** A text in one spelling and in lower case. */
  public static String fold(String text) {
    String plain = TextNormalizer.of(text);
    return hasCase(plain) ? plain.toLowerCase(Locale.ROOT) : plain;
  }

  /** Whether there may be a capital letter; none is among CJK characters and their signs. */
  private static boolean hasCase(String plain) {
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c < 0x80 ? c >= 'A' && c <= 'Z' : c < '\u2e80' || c > '\u9fff') {
        return true;
      }
    }
    return false;
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether any of the words stands anywhere in a text. */
  public boolean anyIn(String text) {
    String plain = fold(text);
    for (String word : words) {
      if (plain.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text is one of the words and nothing more (a last full stop aside). */
  public boolean isOne(String text) {
    String plain = fold(text);
    int end = plain.length();
    while (end > 0 && CLOSING.indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    String core = plain.substring(0, end);
    for (String word : words) {
      if (word.equals(plain) || word.equals(core)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text ends with one of the words. */
  public boolean anyEnds(String text) {
    String plain = fold(text);
    for (String word : words) {
      if (plain.endsWith(word)) {
        return true;
      }
    }
    return false;
  }
}
