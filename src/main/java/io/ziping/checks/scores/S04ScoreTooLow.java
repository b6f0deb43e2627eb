package io.ziping.checks.scores;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.Figures;
import io.ziping.checks.IndicatorFacts;
import io.ziping.rulepack.CheckCode;
import io.ziping.scoring.IndicatorScore;
import java.math.BigDecimal;
import java.util.List;

/** The target is reached, yet points were taken off without a reason. */
final class S04ScoreTooLow implements ScoreCheck {

  @Override
  public CheckCode code() {
    return CheckCode.S04;
  }

  @Override
  public List<Complaint> examine(CheckInput input) {
    BigDecimal tolerance = input.pack().tolerances().score();
    return input.rows().stream()
        .filter(row -> isTooLow(row, tolerance))
        .map(S04ScoreTooLow::complaint)
        .toList();
  }

  private static boolean isTooLow(IndicatorFacts row, BigDecimal tolerance) {
    IndicatorScore score = row.score();
    return row.isMet()
        && Totals.exceeds(score.score(), score.selfScore(), tolerance)
        && row.wording().isEmpty()
        && !row.reasonGiven()
        && !S01AboveWeight.isImpossible(row);
  }

  private static Complaint complaint(IndicatorFacts row) {
    BigDecimal score = Totals.orZero(row.score().score());
    BigDecimal self = Totals.orZero(row.score().selfScore());
    String right = Figures.points(score);
    return Complaint.at(
            row.row().selfScore(), row.label(), Figures.points(score.subtract(self)), right)
        .fixedBy(right);
  }
}
