package io.ziping.scoring;

import io.ziping.form.IndicatorRow;
import io.ziping.measure.Reading;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The computed score of one indicator.
 *
 * @param row the row as staff filled it
 * @param reading how target and actual were understood
 * @param weight the row's weight in points; null when it is blank, unreadable or the layout has no
 *     such column: {@code high} is then what the other rows leave of 100, for all such rows
 *     together. Null too where it stands on another row ({@link IndicatorRow#hasWeightElsewhere}):
 *     {@code low} and {@code high} are then 0
 * @param selfScore what staff wrote, null when blank or not a number
 * @param score computed points, two decimals; null when a person has to decide (待人工核定)
 * @param low least, @param high most points possible; both equal {@code score} where there is one
 * @param met whether the target is reached, also where there are no points for it; null when a
 *     person has to decide
 * @param ratio actual ÷ target where both are quantities and the target is not zero, else null
 */
public record IndicatorScore(
    IndicatorRow row,
    Reading reading,
    @Nullable BigDecimal weight,
    @Nullable BigDecimal selfScore,
    @Nullable BigDecimal score,
    BigDecimal low,
    BigDecimal high,
    @Nullable Boolean met,
    @Nullable BigDecimal ratio,
    Explanation explanation) {

  public IndicatorScore {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("low " + low + " above high " + high);
    }
  }

  /** The same score of an unknown weight, with the most points that it can be worth. */
  IndicatorScore upTo(BigDecimal most) {
    return new IndicatorScore(
        row, reading, null, selfScore, null, BigDecimal.ZERO, most, met, ratio, explanation);
  }

  /** The same row with the points of its group. */
  IndicatorScore with(Points points) {
    return new IndicatorScore(
        row,
        reading,
        weight,
        selfScore,
        points.score(),
        points.low(),
        points.high(),
        met,
        ratio,
        points.explanation().withInputs(explanation.inputs()));
  }

  /** Whether a person has to decide about points (待人工核定) that are counted on this row. */
  public boolean isOpen() {
    return score == null && !row.hasWeightElsewhere();
  }

  /**
   * Whether the row has no place for a weight, so that nothing is scored and only told whether its
   * target is reached.
   */
  public boolean isOnlyCompared() {
    return weight == null
        && !row.weight().isPresent()
        && !row.sharesWeight()
        && !row.hasWeightElsewhere();
  }
}
