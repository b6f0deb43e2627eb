package io.ziping.checks.scores;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.DecimalText;
import io.ziping.checks.IndicatorFacts;
import io.ziping.rulepack.CheckCode;
import io.ziping.scoring.ExecutionScore;
import java.math.BigDecimal;
import java.util.List;

/**
 * A total below 90 although every indicator was reached: the execution rate alone costs at most its
 * own weight. Silent where the total is no sum (S06) or points were taken off without reason (S04).
 */
final class S11TotalTooLow implements ScoreCheck {

  @Override
  public CheckCode code() {
    return CheckCode.S11;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    ExecutionScore execution = input.card().execution();
    BigDecimal total = input.card().selfTotal();
    BigDecimal least = DecimalText.HUNDRED.subtract(execution.weight());
    if (total == null
        || !execution.applies()
        || !Totals.exceeds(least, total, input.pack().tolerances().score())
        || input.rows().isEmpty()
        || !input.rows().stream().allMatch(S11TotalTooLow::isReached)
        || isExplained(input, total)) {
      return List.of();
    }
    return List.of(
        Complaint.at(input.form().total(), DecimalText.plain(total), DecimalText.plain(least)));
  }

  private static boolean isReached(IndicatorFacts row) {
    return row.isMet() && (row.score().weight() != null || row.row().hasWeightElsewhere());
  }

  private static boolean isExplained(CheckInput input, BigDecimal total) {
    Totals totals = Totals.of(input);
    boolean isSum =
        totals.isComplete()
            && !DecimalText.differ(total, totals.right(input), input.pack().tolerances().score());
    boolean takenOffSilently =
        PointsTogether.of(input).stream()
            .anyMatch(
                points ->
                    !points.reasonGiven()
                        && points.hasSelfScore()
                        && Totals.exceeds(
                            points.weight(),
                            points.selfScore(),
                            input.pack().tolerances().score()));
    return !isSum || takenOffSilently || Totals.cap(input).isPresent();
  }
}
