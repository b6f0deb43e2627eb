package io.ziping.checks.scores;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.Digits;
import io.ziping.rulepack.CheckCode;
import java.math.BigDecimal;
import java.util.List;

/** The total is above what the pack allows at this execution rate. */
final class S12AboveExecutionCap implements ScoreCheck {

  @Override
  public CheckCode code() {
    return CheckCode.S12;
  }

  @Override
  public List<Complaint> examine(CheckInput input) {
    if (!isAboveCap(input)) {
      return List.of();
    }
    BigDecimal cap = Totals.cap(input).orElse(Digits.HUNDRED);
    Totals totals = Totals.of(input);
    Complaint complaint =
        Complaint.at(
            input.form().total(),
            Digits.rate(Totals.orZero(input.card().execution().rate())) + "%",
            Digits.plain(cap),
            Digits.plain(Totals.orZero(input.card().selfTotal())));
    return List.of(
        totals.isComplete() ? complaint.fixedBy(Digits.plain(totals.right(input))) : complaint);
  }

  static boolean isAboveCap(CheckInput input) {
    BigDecimal total = input.card().selfTotal();
    return !S07TotalOutOfRange.isOutOfRange(total)
        && Totals.exceeds(total, Totals.cap(input).orElse(null), BigDecimal.ZERO);
  }
}
