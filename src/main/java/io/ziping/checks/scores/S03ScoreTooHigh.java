package io.ziping.checks.scores;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.DecimalText;
import io.ziping.checks.IndicatorFacts;
import io.ziping.measure.Reading.Oddity;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.Severity;
import io.ziping.scoring.IndicatorScore;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

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
  public List<Complaint> check(CheckInput input) {
    return PointsTogether.of(input).stream()
        .flatMap(points -> points.isGroup() ? group(points, input) : single(points, input))
        .toList();
  }

  private static Stream<Complaint> single(PointsTogether points, CheckInput input) {
    return points.rows().stream()
        .filter(row -> isTooHigh(row, input))
        .map(S03ScoreTooHigh::complaint);
  }

  /** Points together: more than the values support, or all of them although one was missed. */
  private static Stream<Complaint> group(PointsTogether points, CheckInput input) {
    BigDecimal tolerance = input.pack().tolerances().score();
    BigDecimal weight = points.weight();
    if (weight == null
        || weight.signum() <= 0
        || !points.hasSelfScore()
        || S01AboveWeight.isImpossible(points)
        || points.rows().stream().anyMatch(row -> row.placeholder().isPresent())) {
      return Stream.empty();
    }
    BigDecimal self = points.selfScore();
    if (Totals.exceeds(self, points.high(), tolerance)) {
      String most = DecimalText.points(points.high());
      return Stream.of(
          Complaint.at(points.selfScoreCell(), points.labels(), most, DecimalText.plain(self))
              .as("group"));
    }
    boolean full = points.isOpen() && points.isMissed() && !Totals.exceeds(weight, self, tolerance);
    return full
        ? Stream.of(
            Complaint.at(points.selfScoreCell(), points.labels(), DecimalText.plain(weight))
                .as("group-missed")
                .atMost(Severity.WARNING))
        : Stream.empty();
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
    String right = DecimalText.points(score.high());
    return Complaint.at(
            row.row().selfScore(),
            row.label(),
            right,
            DecimalText.plain(self),
            DecimalText.points(self.subtract(score.high())))
        .as(score.isOpen() ? "open" : "")
        .fixedBy(right);
  }
}
