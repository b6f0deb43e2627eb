package io.ziping.scoring;

import io.ziping.measure.ValueFormat;
import java.math.BigDecimal;

/**
 * A formula worked out, with its figures as they are printed: six decimals at most, or all of them
 * where six would print arithmetic that gives other points. Whoever types the printed figures into
 * a pocket calculator gets the score.
 *
 * @param score rounded once, at the end
 */
record Calculation(BigDecimal score, String actual, String target, String weight) {

  /** Points, rounded to two decimals. */
  @FunctionalInterface
  interface Formula {
    BigDecimal points(BigDecimal actual, BigDecimal target, BigDecimal weight);
  }

  static Calculation of(
      Formula formula,
      ValueFormat format,
      BigDecimal actual,
      BigDecimal target,
      BigDecimal weight) {
    BigDecimal score = formula.points(actual, target, weight);
    BigDecimal a = format.asShown(actual);
    BigDecimal t = format.asShown(target);
    BigDecimal w = ValueFormat.asPlain(weight);
    boolean divides = a.signum() == actual.signum() && t.signum() == target.signum();
    if (divides && formula.points(a, t, w).compareTo(score) == 0) {
      return new Calculation(
          score, format.number(actual), format.number(target), ValueFormat.plain(weight));
    }
    return new Calculation(
        score, format.exact(actual), format.exact(target), ValueFormat.exactly(weight));
  }

  String points() {
    return ValueFormat.plain(score);
  }
}
