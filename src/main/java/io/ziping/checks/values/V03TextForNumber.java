package io.ziping.checks.values;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.TextQuotes;
import io.ziping.measure.Reading.Oddity;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.Severity;
import java.util.List;

/** The target asks for a number and the actual is a text, or only nearly a number (约95%). */
final class V03TextForNumber implements ValueCheck {

  @Override
  public CheckCode code() {
    return CheckCode.V03;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    return input.rows().stream()
        .filter(row -> !row.isUnfilled() && row.placeholder().isEmpty())
        .filter(row -> row.has(Oddity.TEXT_FOR_NUMBER) || row.has(Oddity.APPROXIMATE))
        .map(V03TextForNumber::complaint)
        .toList();
  }

  private static Complaint complaint(IndicatorFacts row) {
    Complaint complaint =
        Complaint.at(
            row.row().actual(),
            row.label(),
            TextQuotes.quoted(row.row().target().text()),
            TextQuotes.quoted(row.row().actual().text()));
    return row.has(Oddity.TEXT_FOR_NUMBER)
        ? complaint
        : complaint.as("approximate").atMost(Severity.INFO);
  }
}
