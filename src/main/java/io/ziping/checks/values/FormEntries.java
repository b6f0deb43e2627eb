package io.ziping.checks.values;

import io.ziping.form.BudgetTable;
import io.ziping.form.Entry;
import io.ziping.form.EvaluationForm;
import io.ziping.form.IndicatorRow;
import java.util.stream.Stream;

/** Every field of a form, in the order of the sheet. */
final class FormEntries {

  private FormEntries() {}

  static Stream<Entry> of(EvaluationForm form) {
    return Stream.of(
            identity(form.identity()),
            form.budget().lines().stream().flatMap(FormEntries::line),
            form.goals().stream().flatMap(goal -> Stream.of(goal.expected(), goal.achieved())),
            form.indicators().stream().flatMap(FormEntries::row),
            Stream.of(form.total(), form.grade(), form.reason()))
        .flatMap(entries -> entries);
  }

  private static Stream<Entry> identity(EvaluationForm.Identity identity) {
    return Stream.of(
        identity.title(),
        identity.year(),
        identity.projectName(),
        identity.projectCode(),
        identity.department(),
        identity.unit(),
        identity.unitCode());
  }

  private static Stream<Entry> line(BudgetTable.Line line) {
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

  private static Stream<Entry> row(IndicatorRow row) {
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
