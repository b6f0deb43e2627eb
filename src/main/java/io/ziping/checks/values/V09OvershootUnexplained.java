package io.ziping.checks.values;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.DecimalText;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.TextQuotes;
import io.ziping.form.FormField;
import io.ziping.form.IndicatorRow;
import io.ziping.measure.Target;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.RulePack.OvershootPolicy;
import java.math.BigDecimal;
import java.util.List;

/** Far more than the target, without a reason: was the target set too low? */
final class V09OvershootUnexplained implements ValueCheck {

  @Override
  public CheckCode code() {
    return CheckCode.V09;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    if (input.pack().overshoot().policy() == OvershootPolicy.IGNORE
        || input.mayStandUnread(IndicatorRow::reason)) {
      return List.of();
    }
    return input.rows().stream()
        .filter(row -> row.isOvershoot() && !row.reasonGiven())
        .filter(row -> !row.isImpossibleRate() && !row.isExecution())
        .map(V09OvershootUnexplained::complaint)
        .toList();
  }

  private static Complaint complaint(IndicatorFacts row) {
    FormField reason = row.reasonCell();
    // Without a place for reasons the mark stands at the value, which is not what to change.
    boolean nowhere = !reason.isPresent();
    FormField cell = nowhere ? row.row().actual() : reason;
    if (row.score().reading().target() instanceof Target.Quantity target
        && target.operator() == Target.Operator.EQUAL) {
      return Complaint.at(
              cell,
              row.label(),
              TextQuotes.quoted(row.row().target().text()),
              TextQuotes.quoted(row.row().actual().text()))
          .as(nowhere ? "equal-nowhere" : "equal");
    }
    BigDecimal ratio = row.score().ratio();
    String percent = DecimalText.wholePercent(ratio == null ? BigDecimal.ONE : ratio) + "%";
    Complaint complaint = Complaint.at(cell, row.label(), percent);
    return nowhere ? complaint.as("nowhere") : complaint;
  }
}
