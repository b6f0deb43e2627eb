package io.ziping.checks.values;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.IndicatorFacts;
import io.ziping.form.IndicatorRow;
import io.ziping.rulepack.CheckCode;
import java.util.List;

/** No actual; where the score is blank too one complaint asks for both. */
final class V01ActualMissing implements ValueCheck {

  @Override
  public CheckCode code() {
    return CheckCode.V01;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    if (input.mayStandUnread(IndicatorRow::actual)) {
      return List.of();
    }
    return input.rows().stream()
        .filter(IndicatorFacts::actualMissing)
        .filter(row -> row.placeholder().isEmpty() && !V02TargetMissing.coversActual(row, input))
        .map(row -> complaint(row, input))
        .toList();
  }

  private static Complaint complaint(IndicatorFacts row, CheckInput input) {
    Complaint complaint = Complaint.at(row.row().actual(), row.label());
    boolean both =
        IndicatorFacts.isEmpty(row.row().selfScore())
            && !input.mayStandUnread(IndicatorRow::selfScore);
    return both ? complaint.as("row") : complaint;
  }
}
