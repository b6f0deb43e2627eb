package io.ziping.checks.money;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.DecimalText;
import io.ziping.checks.TextQuotes;
import io.ziping.form.BudgetTable.Line;
import io.ziping.form.FormField;
import io.ziping.rulepack.CheckCode;
import io.ziping.scoring.ExecutionScore;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/** The rate was worked out from 年初预算数, or there is no 全年预算数 to work it out from. */
final class M05RateOnInitial implements MoneyCheck {

  @Override
  public CheckCode code() {
    return CheckCode.M05;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    Optional<Line> total = input.money().total();
    ExecutionScore execution = input.card().execution();
    if (total.isEmpty() || input.money().isDoubtful()) {
      return List.of();
    }
    FormField budget = total.get().budget();
    if (execution.budgetFromInitial() && input.money().isOpen(budget)) {
      return List.of(Complaint.at(budget).as("no-budget"));
    }
    BigDecimal rate = execution.rate();
    return ShownRate.of(input)
        .filter(shown -> rate != null && isOnInitial(shown, input))
        .map(shown -> complaint(shown, rate == null ? BigDecimal.ZERO : rate))
        .stream()
        .toList();
  }

  private static Complaint complaint(ShownRate shown, BigDecimal rate) {
    String right = shown.shown(rate);
    return Complaint.at(shown.field(), right, TextQuotes.quoted(shown.field().text()))
        .fixedBy(right);
  }

  /** Whether the rate shown is the one on 年初预算数 and wrong because of that. */
  static boolean isOnInitial(ShownRate shown, CheckInput input) {
    ExecutionScore execution = input.card().execution();
    BigDecimal initial = execution.initial();
    BigDecimal executed = execution.executed();
    BigDecimal rate = execution.rate();
    if (initial == null || initial.signum() <= 0 || executed == null || rate == null) {
      return false;
    }
    BigDecimal onInitial =
        executed.multiply(DecimalText.HUNDRED).divide(initial, MathContext.DECIMAL64);
    return shown.says(onInitial, input) && !shown.says(rate, input);
  }
}
