package io.ziping.checks.scores;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.Digits;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.Phrases;
import io.ziping.form.Entry;
import io.ziping.measure.Amounts;
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
        .filter(row -> isScaleSlip(row) || isTooLow(row, tolerance))
        .map(row -> isScaleSlip(row) ? slip(row) : complaint(row))
        .toList();
  }

  /** Hebei scores each indicator on 100 first; staff put its weight there instead (forms.md §3). */
  static boolean isScaleSlip(IndicatorFacts row) {
    BigDecimal weight = row.score().weight();
    return row.isMet()
        && weight != null
        && weight.signum() > 0
        && weight.compareTo(Digits.HUNDRED) < 0
        && Amounts.points(row.row().singleScore().written())
            .filter(single -> single.compareTo(weight) == 0)
            .isPresent();
  }

  private static Complaint slip(IndicatorFacts row) {
    Entry single = row.row().singleScore();
    return Complaint.at(single, row.label(), Phrases.quoted(single.text()))
        .as("scale")
        .fixedBy(Digits.plain(Digits.HUNDRED));
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
    String right = Digits.points(score);
    return Complaint.at(
            row.row().selfScore(), row.label(), Digits.points(score.subtract(self)), right)
        .fixedBy(right);
  }
}
