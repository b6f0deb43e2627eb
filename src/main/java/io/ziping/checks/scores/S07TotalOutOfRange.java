package io.ziping.checks.scores;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.Digits;
import io.ziping.rulepack.CheckCode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The total is above 100 or below 0. */
final class S07TotalOutOfRange implements ScoreCheck {

  @Override
  public CheckCode code() {
    return CheckCode.S07;
  }

  @Override
  public List<Complaint> examine(CheckInput input) {
    BigDecimal total = input.card().selfTotal();
    if (!isOutOfRange(total)) {
      return List.of();
    }
    Totals totals = Totals.of(input);
    BigDecimal right = totals.right(input);
    Complaint complaint =
        Complaint.at(input.form().total(), Digits.plain(Totals.orZero(total)), Digits.plain(right));
    return totals.isComplete() && !isOutOfRange(right)
        ? List.of(complaint.as("sum").fixedBy(Digits.plain(right)))
        : List.of(complaint);
  }

  static boolean isOutOfRange(@Nullable BigDecimal total) {
    return total != null && (total.signum() < 0 || total.compareTo(Digits.HUNDRED) > 0);
  }
}
