package io.ziping.checks.scores;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.DecimalText;
import io.ziping.rulepack.CheckCode;
import io.ziping.scoring.ExecutionScore;
import java.math.BigDecimal;
import java.util.List;

/**
 * A total of 100 although the execution rate is below 100% and so costs points. Where the execution
 * score itself is wrong M06 says it, where the pack caps the total S12 does.
 */
final class S10FullDespiteExecution implements ScoreCheck {

  @Override
  public CheckCode code() {
    return CheckCode.S10;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    if (!applies(input)) {
      return List.of();
    }
    ExecutionScore execution = input.card().execution();
    BigDecimal score = Totals.orZero(execution.score());
    String rate = DecimalText.rate(Totals.orZero(execution.rate())) + "%";
    Totals totals = Totals.of(input);
    if (!totals.rowsComplete()) {
      return List.of(
          Complaint.at(input.form().total(), rate, DecimalText.points(score)).as("open"));
    }
    BigDecimal rows = totals.known().subtract(Totals.orZero(execution.selfScore()));
    String right = DecimalText.points(rows.add(score));
    return List.of(
        Complaint.at(input.form().total(), rate, DecimalText.points(score), right).fixedBy(right));
  }

  static boolean applies(CheckInput input) {
    ExecutionScore execution = input.card().execution();
    BigDecimal total = input.card().selfTotal();
    BigDecimal tolerance = input.pack().tolerances().score();
    return execution.applies()
        && total != null
        && total.compareTo(DecimalText.HUNDRED) == 0
        && Totals.exceeds(execution.weight(), execution.score(), tolerance)
        && !input.money().isDoubtful()
        && !S12AboveExecutionCap.isAboveCap(input)
        && (execution.selfScore() == null
            || !DecimalText.differ(
                execution.selfScore(), Totals.orZero(execution.score()), tolerance));
  }
}
