package io.ziping.measure;

import io.ziping.measure.Reading.Oddity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which numbers of a text are values, as against numbers that only stand in a sentence. */
final class NumberChoice {

  /**
   * The numbers that count: the text's only number, or in a sentence those with a known unit or a
   * sign before them. What follows 其中 is part of what stands before it.
   */
  List<Amount> meant(String text, IndicatorContext context) {
    String whole = beforeParts(text, context.words);
    List<Amount> amounts = context.scan(whole);
    List<Amount> meant = new ArrayList<>();
    for (Amount amount : amounts) {
      String after = whole.substring(amount.end());
      String before = whole.substring(0, amount.start());
      boolean opens = isOpening(before, context);
      if (amount.unit() != null || opens && isClosing(after, context)) {
        meant.add(amount);
      } else if (opens && amounts.size() == 1) {
        Unit unknown = context.units.unknown(withoutSuffix(after, context.words));
        if (unknown != null) {
          int end = amount.end() + unknown.shown().length();
          meant.add(new Amount(amount.number(), unknown, amount.start(), end, true));
        }
      } else if (signBefore(before)) {
        meant.add(amount);
      }
    }
    return meant;
  }

  /** Notes 约, 左右 and the like beside a number. */
  static void noteApproximate(IndicatorContext context, String before, String after) {
    String word = context.words.endOf(WordList.APPROXIMATE, before);
    if (word == null) {
      word = context.words.startOf(WordList.APPROXIMATE, after);
    }
    if (word != null) {
      context.notes.add(Oddity.APPROXIMATE, word);
    }
  }

  static String beforeParts(String text, LexiconIndex words) {
    int cut = text.length();
    for (String mark : words.longestFirst(WordList.PART_MARKS)) {
      int at = text.indexOf(mark);
      if (at > 0 && at < cut && hasDigit(text, at)) {
        cut = at;
      }
    }
    return text.substring(0, cut);
  }

  private static boolean hasDigit(String text, int until) {
    for (int i = 0; i < until; i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9' || ChineseNumber.isPart(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean signBefore(String before) {
    return !before.isEmpty() && "≥≤><=".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  private static boolean isOpening(String before, IndicatorContext context) {
    return before.isEmpty()
        || signBefore(before)
        || wordOf(context.words.endOf(WordList.APPROXIMATE, before), before)
        || before.equals("为")
        || isOperatorWord(before, context.words);
  }

  private static boolean wordOf(@Nullable String word, String text) {
    return word != null && word.length() == text.length();
  }

  private static boolean isOperatorWord(String before, LexiconIndex words) {
    return wordOf(words.endOf(WordList.AT_LEAST_BEFORE, before), before)
        || wordOf(words.endOf(WordList.MORE_THAN_BEFORE, before), before)
        || wordOf(words.endOf(WordList.AT_MOST_BEFORE, before), before)
        || wordOf(words.endOf(WordList.LESS_THAN_BEFORE, before), before);
  }

  private static boolean isClosing(String after, IndicatorContext context) {
    return after.isEmpty()
        || after.startsWith(";")
        || after.startsWith("(")
        || withoutSuffix(after, context.words).isEmpty();
  }

  private static String withoutSuffix(String after, LexiconIndex words) {
    for (WordList list :
        new WordList[] {WordList.AT_LEAST_AFTER, WordList.AT_MOST_AFTER, WordList.APPROXIMATE}) {
      String word = words.endOf(list, after);
      if (word != null) {
        return after.substring(0, after.length() - word.length());
      }
    }
    return after;
  }
}
