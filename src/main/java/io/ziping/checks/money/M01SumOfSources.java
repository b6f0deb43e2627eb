package io.ziping.checks.money;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.DecimalText;
import io.ziping.checks.MoneyFacts;
import io.ziping.form.BudgetTable.Column;
import io.ziping.form.BudgetTable.Line;
import io.ziping.form.FormField;
import io.ziping.rulepack.CheckCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 年度资金总额 is not the sum of its sources, in any column. */
final class M01SumOfSources implements MoneyCheck {

  @Override
  public CheckCode code() {
    return CheckCode.M01;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    MoneyFacts money = input.money();
    Optional<Line> total = money.total();
    if (total.isEmpty() || money.isDoubtful()) {
      return List.of();
    }
    return Stream.of(Column.values())
        .flatMap(column -> check(total.get(), column, input).stream())
        .toList();
  }

  private static Optional<Complaint> check(Line total, Column column, CheckInput input) {
    MoneyFacts money = input.money();
    FormField field = column.in(total);
    BigDecimal sum = money.sumOfSources(column).orElse(BigDecimal.ZERO);
    if (money.lacksTotal(total, column)) {
      String typed = money.typed(column, sum);
      return Optional.of(Complaint.at(field, typed).as("lacking").fixedBy(typed));
    }
    if (sum.signum() == 0) {
      return Optional.empty();
    }
    return money
        .amount(total, column)
        .filter(amount -> DecimalText.differ(amount, sum, input.pack().tolerances().money()))
        .map(
            amount ->
                Complaint.at(field, money.typed(column, amount), money.typed(column, sum))
                    .as(column.variant()));
  }
}
