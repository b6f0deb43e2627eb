package io.ziping.checks.values;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.Phrases;
import io.ziping.rulepack.CheckCode;
import java.util.List;

/** A row still holds the template's words: ……, 指标2, XX. */
final class V07PlaceholderLeft implements ValueCheck {

  @Override
  public CheckCode code() {
    return CheckCode.V07;
  }

  @Override
  public List<Complaint> examine(CheckInput input) {
    return input.rows().stream()
        .flatMap(
            row ->
                row
                    .placeholder()
                    .map(
                        entry ->
                            Complaint.at(
                                entry,
                                Integer.toString(row.row().number()),
                                Phrases.quoted(entry.text())))
                    .stream())
        .toList();
  }
}
