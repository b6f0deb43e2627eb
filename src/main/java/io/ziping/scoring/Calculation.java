package io.ziping.scoring;

import io.ziping.measure.Figures;
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
      Formula formula, Figures figures, BigDecimal actual, BigDecimal target, BigDecimal weight) {
    BigDecimal score = formula.points(actual, target, weight);
    BigDecimal a = figures.asShown(actual);
    BigDecimal t = figures.asShown(target);
    BigDecimal w = Figures.asPlain(weight);
    boolean divides = a.signum() == actual.signum() && t.signum() == target.signum();
    if (divides && formula.points(a, t, w).compareTo(score) == 0) {
      return new Calculation(
          score, figures.number(actual), figures.number(target), Figures.plain(weight));
    }
    return new Calculation(
        score, figures.exact(actual), figures.exact(target), Figures.exactly(weight));
  }

  String points() {
    return Figures.plain(score);
  }
}
