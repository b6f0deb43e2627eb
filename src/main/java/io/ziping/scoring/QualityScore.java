package io.ziping.scoring;

import io.ziping.measure.Actual.Attainment;
import io.ziping.measure.ValueFormat;
import io.ziping.rulepack.RulePack;
import io.ziping.rulepack.RulePack.Band;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Points of wordings: the self score where it is in its band. */
final class QualityScore {

  private static final BigDecimal STEP = new BigDecimal("0.01");

  private final RulePack pack;

  QualityScore(RulePack pack) {
    this.pack = pack;
  }

  /** Least and most points of a band with two decimals. */
  record Ends(BigDecimal low, BigDecimal high) {}

  Points score(
      Attainment attainment, String wording, BigDecimal weight, @Nullable BigDecimal selfScore) {
    Band band = band(attainment);
    Ends ends = ends(band, weight);
    String shown = shown(band, weight);
    boolean met = attainment == Attainment.FULL;
    if (selfScore == null) {
      if (met) {
        return Points.of(
            weight,
            true,
            Rule.QUALITY_FULL_WEIGHT.with(
                wording, shown, ValueFormat.plain(Points.round(weight)), pack.source()));
      }
      Rule rule =
          attainment == Attainment.PARTLY ? Rule.QUALITY_PARTLY_OPEN : Rule.QUALITY_NOT_OPEN;
      return Points.open(ends.low(), ends.high(), rule.with(wording, shown, pack.source()));
    }
    BigDecimal score = Points.round(selfScore).max(ends.low()).min(ends.high());
    boolean inside = holds(band, weight, selfScore);
    return Points.of(
        score,
        met,
        rule(attainment, inside)
            .with(
                wording,
                shown,
                ValueFormat.plain(selfScore),
                ValueFormat.plain(score),
                pack.source()));
  }

  private static boolean holds(Band band, BigDecimal weight, BigDecimal points) {
    int toHigh = points.compareTo(band.high().multiply(weight));
    return points.compareTo(band.low().multiply(weight)) >= 0
        && (toHigh < 0 || band.closed() && toHigh == 0);
  }

  /** A band that a person has to choose from. */
  Points open(Attainment attainment, BigDecimal weight, Explanation explanation) {
    Ends ends = ends(band(attainment), weight);
    return Points.open(ends.low(), ends.high(), explanation);
  }

  /** The band as intervals are written: [6, 8). */
  String shown(Attainment attainment, BigDecimal weight) {
    return shown(band(attainment), weight);
  }

  private static String shown(Band band, BigDecimal weight) {
    return "["
        + ValueFormat.plain(band.low().multiply(weight))
        + ", "
        + ValueFormat.plain(band.high().multiply(weight))
        + (band.closed() ? "]" : ")");
  }

  private Band band(Attainment attainment) {
    return switch (attainment) {
      case FULL -> pack.quality().full();
      case PARTLY -> pack.quality().partly();
      case NOT -> pack.quality().not();
    };
  }

  /** For an open end the last hundredth inside. */
  private static Ends ends(Band band, BigDecimal weight) {
    BigDecimal low = band.low().multiply(weight).setScale(Points.DECIMALS, RoundingMode.CEILING);
    BigDecimal exact = band.high().multiply(weight);
    BigDecimal high = exact.setScale(Points.DECIMALS, RoundingMode.FLOOR);
    if (!band.closed() && high.compareTo(exact) == 0) {
      high = high.subtract(STEP);
    }
    return new Ends(low.min(Points.round(weight)), high.max(low).min(Points.round(weight)));
  }

  private static Rule rule(Attainment attainment, boolean inside) {
    return switch (attainment) {
      case FULL -> inside ? Rule.QUALITY_FULL_SELF : Rule.QUALITY_FULL_CLAMPED;
      case PARTLY -> inside ? Rule.QUALITY_PARTLY_SELF : Rule.QUALITY_PARTLY_CLAMPED;
      case NOT -> inside ? Rule.QUALITY_NOT_SELF : Rule.QUALITY_NOT_CLAMPED;
    };
  }
}
