package io.ziping.checks.scores;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.DecimalText;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.TextQuotes;
import io.ziping.measure.Actual;
import io.ziping.measure.Reading.Oddity;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.RulePack.Band;
import io.ziping.rulepack.RulePack.Quality;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A qualitative indicator's score is outside the band of its wording. */
final class S05OutsideBand implements ScoreCheck {

  private static final BigDecimal SMALLEST_STEP = new BigDecimal("0.01");

  @Override
  public CheckCode code() {
    return CheckCode.S05;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    return input.rows().stream()
        .filter(
            row ->
                !row.isUnfilled()
                    && !row.row().isGrouped()
                    && !row.has(Oddity.TEXT_FOR_NUMBER)
                    && !S04ScoreTooLow.isScaleSlip(row)
                    && !S01AboveWeight.isImpossible(row))
        .flatMap(
            row -> row.wording().flatMap(word -> check(row, word, input.pack().quality())).stream())
        .toList();
  }

  private static Optional<Complaint> check(
      IndicatorFacts row, Actual.Wording wording, Quality quality) {
    BigDecimal weight = row.score().weight();
    BigDecimal self = row.score().selfScore();
    if (weight == null || self == null || weight.signum() <= 0) {
      return Optional.empty();
    }
    Band band = bandOf(wording.attainment(), quality);
    BigDecimal low = band.low().multiply(weight);
    BigDecimal high = band.high().multiply(weight);
    boolean below = self.compareTo(low) < 0;
    boolean above = band.closed() ? self.compareTo(high) > 0 : self.compareTo(high) >= 0;
    if (!below && !above) {
      return Optional.empty();
    }
    BigDecimal highest = band.closed() ? high : high.subtract(SMALLEST_STEP);
    String right = DecimalText.plain(below ? low : highest);
    return Optional.of(
        Complaint.at(
                row.row().selfScore(),
                TextQuotes.quoted(row.row().actual().text()),
                DecimalText.plain(low),
                DecimalText.plain(high),
                DecimalText.plain(self),
                right)
            .as(band.closed() ? "" : "open")
            .fixedBy(right));
  }

  private static Band bandOf(Actual.Attainment attainment, Quality quality) {
    return switch (attainment) {
      case FULL -> quality.full();
      case PARTLY -> quality.partly();
      case NOT -> quality.not();
    };
  }
}
