package io.ziping.checks.values;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.Phrases;
import io.ziping.form.Entry;
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
  public List<Complaint> examine(CheckInput input) {
    Map<String, Entry> seen = new HashMap<>();
    List<Complaint> complaints = new ArrayList<>();
    for (IndicatorFacts row : input.rows()) {
      Entry name = row.row().name();
      String key = Phrases.lettersOf(name.text());
      if (key.isEmpty() || row.placeholder().isPresent()) {
        continue;
      }
      Entry first = seen.putIfAbsent(key, name);
      if (first != null && !Objects.equals(first.cell(), name.cell())) {
        complaints.add(Complaint.at(name, row.label(), Complaint.address(first)));
      }
    }
    return complaints;
  }
}
