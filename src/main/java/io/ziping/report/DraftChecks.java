package io.ziping.report;

import io.ziping.assessment.Verdict;
import io.ziping.season.Oddity;
import io.ziping.season.SeasonTotals;
import io.ziping.season.UnitRules;
import io.ziping.season.UnitSeason;
import io.ziping.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a person has to look at before the report goes out: the oddities of the season. */
final class DraftChecks {

  private final UnitSeason season;
  private final UnitRules rules;
  private final SeasonTotals totals;
  private final Messages messages;

  DraftChecks(UnitSeason season, UnitRules rules, SeasonTotals totals, Messages messages) {
    this.season = season;
    this.rules = rules;
    this.totals = totals;
    this.messages = messages;
  }

  List<Map<String, Object>> lines() {
    List<String> lines = new ArrayList<>();
    for (Oddity oddity : Oddity.of(season, rules.pack())) {
      String sentence = messages.get("summary.oddity." + oddity.kind(), oddity.args().toArray());
      String name = ProjectName.of(oddity.project(), messages);
      String code = oddity.project().record().projectCode().strip();
      lines.add(
          code.isEmpty()
              ? messages.get("report.check.project", name, sentence)
              : messages.get("report.check.project-coded", name, code, sentence));
    }
    for (Verdict verdict : List.of(Verdict.RETURNED, Verdict.NEEDS_REVIEW, Verdict.UNREADABLE)) {
      int files = totals.outcomes().getOrDefault(verdict, 0);
      if (files > 0) {
        lines.add(messages.get("report.check." + verdict.word(), files));
      }
    }
    if (totals.projects() > 0 && totals.fullScore() == totals.projects()) {
      lines.add(messages.get("report.check.all-full", totals.projects()));
    }
    if (!totals.missing().isEmpty()) {
      lines.add(messages.get("report.check.missing", totals.missing().size()));
    }
    lines.add(messages.get("report.check.causes"));
    return DraftModel.rows(lines.stream().map(DraftText::marked).toList());
  }
}
