package io.ziping.checks.scores;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.DecimalText;
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
  public List<Complaint> check(CheckInput input) {
    BigDecimal total = input.card().selfTotal();
    if (!isOutOfRange(total)) {
      return List.of();
    }
    Totals totals = Totals.of(input);
    BigDecimal right = totals.right(input);
    Complaint complaint =
        Complaint.at(
            input.form().total(),
            DecimalText.plain(Totals.orZero(total)),
            DecimalText.plain(right));
    return totals.isComplete() && !isOutOfRange(right)
        ? List.of(complaint.as("sum").fixedBy(DecimalText.plain(right)))
        : List.of(complaint);
  }

  static boolean isOutOfRange(@Nullable BigDecimal total) {
    return total != null && (total.signum() < 0 || total.compareTo(DecimalText.HUNDRED) > 0);
  }
}
