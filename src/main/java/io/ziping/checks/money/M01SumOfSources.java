package io.ziping.checks.money;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.Digits;
import io.ziping.checks.MoneyFacts;
import io.ziping.form.BudgetTable.Column;
import io.ziping.form.BudgetTable.Line;
import io.ziping.form.Entry;
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
  public List<Complaint> examine(CheckInput input) {
    MoneyFacts money = input.money();
    Optional<Line> total = money.total();
    if (total.isEmpty() || money.isDoubtful()) {
      return List.of();
    }
    return Stream.of(Column.values())
        .flatMap(column -> examine(total.get(), column, input).stream())
        .toList();
  }

  private static Optional<Complaint> examine(Line total, Column column, CheckInput input) {
    MoneyFacts money = input.money();
    Entry entry = column.in(total);
    BigDecimal sum = money.sumOfSources(column).orElse(BigDecimal.ZERO);
    if (money.lacksTotal(total, column)) {
      String typed = money.typed(column, sum);
      return Optional.of(Complaint.at(entry, typed).as("lacking").fixedBy(typed));
    }
    if (sum.signum() == 0) {
      return Optional.empty();
    }
    return money
        .amount(total, column)
        .filter(amount -> Digits.differ(amount, sum, input.pack().tolerances().money()))
        .map(
            amount ->
                Complaint.at(entry, money.typed(column, amount), money.typed(column, sum))
                    .as(column.variant()));
  }
}
