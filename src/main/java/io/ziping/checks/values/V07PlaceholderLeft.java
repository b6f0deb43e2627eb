package io.ziping.checks.values;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.TextQuotes;
import io.ziping.rulepack.CheckCode;
import java.util.List;

/** A row still holds the template's words: ……, 指标2, XX. */
final class V07PlaceholderLeft implements ValueCheck {

  @Override
  public CheckCode code() {
    return CheckCode.V07;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    return input.rows().stream()
        .flatMap(
            row ->
                row
                    .placeholder()
                    .map(
                        field ->
                            Complaint.at(
                                field,
                                Integer.toString(row.row().number()),
                                TextQuotes.quoted(field.text())))
                    .stream())
        .toList();
  }
}
