package io.ziping.checks.money;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.DecimalText;
import io.ziping.form.BudgetTable.Line;
import io.ziping.rulepack.CheckCode;
import io.ziping.scoring.ExecutionScore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The execution score is not rate × weight. */
final class M06ExecutionScoreWrong implements MoneyCheck {

  @Override
  public CheckCode code() {
    return CheckCode.M06;
  }

  @Override
  public boolean needsScores() {
    return true;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    Optional<Line> total = input.money().total();
    ExecutionScore execution = input.card().execution();
    BigDecimal score = execution.score();
    BigDecimal self = execution.selfScore();
    if (total.isEmpty()
        || !execution.applies()
        || score == null
        || self == null
        || input.money().isDoubtful()
        || !DecimalText.differ(score, self, input.pack().tolerances().score())) {
      return List.of();
    }
    String right = DecimalText.points(score);
    return List.of(
        Complaint.at(total.get().selfScore(), right, DecimalText.plain(self)).fixedBy(right));
  }
}
