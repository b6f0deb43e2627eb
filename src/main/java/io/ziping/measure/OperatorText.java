package io.ziping.measure;

import io.ziping.measure.Target.Operator;
import org.jspecify.annotations.Nullable;

/** The sign or word that says how a number is meant. */
final class OperatorText {

  private static final WordList[] BEFORE = {
    WordList.AT_LEAST_BEFORE,
    WordList.MORE_THAN_BEFORE,
    WordList.AT_MOST_BEFORE,
    WordList.LESS_THAN_BEFORE
  };
  private static final Operator[] MEANING = {
    Operator.AT_LEAST, Operator.MORE_THAN, Operator.AT_MOST, Operator.LESS_THAN
  };
  private static final String NOT_WITHIN = "容部外控地蒙设";

  private final LexiconIndex words;

  OperatorText(LexiconIndex words) {
    this.words = words;
  }

  /** The operator of a sign; null when the character is none. */
  static @Nullable Operator ofSign(String sign) {
    return switch (sign) {
      case "≥" -> Operator.AT_LEAST;
      case ">" -> Operator.MORE_THAN;
      case "≤" -> Operator.AT_MOST;
      case "<" -> Operator.LESS_THAN;
      case "=" -> Operator.EQUAL;
      default -> null;
    };
  }

  /** A sign column: ≥, >=, 不低于, 正向; null for 定性 and for anything unknown. */
  @Nullable Operator ofColumn(String plain) {
    if (plain.isEmpty()) {
      return null;
    }
    Operator sign = ofSign(plain.substring(0, 1));
    if (sign != null && plain.length() <= 2) {
      return sign;
    }
    if (words.is(WordList.POSITIVE_SIGNS, plain)) {
      return Operator.AT_LEAST;
    }
    if (words.is(WordList.REVERSE_SIGNS, plain)) {
      return Operator.AT_MOST;
    }
    if (plain.equals("等于")) {
      return Operator.EQUAL;
    }
    return wordBefore(plain);
  }

  /** The sign directly before a place of the text; null when none stands there. */
  @Nullable Operator signBefore(String before) {
    for (int i = before.length() - 1; i >= 0 && i >= before.length() - 4; i--) {
      Operator sign = ofSign(before.substring(i, i + 1));
      if (sign != null) {
        return sign;
      }
    }
    return null;
  }

  /** What the words before a number say; the longest word counts, the last one of its length. */
  @Nullable Operator wordBefore(String before) {
    Operator found = null;
    int longest = 0;
    for (int i = 0; i < BEFORE.length; i++) {
      String word = words.in(BEFORE[i], before);
      if (word != null && word.length() > longest) {
        longest = word.length();
        found = MEANING[i];
      }
    }
    return found;
  }

  /** A name that ends in such a word (满意度不低于). */
  @Nullable Operator wordAtEnd(String name) {
    return wordBefore(name.substring(Math.max(0, name.length() - 3)));
  }

  /** What the words behind a number say. */
  @Nullable Operator wordAfter(String after) {
    String least = words.startOf(WordList.AT_LEAST_AFTER, after);
    String most = words.startOf(WordList.AT_MOST_AFTER, after);
    int leastLength = least == null ? 0 : least.length();
    if (most != null && most.length() > leastLength) {
      boolean content =
          after.length() > most.length() && NOT_WITHIN.indexOf(after.charAt(most.length())) >= 0;
      return content ? null : Operator.AT_MOST;
    }
    return least == null ? null : Operator.AT_LEAST;
  }

  /** Sign first, then the word behind, then the words before. */
  @Nullable Operator around(String before, String after) {
    Operator sign = signBefore(before);
    if (sign != null) {
      return sign;
    }
    Operator behind = wordAfter(after);
    return behind != null ? behind : wordBefore(before);
  }
}
