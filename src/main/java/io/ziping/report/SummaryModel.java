package io.ziping.report;

import io.ziping.assessment.Verdict;
import io.ziping.rulepack.RulePack;
import io.ziping.season.Breakdown;
import io.ziping.season.DeviationCategories;
import io.ziping.season.DeviationCategories.Suggestion;
import io.ziping.season.GoalQuality;
import io.ziping.season.ProjectKeys;
import io.ziping.season.SeasonTotals;
import io.ziping.season.SpotCheckPlan;
import io.ziping.season.Tally;
import io.ziping.season.UnitRules;
import io.ziping.season.UnitSeason;
import io.ziping.text.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that a summary template can ask for: single values ({@code ${unit}}) and lists of rows
 * ({@code jx:each(items="projects" var="p" …)} and {@code ${p.name}}). Values are text, {@link
 * BigDecimal}, {@link Integer} or null; every list has at least one row, so that ranges and
 * formulas always have something to stand on.
 */
record SummaryModel(Map<String, Object> values, Map<String, List<Map<String, Object>>> lists) {

  static SummaryModel of(
      UnitSeason season,
      UnitRules rules,
      UserEntries entries,
      List<String> notices,
      Messages messages) {
    SeasonTotals totals = SeasonTotals.of(season, rules.pack(), rules.categories());
    ProjectKeys keys = new ProjectKeys(season);
    List<FindingLine> findings = new FindingLines(messages).of(season, keys);
    notices.forEach(notice -> findings.add(FindingLine.notice(notice)));
    SpotCheckPlan plan = SpotCheckPlan.of(season, rules.spotChecks());
    Map<String, List<Map<String, Object>>> lists = new LinkedHashMap<>();
    List<Map<String, Object>> projects = new ProjectRows(rules, entries, messages).of(season, keys);
    lists.put("projects", projects);
    lists.put("findings", new FindingRows(messages).of(findings));
    lists.put("bands", steps(totals.bands(), messages));
    lists.put("grades", steps(totals.grades(), messages));
    lists.put("verdicts", verdicts(totals, messages));
    lists.put("categories", categories(season, totals, rules.categories(), messages));
    lists.put("deviations", new DeviationRows(rules, entries, messages).of(season, keys));
    lists.put("goals", new GoalRows(messages).of(GoalQuality.of(season)));
    lists.put("actions", new ActionRows(entries, messages).of(findings, keysOf(projects)));
    lists.put("missing", new MissingRows(messages).of(season.review().missing()));
    lists.put("samples", new SampleRows(messages).of(plan));
    SummaryNotes notes = new SummaryNotes(messages);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("unit", CellText.of(season.unit()));
    values.put("year", String.valueOf(season.year()));
    values.put("note", note(season, rules.pack(), messages));
    values.put("notice", CellText.of(String.join("\n", notices)));
    values.put("deviationNote", notes.deviations(totals));
    values.put("goalNote", notes.goals(totals));
    values.put("missingNote", notes.missing(totals));
    values.put("sampleNote", notes.samples(plan, rules.spotChecks()));
    return new SummaryModel(values, lists);
  }

  /** Which rules hold, and how many scores earlier ones gave. */
  private static String note(UnitSeason season, RulePack pack, Messages messages) {
    String note = messages.get("summary.note", pack.name());
    int older = season.scoredByOtherPacksThan(pack.label());
    return older == 0 ? note : note + messages.get("summary.note-older", older);
  }

  private static Set<String> keysOf(List<Map<String, Object>> rows) {
    return rows.stream()
        .map(row -> row.get("key"))
        .filter(java.util.Objects::nonNull)
        .map(Object::toString)
        .collect(java.util.stream.Collectors.toSet());
  }

  private static List<Map<String, Object>> steps(Breakdown breakdown, Messages messages) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Tally tally : breakdown.tallies()) {
      rows.add(Map.of("name", CellText.of(tally.name())));
    }
    if (breakdown.open().count() > 0) {
      rows.add(Map.of("name", messages.get("summary.pending")));
    }
    return rows;
  }

  private static List<Map<String, Object>> verdicts(SeasonTotals totals, Messages messages) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      rows.add(
          Map.of(
              "name",
              messages.get("summary.verdict." + verdict.word()),
              "files",
              totals.outcomes().getOrDefault(verdict, 0)));
    }
    return rows;
  }

  private static List<Map<String, Object>> categories(
      UnitSeason season, SeasonTotals totals, DeviationCategories categories, Messages messages) {
    Map<String, Set<String>> evidence = new LinkedHashMap<>();
    for (UnitSeason.Project project : season.projects()) {
      Suggestion suggestion = categories.suggest(project.record()).orElse(null);
      if (suggestion != null) {
        evidence
            .computeIfAbsent(suggestion.category(), name -> new LinkedHashSet<>())
            .addAll(suggestion.evidence());
      }
    }
    String separator = messages.get("summary.words-separator");
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Tally tally : totals.deviationCategories()) {
      Set<String> words = evidence.getOrDefault(tally.name(), Set.of());
      rows.add(
          Map.of(
              "name", CellText.of(tally.name()),
              "words", CellText.of(String.join(separator, words))));
    }
    if (rows.isEmpty()) {
      rows.add(Map.of("name", messages.get("summary.none"), "words", ""));
    }
    return rows;
  }
}
