package io.ziping.checks.money;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.MoneyFacts;
import io.ziping.form.BudgetTable.Column;
import io.ziping.form.BudgetTable.Line;
import io.ziping.rulepack.CheckCode;
import io.ziping.scoring.ExecutionScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** More was received than budgeted, or more spent than received. */
final class M10ReceivedAgainstSpent implements MoneyCheck {

  @Override
  public CheckCode code() {
    return CheckCode.M10;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    MoneyFacts money = input.money();
    Optional<Line> total = money.total();
    ExecutionScore execution = input.card().execution();
    BigDecimal received = execution.received();
    if (total.isEmpty() || received == null || money.isDoubtful()) {
      return List.of();
    }
    List<Complaint> complaints = new ArrayList<>();
    if (exceeds(received, execution.budget(), input)) {
      complaints.add(
          Complaint.at(
                  total.get().received(),
                  money.typed(Column.RECEIVED, received),
                  money.typed(Column.RECEIVED, orZero(execution.budget())))
              .as("received"));
    }
    if (exceeds(execution.executed(), received, input) && !M03Overspent.isOverspent(input)) {
      complaints.add(
          Complaint.at(
                  total.get().executed(),
                  money.typed(Column.EXECUTED, orZero(execution.executed())),
                  money.typed(Column.EXECUTED, received))
              .as("executed"));
    }
    return complaints;
  }

  private static boolean exceeds(
      @Nullable BigDecimal one, @Nullable BigDecimal other, CheckInput input) {
    return one != null
        && other != null
        && one.subtract(other).compareTo(input.pack().tolerances().money()) > 0;
  }

  private static BigDecimal orZero(@Nullable BigDecimal amount) {
    return amount == null ? BigDecimal.ZERO : amount;
  }
}
