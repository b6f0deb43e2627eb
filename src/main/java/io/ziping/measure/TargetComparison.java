package io.ziping.measure;

import io.ziping.measure.Actual.Attainment;
import java.math.BigDecimal;

/** Whether an actual, taken at its word, reaches its target. */
final class TargetComparison {

  private TargetComparison() {}

  static boolean plainly(Target target, Actual actual) {
    if (actual instanceof Actual.Wording wording) {
      return wording.attainment() == Attainment.FULL;
    }
    if (actual instanceof Actual.Completion completion) {
      return completion.share().compareTo(BigDecimal.ONE) >= 0;
    }
    if (actual instanceof Actual.Finished finished && target instanceof Target.Deadline deadline) {
      return finished.day() == null || !finished.day().isAfter(deadline.last());
    }
    if (actual instanceof Actual.Quantity quantity && target instanceof Target.Quantity wanted) {
      int compared = quantity.value().compareTo(wanted.value());
      return wanted.operator().isReverse() ? compared <= 0 : compared >= 0;
    }
    return actual instanceof Actual.Quantity quantity
        && target instanceof Target.Range range
        && quantity.value().compareTo(range.low()) >= 0
        && quantity.value().compareTo(range.high()) <= 0;
  }
}
