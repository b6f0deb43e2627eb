package io.ziping.checks.values;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.TextQuotes;
import io.ziping.form.FormField;
import io.ziping.measure.Reading.Oddity;
import io.ziping.rulepack.CheckCode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number without a unit: 100% or 100个? */
final class V05UnitMissing implements ValueCheck {

  private static final Pattern NUMBER_LAST = Pattern.compile("[^%％]*\\d");

  @Override
  public CheckCode code() {
    return CheckCode.V05;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    return input.rows().stream().flatMap(row -> check(row).stream()).toList();
  }

  private static Optional<Complaint> check(IndicatorFacts row) {
    if (row.has(Oddity.PERCENT_ASSUMED)) {
      FormField bare = hasPercentSign(row.row().target()) ? row.row().actual() : row.row().target();
      String signed = bare.text() + "%";
      boolean typed = NUMBER_LAST.matcher(bare.text()).matches();
      Complaint complaint =
          Complaint.at(bare, row.label(), TextQuotes.quoted(bare.text()), TextQuotes.quoted(signed))
              .as("percent");
      return Optional.of(typed ? complaint.fixedBy(signed) : complaint);
    }
    if (row.has(Oddity.UNIT_MISSING)) {
      FormField bare = row.row().unit().isPresent() ? row.row().unit() : row.row().target();
      return Optional.of(
          Complaint.at(bare, row.label(), TextQuotes.quoted(row.row().target().text())));
    }
    return Optional.empty();
  }

  private static boolean hasPercentSign(FormField field) {
    return field.value().isPercentFormat()
        || field.text().contains("%")
        || field.text().contains("％");
  }
}
