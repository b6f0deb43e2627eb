package io.ziping.checks.scores;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.Digits;
import io.ziping.checks.IndicatorFacts;
import io.ziping.measure.Reading.Oddity;
import io.ziping.rulepack.CheckCode;
import io.ziping.scoring.IndicatorScore;
import java.math.BigDecimal;
import java.util.List;

/**
 * More points than the values support; for an open indicator, more than the most it can get. Silent
 * where the values themselves have to be mended first, and where S01, S05 or V16 say it better.
 */
final class S03ScoreTooHigh implements ScoreCheck {

  @Override
  public CheckCode code() {
    return CheckCode.S03;
  }

  @Override
  public List<Complaint> examine(CheckInput input) {
    return input.rows().stream()
        .filter(row -> isTooHigh(row, input))
        .map(S03ScoreTooHigh::complaint)
        .toList();
  }

  private static boolean isTooHigh(IndicatorFacts row, CheckInput input) {
    IndicatorScore score = row.score();
    return Totals.exceeds(score.selfScore(), score.high(), input.pack().tolerances().score())
        && score.weight() != null
        && score.weight().signum() > 0
        && !row.isUnfilled()
        && row.placeholder().isEmpty()
        && row.wording().isEmpty()
        && !row.has(Oddity.TEXT_FOR_NUMBER)
        && !row.isLate()
        && !(row.isExecution() && input.money().isDoubtful())
        && !S01AboveWeight.isImpossible(row);
  }

  private static Complaint complaint(IndicatorFacts row) {
    IndicatorScore score = row.score();
    BigDecimal self = Totals.orZero(score.selfScore());
    String right = Digits.points(score.high());
    return Complaint.at(
            row.row().selfScore(),
            row.label(),
            right,
            Digits.plain(self),
            Digits.points(self.subtract(score.high())))
        .as(score.isOpen() ? "open" : "")
        .fixedBy(right);
  }
}
