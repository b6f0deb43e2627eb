package io.ziping.checks.scores;

import io.ziping.checks.CheckInput;
import io.ziping.checks.DecimalText;
import io.ziping.rulepack.RulePack.Cap;
import io.ziping.scoring.ExecutionScore;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the self scores add up to.
 *
 * @param known the sum of those that are given
 * @param missing the most points that those not given can add; 0 where all are given
 * @param rowsComplete whether every indicator's is given
 * @param isComplete whether the execution rate's is given too
 */
record Totals(BigDecimal known, BigDecimal missing, boolean rowsComplete, boolean isComplete) {

  static Totals of(CheckInput input) {
    BigDecimal known = BigDecimal.ZERO;
    BigDecimal missing = BigDecimal.ZERO;
    boolean executionGiven = true;
    boolean rowsComplete = true;
    ExecutionScore execution = input.card().execution();
    if (execution.applies()) {
      BigDecimal self = execution.selfScore();
      known = known.add(orZero(self));
      missing = missing.add(self == null ? execution.weight() : BigDecimal.ZERO);
      executionGiven = self != null;
    }
    BigDecimal unweighed = BigDecimal.ZERO;
    for (PointsTogether points : PointsTogether.of(input)) {
      BigDecimal self = points.selfScore();
      known = known.add(self);
      if (!points.hasSelfScore()) {
        rowsComplete = false;
        BigDecimal weight = points.weight();
        if (weight == null) {
          unweighed = unweighed.max(points.high());
        } else {
          missing = missing.add(weight.subtract(self).max(BigDecimal.ZERO));
        }
      }
    }
    // What the weighted rows leave of 100 is for all rows without a weight together.
    missing = missing.add(unweighed);
    return new Totals(known, missing, rowsComplete, rowsComplete && executionGiven);
  }

  /** What the total has to be: the sum, at most what the execution rate allows. */
  BigDecimal right(CheckInput input) {
    return cap(input).map(known::min).orElse(known);
  }

  /**
   * What the scores add up to once each is mended as S01, S03, S05 and M06 ask for: a total that
   * says so already is right.
   */
  static BigDecimal mended(CheckInput input) {
    ExecutionScore execution = input.card().execution();
    BigDecimal sum = BigDecimal.ZERO;
    if (execution.applies()) {
      sum = execution.score() == null ? orZero(execution.selfScore()) : execution.score();
    }
    for (PointsTogether points : PointsTogether.of(input)) {
      BigDecimal self = points.selfScore();
      if (points.weight() != null) {
        self = self.min(points.high());
        boolean word = !points.isGroup() && points.rows().get(0).wording().isPresent();
        self = word ? self.max(points.low()) : self;
      }
      sum = sum.add(self);
    }
    return sum;
  }

  /** The most that the total may be at this execution rate, where the pack caps it (S12). */
  static Optional<BigDecimal> cap(CheckInput input) {
    BigDecimal rate = input.card().execution().rate();
    if (rate == null || input.money().isDoubtful()) {
      return Optional.empty();
    }
    return input.pack().executionCaps().stream()
        .filter(cap -> rate.compareTo(cap.rateBelow().multiply(DecimalText.HUNDRED)) < 0)
        .map(Cap::maximum)
        .min(BigDecimal::compareTo);
  }

  static boolean exceeds(
      @Nullable BigDecimal one, @Nullable BigDecimal other, BigDecimal tolerance) {
    return one != null && other != null && one.subtract(other).compareTo(tolerance) > 0;
  }

  static BigDecimal orZero(@Nullable BigDecimal points) {
    return points == null ? BigDecimal.ZERO : points;
  }
}
