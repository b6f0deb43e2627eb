package io.ziping.checks.values;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.form.FormField;
import io.ziping.measure.CellValue;
import io.ziping.rulepack.CheckCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A formula that failed (#REF!) or has never been worked out. */
final class V23FormulaError implements ValueCheck {

  private static final Set<CellValue.Kind> ODD =
      EnumSet.of(CellValue.Kind.ERROR, CellValue.Kind.UNCALCULATED);

  @Override
  public CheckCode code() {
    return CheckCode.V23;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    return FormFields.of(input.form())
        .filter(field -> field.isPresent() && ODD.contains(field.value().kind()))
        .distinct()
        .flatMap(formField -> complaint(formField).stream())
        .toList();
  }

  private static List<Complaint> complaint(FormField field) {
    if (field.value().kind() == CellValue.Kind.ERROR) {
      return List.of(Complaint.at(field, field.text()));
    }
    return field.value().kind() == CellValue.Kind.UNCALCULATED
        ? List.of(Complaint.at(field).as("uncalculated"))
        : List.of();
  }
}
