package io.ziping.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All points of one form.
 *
 * @param selfTotal 总分 as staff wrote it, null when blank or not a number
 * @param total computed total, at most 100; null when anything is 待人工核定
 * @param low least, @param high most possible total; equal to {@code total} where there is one
 * @param grade given where both ends share it, else null
 * @param reportBand given where both ends share it, else null
 */
public record ScoreCard(
    ExecutionScore execution,
    List<IndicatorScore> indicators,
    @Nullable BigDecimal selfTotal,
    @Nullable BigDecimal total,
    BigDecimal low,
    BigDecimal high,
    @Nullable String grade,
    @Nullable String reportBand,
    Explanation explanation) {

  public ScoreCard {
    indicators = List.copyOf(indicators);
  }

  /** Whether anything is left for a person to decide (待人工核定). */
  public boolean isOpen() {
    return total == null;
  }
}
