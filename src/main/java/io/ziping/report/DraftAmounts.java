package io.ziping.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Amounts in a report's text. */
final class DraftAmounts {

  private DraftAmounts() {}

  /** All digits, at least as many decimals as money has: 39.7426, 41.02, 32. */
  static String exact(@Nullable BigDecimal amount) {
    if (amount == null) {
      return "—";
    }
    BigDecimal plain = amount.stripTrailingZeros();
    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
  }

  /** Two decimals, for tables. */
  static String shown(@Nullable BigDecimal amount) {
    return amount == null ? "—" : amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
