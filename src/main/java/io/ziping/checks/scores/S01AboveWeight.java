package io.ziping.checks.scores;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.DecimalText;
import io.ziping.checks.IndicatorFacts;
import io.ziping.rulepack.CheckCode;
import io.ziping.scoring.IndicatorScore;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** More points than the indicator has, or fewer than none. */
final class S01AboveWeight implements ScoreCheck {

  @Override
  public CheckCode code() {
    return CheckCode.S01;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    return PointsTogether.of(input).stream()
        .flatMap(points -> points.isGroup() ? group(points) : single(points.rows().get(0)))
        .toList();
  }

  private static Stream<Complaint> single(IndicatorFacts row) {
    return isImpossible(row) ? Stream.of(complaint(row)) : Stream.empty();
  }

  private static Stream<Complaint> group(PointsTogether points) {
    return isImpossible(points)
        ? Stream.of(
            Complaint.at(
                    points.selfScoreCell(),
                    points.labels(),
                    DecimalText.plain(points.selfScore()),
                    DecimalText.plain(Totals.orZero(points.weight())))
                .as("group"))
        : Stream.empty();
  }

  /** Whether rows with points together were given more than all their points. */
  static boolean isImpossible(PointsTogether points) {
    BigDecimal weight = points.weight();
    return weight != null
        && weight.signum() > 0
        && (points.selfScore().compareTo(weight) > 0 || points.selfScore().signum() < 0);
  }

  /** Whether the self score cannot be right whatever the indicator's values are. */
  static boolean isImpossible(IndicatorFacts row) {
    IndicatorScore score = row.score();
    return !row.row().isGrouped()
        && score.weight() != null
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
            DecimalText.plain(Totals.orZero(score.selfScore())),
            DecimalText.plain(Totals.orZero(score.weight())));
    if (score.selfScore() != null && score.selfScore().signum() < 0) {
      complaint = complaint.as("negative");
    }
    return score.score() == null || row.isUnfilled()
        ? complaint
        : complaint.fixedBy(DecimalText.points(score.score()));
  }
}
