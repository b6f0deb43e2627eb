package io.ziping.checks.money;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.form.BudgetTable.Column;
import io.ziping.form.BudgetTable.Line;
import io.ziping.rulepack.CheckCode;
import io.ziping.scoring.ExecutionScore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** More was spent than the adjusted budget allows. */
final class M03Overspent implements MoneyCheck {

  @Override
  public CheckCode code() {
    return CheckCode.M03;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    Optional<Line> total = input.money().total();
    ExecutionScore execution = input.card().execution();
    if (total.isEmpty() || !isOverspent(input)) {
      return List.of();
    }
    return List.of(
        Complaint.at(
            total.get().executed(),
            input.money().typed(Column.EXECUTED, orZero(execution.executed())),
            input.money().typed(Column.EXECUTED, orZero(execution.budget()))));
  }

  /** Silent where the budget itself is what is wrong (M01, M05, M08). */
  static boolean isOverspent(CheckInput input) {
    ExecutionScore execution = input.card().execution();
    return execution.executed() != null
        && execution.budget() != null
        && execution.budget().signum() > 0
        && !execution.budgetFromInitial()
        && !input.money().isDoubtful()
        && execution
                .executed()
                .subtract(execution.budget())
                .compareTo(input.pack().tolerances().money())
            > 0;
  }

  private static BigDecimal orZero(@org.jspecify.annotations.Nullable BigDecimal amount) {
    return amount == null ? BigDecimal.ZERO : amount;
  }
}
