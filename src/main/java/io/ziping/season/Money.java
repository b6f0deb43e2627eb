package io.ziping.season;

import io.ziping.assessment.FormRecord;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Exact sums in 万元, without the zeros that adding up leaves behind. */
final class Money {

  private Money() {}

  static BigDecimal add(BigDecimal sum, @Nullable BigDecimal amount) {
    return amount == null ? sum : plain(sum.add(amount));
  }

  /** 结余: budget less executed; null unless both are known. */
  static @Nullable BigDecimal surplus(FormRecord record) {
    BigDecimal budget = record.budget();
    BigDecimal executed = record.executed();
    return budget == null || executed == null ? null : plain(budget.subtract(executed));
  }

  /** The same value in the shortest plain notation: 212.830000 is 212.83, 100 stays 100. */
  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
