package io.ziping.checks.values;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.TextQuotes;
import io.ziping.form.FormField;
import io.ziping.form.IndicatorRow;
import io.ziping.measure.Reading.Oddity;
import io.ziping.rulepack.CheckCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A target not reached and no reason for it. Where the form has one reason cell for all rows, one
 * complaint stands for all of them.
 */
final class V10ShortfallUnexplained implements ValueCheck {

  @Override
  public CheckCode code() {
    return CheckCode.V10;
  }

  @Override
  public boolean needsScores() {
    return true;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    if (input.mayStandUnread(IndicatorRow::reason)) {
      return List.of();
    }
    Map<FormField, List<IndicatorFacts>> byCell =
        input.rows().stream()
            .filter(V10ShortfallUnexplained::applies)
            .collect(
                Collectors.groupingBy(
                    IndicatorFacts::reasonCell, java.util.LinkedHashMap::new, Collectors.toList()));
    return byCell.entrySet().stream()
        .map(entry -> complaint(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static boolean applies(IndicatorFacts row) {
    return row.isUnmet()
        && !row.isUnfilled()
        && !row.reasonGiven()
        && row.reasonCell().isPresent()
        && !row.has(Oddity.TEXT_FOR_NUMBER)
        && row.placeholder().isEmpty()
        && !(row.isLate() && row.dependsOnWrongYear())
        && !row.isExecution();
  }

  private static Complaint complaint(FormField cell, List<IndicatorFacts> rows) {
    IndicatorFacts first = rows.get(0);
    if (rows.size() > 1) {
      String labels =
          rows.stream().map(IndicatorFacts::label).limit(3).collect(Collectors.joining("、"));
      return Complaint.at(cell, labels, Integer.toString(rows.size())).as("several");
    }
    return Complaint.at(
        cell,
        first.label(),
        TextQuotes.quoted(first.row().target().text()),
        TextQuotes.quoted(first.row().actual().text()));
  }
}
