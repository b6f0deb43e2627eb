package io.ziping.checks.scores;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.DecimalText;
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
  public List<Complaint> check(CheckInput input) {
    if (!isAboveCap(input)) {
      return List.of();
    }
    BigDecimal cap = Totals.cap(input).orElse(DecimalText.HUNDRED);
    Totals totals = Totals.of(input);
    Complaint complaint =
        Complaint.at(
            input.form().total(),
            DecimalText.rate(Totals.orZero(input.card().execution().rate())) + "%",
            DecimalText.plain(cap),
            DecimalText.plain(Totals.orZero(input.card().selfTotal())));
    return List.of(
        totals.isComplete()
            ? complaint.fixedBy(DecimalText.plain(totals.right(input)))
            : complaint);
  }

  static boolean isAboveCap(CheckInput input) {
    BigDecimal total = input.card().selfTotal();
    return !S07TotalOutOfRange.isOutOfRange(total)
        && Totals.exceeds(total, Totals.cap(input).orElse(null), BigDecimal.ZERO);
  }
}
