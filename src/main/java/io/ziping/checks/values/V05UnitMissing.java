package io.ziping.checks.values;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.Phrases;
import io.ziping.form.Entry;
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
  public List<Complaint> examine(CheckInput input) {
    return input.rows().stream().flatMap(row -> examine(row).stream()).toList();
  }

  private static Optional<Complaint> examine(IndicatorFacts row) {
    if (row.has(Oddity.PERCENT_ASSUMED)) {
      Entry bare = hasPercentSign(row.row().target()) ? row.row().actual() : row.row().target();
      String signed = bare.text() + "%";
      boolean typed = NUMBER_LAST.matcher(bare.text()).matches();
      Complaint complaint =
          Complaint.at(bare, row.label(), Phrases.quoted(bare.text()), Phrases.quoted(signed))
              .as("percent");
      return Optional.of(typed ? complaint.fixedBy(signed) : complaint);
    }
    if (row.has(Oddity.UNIT_MISSING)) {
      Entry bare = row.row().unit().isPresent() ? row.row().unit() : row.row().target();
      return Optional.of(
          Complaint.at(bare, row.label(), Phrases.quoted(row.row().target().text())));
    }
    return Optional.empty();
  }

  private static boolean hasPercentSign(Entry entry) {
    return entry.written().isPercentFormat()
        || entry.text().contains("%")
        || entry.text().contains("％");
  }
}
