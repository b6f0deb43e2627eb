package io.ziping.report;

import io.ziping.season.SeasonTotals;
import io.ziping.season.SpotCheckPlan;
import io.ziping.season.SpotCheckRules;
import io.ziping.season.Tally;
import io.ziping.text.Messages;
import java.util.List;
import java.util.stream.Collectors;

/** The line below the title of each sheet of the summary: its figures in one sentence. */
final class SummaryNotes {

  private final Messages messages;

  SummaryNotes(Messages messages) {
    this.messages = messages;
  }

  String deviations(SeasonTotals totals) {
    String causes =
        totals.deviationCategories().stream()
            .map(tally -> messages.get("summary.counted", tally.name(), tally.count()))
            .collect(Collectors.joining(separator()));
    int explained = totals.deviationCategories().stream().mapToInt(Tally::count).sum();
    return explained == 0
        ? messages.get("summary.deviation.none")
        : messages.get(
            "summary.deviation.note",
            totals.projects(),
            totals.fullScore(),
            totals.deviating(),
            CellText.of(causes));
  }

  String goals(List<FindingLine> lines) {
    String kinds =
        GoalRows.counts(lines).entrySet().stream()
            .map(
                entry ->
                    messages.get(
                        "summary.counted",
                        messages.get("summary.goal." + entry.getKey()),
                        entry.getValue()))
            .collect(Collectors.joining(separator()));
    return kinds.isEmpty()
        ? messages.get("summary.goal.none")
        : messages.get("summary.goal.note", kinds);
  }

  String missing(SeasonTotals totals) {
    return totals.missing().isEmpty()
        ? messages.get("summary.missing.none")
        : messages.get("summary.missing.note", totals.missing().size());
  }

  String samples(SpotCheckPlan plan, SpotCheckRules rules) {
    return messages.get(
        "summary.sample.note",
        plan.projects(),
        plan.samples().size(),
        rules.share().toPlainString());
  }

  private String separator() {
    return messages.get("summary.words-separator");
  }
}
