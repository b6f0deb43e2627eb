package io.ziping.report;

import io.ziping.season.GoalQuality.Level;
import io.ziping.season.SeasonTotals;
import io.ziping.season.SpotCheckPlan;
import io.ziping.season.SpotCheckRules;
import io.ziping.season.Tally;
import io.ziping.text.Messages;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    if (explained == 0 && totals.deviating() == 0 && totals.open() == 0) {
      return messages.get("summary.deviation.none");
    }
    String counts =
        totals.open() == 0
            ? messages.get(
                "summary.deviation.counts",
                totals.projects(),
                totals.fullScore(),
                totals.deviating())
            : messages.get(
                "summary.deviation.counts-open",
                totals.projects(),
                totals.fullScore(),
                totals.deviating(),
                totals.open());
    return explained == 0
        ? counts
        : messages.get("summary.deviation.note", counts, explained, CellText.of(causes));
  }

  String goals(SeasonTotals totals) {
    if (totals.projects() == 0) {
      return messages.get("summary.no-projects");
    }
    String levels =
        counted(
            Arrays.stream(Level.values())
                .filter(level -> totals.goals(level) > 0)
                .map(level -> Map.entry(level.text(messages), totals.goals(level))));
    String aspects =
        counted(
            totals.goalAspects().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Map.entry(entry.getKey().text(messages), entry.getValue())));
    return aspects.isEmpty()
        ? messages.get("summary.goal.good", levels)
        : messages.get("summary.goal.note", levels, aspects);
  }

  private String counted(Stream<Map.Entry<String, Integer>> counts) {
    return counts
        .map(count -> messages.get("summary.counted", count.getKey(), count.getValue()))
        .collect(Collectors.joining(separator()));
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
