package io.ziping.checks.values;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.form.Entry;
import io.ziping.measure.Written;
import io.ziping.rulepack.CheckCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A formula that failed (#REF!) or has never been worked out. */
final class V23FormulaError implements ValueCheck {

  private static final Set<Written.Kind> ODD =
      EnumSet.of(Written.Kind.ERROR, Written.Kind.UNCALCULATED);

  @Override
  public CheckCode code() {
    return CheckCode.V23;
  }

  @Override
  public List<Complaint> examine(CheckInput input) {
    return FormEntries.of(input.form())
        .filter(entry -> entry.isPresent() && ODD.contains(entry.written().kind()))
        .distinct()
        .flatMap(entry -> complaint(entry).stream())
        .toList();
  }

  private static List<Complaint> complaint(Entry entry) {
    if (entry.written().kind() == Written.Kind.ERROR) {
      return List.of(Complaint.at(entry, entry.text()));
    }
    return entry.written().kind() == Written.Kind.UNCALCULATED
        ? List.of(Complaint.at(entry).as("uncalculated"))
        : List.of();
  }
}
