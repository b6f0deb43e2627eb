package io.ziping.checks.scores;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.DecimalText;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.TextQuotes;
import io.ziping.form.FormField;
import io.ziping.measure.AmountParser;
import io.ziping.rulepack.CheckCode;
import io.ziping.scoring.IndicatorScore;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The target is reached, yet points were taken off without a reason. */
final class S04ScoreTooLow implements ScoreCheck {

  @Override
  public CheckCode code() {
    return CheckCode.S04;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    BigDecimal tolerance = input.pack().tolerances().score();
    Stream<Complaint> rows =
        input.rows().stream()
            .filter(row -> isScaleSlip(row) || isTooLow(row, tolerance))
            .map(row -> isScaleSlip(row) ? slip(row) : complaint(row));
    Stream<Complaint> groups =
        PointsTogether.of(input).stream()
            .filter(points -> isTooLow(points, tolerance))
            .map(S04ScoreTooLow::complaint);
    return Stream.concat(rows, groups).toList();
  }

  private static boolean isTooLow(PointsTogether points, BigDecimal tolerance) {
    return points.isGroup()
        && points.isMet()
        && !points.isOpen()
        && points.hasSelfScore()
        && Totals.exceeds(points.low(), points.selfScore(), tolerance)
        && points.rows().stream().allMatch(row -> row.wording().isEmpty())
        && !points.reasonGiven();
  }

  private static Complaint complaint(PointsTogether points) {
    BigDecimal off = points.low().subtract(points.selfScore());
    String right = DecimalText.points(points.low());
    Complaint complaint =
        Complaint.at(points.selfScoreCell(), points.labels(), DecimalText.points(off), right);
    return points.hasOneSelfScore() ? complaint.fixedBy(right) : complaint.as("group");
  }

  /** Hebei scores each indicator on 100 first; staff put its weight there instead. */
  static boolean isScaleSlip(IndicatorFacts row) {
    BigDecimal weight = row.score().weight();
    return row.isMet()
        && !row.row().isGrouped()
        && weight != null
        && weight.signum() > 0
        && weight.compareTo(DecimalText.HUNDRED) < 0
        && AmountParser.points(row.row().singleScore().value())
            .filter(single -> single.compareTo(weight) == 0)
            .isPresent();
  }

  private static Complaint slip(IndicatorFacts row) {
    FormField single = row.row().singleScore();
    return Complaint.at(single, row.label(), TextQuotes.quoted(single.text()))
        .as("scale")
        .fixedBy(DecimalText.plain(DecimalText.HUNDRED));
  }

  private static boolean isTooLow(IndicatorFacts row, BigDecimal tolerance) {
    IndicatorScore score = row.score();
    return row.isMet()
        && !row.row().isGrouped()
        && Totals.exceeds(score.score(), score.selfScore(), tolerance)
        && row.wording().isEmpty()
        && !row.reasonGiven()
        && !S01AboveWeight.isImpossible(row);
  }

  private static Complaint complaint(IndicatorFacts row) {
    BigDecimal score = Totals.orZero(row.score().score());
    BigDecimal self = Totals.orZero(row.score().selfScore());
    String right = DecimalText.points(score);
    return Complaint.at(
            row.row().selfScore(), row.label(), DecimalText.points(score.subtract(self)), right)
        .fixedBy(right);
  }
}
