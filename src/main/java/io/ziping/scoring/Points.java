package io.ziping.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What one indicator earns, before it is put beside its row.
 *
 * @param score null when a person has to decide between {@code low} and {@code high}
 * @param met null when it cannot be told; false beside open points where only these are left open
 */
record Points(
    @Nullable BigDecimal score,
    BigDecimal low,
    BigDecimal high,
    @Nullable Boolean met,
    @Nullable BigDecimal ratio,
    Explanation explanation) {

  static final int DECIMALS = 2;
  static final BigDecimal ZERO = new BigDecimal("0.00");

  static Points of(BigDecimal score, boolean met, Explanation explanation) {
    BigDecimal rounded = round(score);
    return new Points(rounded, rounded, rounded, met, null, explanation);
  }

  static Points open(BigDecimal low, BigDecimal high, Explanation explanation) {
    return new Points(null, round(low), round(high), null, null, explanation);
  }

  /** The same points of a target that was surely not reached. */
  Points missed() {
    return new Points(score, low, high, false, ratio, explanation);
  }

  Points withRatio(@Nullable BigDecimal value) {
    return new Points(score, low, high, met, value, explanation);
  }

  /** Half-up to two decimals, once, at an indicator's end. */
  static BigDecimal round(BigDecimal points) {
    return points.setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  /** {@code numerator ÷ denominator}, rounded once. */
  static BigDecimal quotient(BigDecimal numerator, BigDecimal denominator) {
    return numerator.divide(denominator, DECIMALS, RoundingMode.HALF_UP);
  }
}
