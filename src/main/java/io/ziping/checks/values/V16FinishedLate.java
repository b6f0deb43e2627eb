package io.ziping.checks.values;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.DecimalText;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.TextQuotes;
import io.ziping.measure.Reading.Oddity;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.Severity;
import io.ziping.scoring.IndicatorScore;
import java.util.List;
import java.util.stream.Stream;

/** Finished after the deadline and yet scored in full, or planned beyond the form's year. */
final class V16FinishedLate implements ValueCheck {

  @Override
  public CheckCode code() {
    return CheckCode.V16;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    return input.rows().stream().flatMap(row -> check(row, input)).toList();
  }

  private static Stream<Complaint> check(IndicatorFacts row, CheckInput input) {
    IndicatorScore score = row.score();
    String target = TextQuotes.quoted(row.row().target().text());
    String actual = TextQuotes.quoted(row.row().actual().text());
    if (row.dependsOnWrongYear()) {
      return Stream.empty();
    }
    if (row.isLate()) {
      boolean tooMuch =
          score.selfScore() != null
              && !row.row().isGrouped()
              && score
                      .selfScore()
                      .subtract(score.high())
                      .compareTo(input.pack().tolerances().score())
                  > 0;
      String most = DecimalText.points(score.high());
      return tooMuch
          ? Stream.of(
              Complaint.at(row.row().selfScore(), row.label(), target, actual, most).fixedBy(most))
          : Stream.empty();
    }
    return row.has(Oddity.BEYOND_YEAR)
        ? Stream.of(
            Complaint.at(row.row().target(), row.label(), target, actual)
                .as("beyond")
                .atMost(Severity.WARNING))
        : Stream.empty();
  }
}
