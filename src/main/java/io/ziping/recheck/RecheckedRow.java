package io.ziping.recheck;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line with what the re-check came to.
 *
 * @param actual 复核完成值 @param score 复核得分, null when it is missing or cannot stand
 */
public record RecheckedRow(
    RecheckRow row,
    String actual,
    @Nullable BigDecimal score,
    String problem,
    String severity,
    String advice) {

  /** Whether anything was written. */
  boolean isTouched() {
    return score != null
        || !(actual.isEmpty() && problem.isEmpty() && severity.isEmpty() && advice.isEmpty());
  }

  /** Whether the re-check has something to object to. */
  public boolean hasProblem() {
    return !problem.isEmpty() || !severity.isEmpty();
  }

  /** Points less than the unit gave itself are negative; null when either is missing. */
  public @Nullable BigDecimal difference() {
    BigDecimal self = row.self();
    return score == null || self == null ? null : score.subtract(self);
  }
}
