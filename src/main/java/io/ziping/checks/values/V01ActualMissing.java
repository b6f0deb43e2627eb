package io.ziping.checks.values;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.IndicatorFacts;
import io.ziping.rulepack.CheckCode;
import java.util.List;

/** No actual; where the score is blank too one complaint asks for both. */
final class V01ActualMissing implements ValueCheck {

  @Override
  public CheckCode code() {
    return CheckCode.V01;
  }

  @Override
  public List<Complaint> examine(CheckInput input) {
    return input.rows().stream()
        .filter(IndicatorFacts::actualMissing)
        .filter(row -> row.placeholder().isEmpty() && !V02TargetMissing.coversActual(row))
        .map(V01ActualMissing::complaint)
        .toList();
  }

  private static Complaint complaint(IndicatorFacts row) {
    Complaint complaint = Complaint.at(row.row().actual(), row.label());
    return IndicatorFacts.isEmpty(row.row().selfScore()) ? complaint.as("row") : complaint;
  }
}
