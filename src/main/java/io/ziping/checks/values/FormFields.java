package io.ziping.checks.values;

import io.ziping.form.BudgetTable;
import io.ziping.form.EvaluationForm;
import io.ziping.form.FormField;
import io.ziping.form.IndicatorRow;
import java.util.stream.Stream;

/** Every field of a form, in the order of the sheet. */
final class FormFields {

  private FormFields() {}

  static Stream<FormField> of(EvaluationForm form) {
    return Stream.of(
            identity(form.identityCells()),
            form.budget().lines().stream().flatMap(FormFields::line),
            form.goals().stream().flatMap(goal -> Stream.of(goal.expected(), goal.achieved())),
            form.indicators().stream().flatMap(FormFields::row),
            Stream.of(form.total(), form.grade(), form.reason()))
        .flatMap(fields -> fields);
  }

  private static Stream<FormField> identity(EvaluationForm.IdentityCells identity) {
    return Stream.of(
        identity.title(),
        identity.year(),
        identity.projectName(),
        identity.projectCode(),
        identity.department(),
        identity.unit(),
        identity.unitCode());
  }

  private static Stream<FormField> line(BudgetTable.Line line) {
    return Stream.of(
        line.label(),
        line.initial(),
        line.budget(),
        line.received(),
        line.executed(),
        line.weight(),
        line.rate(),
        line.selfScore());
  }

  private static Stream<FormField> row(IndicatorRow row) {
    return Stream.of(
        row.level1(),
        row.level2(),
        row.name(),
        row.sign(),
        row.target(),
        row.unit(),
        row.actual(),
        row.weight(),
        row.singleScore(),
        row.selfScore(),
        row.reason());
  }
}
