package io.ziping.checks.weights;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.DecimalText;
import io.ziping.checks.IndicatorFacts;
import io.ziping.rulepack.CheckCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One indicator takes half of all points or more. */
final class W05WeightTooLarge implements WeightCheck {

  @Override
  public CheckCode code() {
    return CheckCode.W05;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    BigDecimal most = input.pack().threshold("single-indicator-share");
    return input.rows().stream().flatMap(row -> check(row, most).stream()).toList();
  }

  private static Optional<Complaint> check(IndicatorFacts row, BigDecimal most) {
    BigDecimal weight = row.score().weight();
    return weight != null && weight.compareTo(most) >= 0
        ? Optional.of(Complaint.at(row.row().weight(), row.label(), DecimalText.plain(weight)))
        : Optional.empty();
  }
}
