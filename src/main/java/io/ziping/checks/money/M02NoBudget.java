package io.ziping.checks.money;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.MoneyFacts;
import io.ziping.form.BudgetTable.Column;
import io.ziping.form.BudgetTable.Line;
import io.ziping.form.FormField;
import io.ziping.rulepack.CheckCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The execution rate cannot be worked out: the budget is blank, or 0 although money was spent, or
 * nothing is said about spending. A project without budget and without spending is left to a
 * person.
 */
final class M02NoBudget implements MoneyCheck {

  @Override
  public CheckCode code() {
    return CheckCode.M02;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    List<Complaint> complaints = new ArrayList<>();
    input
        .money()
        .total()
        .ifPresent(
            total -> {
              budget(total, input.money()).ifPresent(complaints::add);
              executed(total, input.money()).ifPresent(complaints::add);
            });
    return complaints;
  }

  private static Optional<Complaint> budget(Line total, MoneyFacts money) {
    Column column = total.budget().isPresent() ? Column.BUDGET : Column.INITIAL;
    FormField field = column.in(total);
    if (money.lacksTotal(total, column)) {
      return Optional.empty();
    }
    if (money.isOpen(field)) {
      boolean initialStandsIn =
          money.amount(total, Column.INITIAL).filter(sum -> sum.signum() > 0).isPresent();
      return initialStandsIn ? Optional.empty() : Optional.of(Complaint.at(field).as("blank"));
    }
    Optional<BigDecimal> executed = money.amount(total, Column.EXECUTED);
    boolean zero = money.amount(total, column).filter(sum -> sum.signum() == 0).isPresent();
    return zero && executed.filter(sum -> sum.signum() > 0).isPresent()
        ? Optional.of(Complaint.at(field, money.typed(column, executed.get())))
        : Optional.empty();
  }

  private static Optional<Complaint> executed(Line total, MoneyFacts money) {
    return money.isOpen(total.executed()) && !money.lacksTotal(total, Column.EXECUTED)
        ? Optional.of(Complaint.at(total.executed()).as("executed"))
        : Optional.empty();
  }
}
