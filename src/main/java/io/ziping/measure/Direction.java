package io.ziping.measure;

import io.ziping.measure.Reading.Part;
import io.ziping.measure.Reading.Source;
import io.ziping.measure.Target.Operator;
import org.jspecify.annotations.Nullable;

/** Which way an indicator is better when neither sign nor word says so. */
final class Direction {

  private final LexiconIndex words;

  Direction(LexiconIndex words) {
    this.words = words;
  }

  /**
   * The operator that levels and name suggest.
   *
   * @param unit the target's unit, null when it has none
   */
  Operator natural(IndicatorContext context, @Nullable Unit unit) {
    String name = context.name.core();
    if (isPositiveEnd(name)) {
      return by(context, Source.NAME_ENDING, Operator.AT_LEAST);
    }
    boolean share = unit != null && unit.isShare();
    if (context.cost) {
      if (share && words.endOf(WordList.COST_CONTROL, name) != null) {
        return by(context, Source.NAME_ENDING, Operator.AT_MOST);
      }
      if (!share) {
        boolean equal = words.endOf(WordList.EQUAL_STANDARDS, name) != null;
        return equal
            ? by(context, Source.NAME_ENDING, Operator.EQUAL)
            : by(context, Source.LEVEL, Operator.AT_MOST);
      }
    }
    if (context.time && unit != null && unit.isDuration()) {
      return by(context, Source.LEVEL, Operator.AT_MOST);
    }
    return isNegative(name, unit)
        ? by(context, Source.NEGATIVE_WORD, Operator.AT_MOST)
        : by(context, Source.DEFAULT, Operator.AT_LEAST);
  }

  private static Operator by(IndicatorContext context, Source source, Operator operator) {
    context.notes.from(Part.DIRECTION, source);
    return operator;
  }

  /** Whether the name ends in something good, whatever stands before (投诉处置率). */
  boolean isPositiveEnd(String name) {
    String ending = words.endOf(WordList.POSITIVE_ENDINGS, name);
    if (ending == null) {
      return false;
    }
    int at = name.length() - ending.length();
    return at == 0 || "不未非".indexOf(name.charAt(at - 1)) < 0;
  }

  boolean isNegative(String name, @Nullable Unit unit) {
    if (words.endOf(WordList.NEGATIVE_ENDINGS, name) != null) {
      return true;
    }
    boolean timed = unit != null && unit.isDuration();
    if (timed && words.contains(WordList.SPEEDS, name)) {
      return true;
    }
    for (String word : words.longestFirst(WordList.NEGATIVE)) {
      int at = name.lastIndexOf(word);
      if (at >= 0) {
        return !words.contains(WordList.POSITIVE_ACTS, name.substring(at + word.length()));
      }
    }
    return false;
  }

  /** Whether the name says that a smaller value is better, apart from the level. */
  boolean staysPositive(String name) {
    return words.endOf(WordList.STAYS_POSITIVE, name) != null;
  }
}
