package io.ziping.season;

import io.ziping.assessment.FormRecord;
import io.ziping.rulepack.CheckCode;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the figures of a form say about why it missed its goals. */
public enum DeviationSignal {
  /** A budget of which nothing was spent. */
  NOTHING_SPENT,
  /** The project library has another budget. */
  LIBRARY_DIFFERS,
  /** Something was finished after its deadline. */
  LATE,
  /** An actual far above its target. */
  OVERSHOOT;

  boolean holds(FormRecord record) {
    return switch (this) {
      case NOTHING_SPENT -> isPositive(record.budget()) && isZero(record.executed());
      case LIBRARY_DIFFERS -> has(record, CheckCode.M09);
      case LATE -> has(record, CheckCode.V16);
      case OVERSHOOT -> has(record, CheckCode.V09);
    };
  }

  /** The word that bundles use as key, for example "nothing-spent". */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean isPositive(@Nullable BigDecimal amount) {
    return amount != null && amount.signum() > 0;
  }

  private static boolean isZero(@Nullable BigDecimal amount) {
    return amount != null && amount.signum() == 0;
  }

  private static boolean has(FormRecord record, CheckCode code) {
    return record.findings().stream().anyMatch(finding -> finding.code() == code);
  }
}
