package io.ziping.checks.scores;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.Digits;
import io.ziping.checks.IndicatorFacts;
import io.ziping.rulepack.CheckCode;
import io.ziping.scoring.IndicatorScore;
import java.util.List;

/** More points than the indicator has, or fewer than none. */
final class S01AboveWeight implements ScoreCheck {

  @Override
  public CheckCode code() {
    return CheckCode.S01;
  }

  @Override
  public List<Complaint> examine(CheckInput input) {
    return input.rows().stream()
        .filter(S01AboveWeight::isImpossible)
        .map(S01AboveWeight::complaint)
        .toList();
  }

  /** Whether the self score cannot be right whatever the indicator's values are. */
  static boolean isImpossible(IndicatorFacts row) {
    IndicatorScore score = row.score();
    return score.weight() != null
        && score.weight().signum() > 0
        && score.selfScore() != null
        && (score.selfScore().compareTo(score.weight()) > 0 || score.selfScore().signum() < 0);
  }

  private static Complaint complaint(IndicatorFacts row) {
    IndicatorScore score = row.score();
    Complaint complaint =
        Complaint.at(
            row.row().selfScore(),
            row.label(),
            Digits.plain(Totals.orZero(score.selfScore())),
            Digits.plain(Totals.orZero(score.weight())));
    if (score.selfScore() != null && score.selfScore().signum() < 0) {
      complaint = complaint.as("negative");
    }
    return score.score() == null || row.isUnfilled()
        ? complaint
        : complaint.fixedBy(Digits.points(score.score()));
  }
}
