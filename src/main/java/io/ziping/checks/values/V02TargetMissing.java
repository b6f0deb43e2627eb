package io.ziping.checks.values;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.IndicatorFacts;
import io.ziping.form.IndicatorRow;
import io.ziping.rulepack.CheckCode;
import java.math.BigDecimal;
import java.util.List;

/** An indicator with a weight has no target. */
final class V02TargetMissing implements ValueCheck {

  @Override
  public CheckCode code() {
    return CheckCode.V02;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    if (input.mayStandUnread(IndicatorRow::target)) {
      return List.of();
    }
    return input.rows().stream()
        .filter(row -> applies(row) && row.placeholder().isEmpty())
        .map(
            row ->
                Complaint.at(row.row().target(), row.label())
                    .as(coversActual(row, input) ? "row" : ""))
        .toList();
  }

  private static boolean applies(IndicatorFacts row) {
    BigDecimal weight = row.score().weight();
    boolean counts = !row.row().weight().isPresent() || weight != null && weight.signum() > 0;
    return counts && row.targetMissing();
  }

  /** Whether the target and the actual are both blank, which is one complaint. */
  static boolean coversActual(IndicatorFacts row, CheckInput input) {
    return applies(row)
        && row.actualMissing()
        && !input.mayStandUnread(IndicatorRow::target)
        && !input.mayStandUnread(IndicatorRow::actual);
  }
}
