package io.ziping.checks.values;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.TextQuotes;
import io.ziping.form.FormField;
import io.ziping.rulepack.CheckCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The same indicator twice in one form. */
final class V20IndicatorRepeated implements ValueCheck {

  @Override
  public CheckCode code() {
    return CheckCode.V20;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    Map<String, FormField> seen = new HashMap<>();
    List<Complaint> complaints = new ArrayList<>();
    for (IndicatorFacts row : input.rows()) {
      FormField name = row.row().name();
      String key = TextQuotes.lettersOf(name.text());
      if (key.isEmpty() || row.placeholder().isPresent()) {
        continue;
      }
      FormField first = seen.putIfAbsent(key, name);
      if (first != null && !Objects.equals(first.cell(), name.cell())) {
        complaints.add(Complaint.at(name, row.label(), Complaint.address(first)));
      }
    }
    return complaints;
  }
}
