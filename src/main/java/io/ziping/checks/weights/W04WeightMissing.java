package io.ziping.checks.weights;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.TextQuotes;
import io.ziping.form.FormField;
import io.ziping.form.IndicatorRow;
import io.ziping.measure.CellValue;
import io.ziping.rulepack.CheckCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * An indicator without a weight above 0. Layouts without such a column have nothing to fill in, and
 * rows that have a weight together are asked for it once.
 */
final class W04WeightMissing implements WeightCheck {

  @Override
  public CheckCode code() {
    return CheckCode.W04;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    if (input.mayStandUnread(IndicatorRow::weight)) {
      return List.of();
    }
    return input.rows().stream()
        .filter(row -> row.row().weight().isPresent() && row.placeholder().isEmpty())
        .flatMap(W04WeightMissing::check)
        .toList();
  }

  private static Stream<Complaint> check(IndicatorFacts row) {
    FormField field = row.row().weight();
    BigDecimal weight = row.score().weight();
    if (weight != null && weight.signum() > 0
        || field.value().kind() == CellValue.Kind.UNCALCULATED) {
      return Stream.empty();
    }
    Complaint complaint = Complaint.at(field, row.label(), TextQuotes.quoted(field.text()));
    if (field.isBlank()) {
      return Stream.of(complaint);
    }
    return Stream.of(complaint.as(weight == null ? "unreadable" : "not-positive"));
  }
}
