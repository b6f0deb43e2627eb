package io.ziping.report;

import io.ziping.assessment.Verdict;
import io.ziping.rulepack.RulePack;
import io.ziping.season.Breakdown;
import io.ziping.season.DeviationCategories;
import io.ziping.season.DeviationCategories.Suggestion;
import io.ziping.season.SeasonTotals;
import io.ziping.season.Tally;
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
      UnitSeason season, RulePack pack, DeviationCategories categories, Messages messages) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("unit", CellText.of(season.unit()));
    values.put("year", String.valueOf(season.year()));
    values.put("note", messages.get("summary.note", pack.name()));
    SeasonTotals totals = SeasonTotals.of(season, pack, categories);
    Map<String, List<Map<String, Object>>> lists = new LinkedHashMap<>();
    lists.put("projects", new ProjectRows(pack, categories, messages).of(season));
    lists.put("findings", new FindingRows(pack, messages).of(season));
    lists.put("bands", steps(totals.bands(), messages));
    lists.put("grades", steps(totals.grades(), messages));
    lists.put("verdicts", verdicts(totals, messages));
    lists.put("categories", categories(season, totals, categories, messages));
    return new SummaryModel(values, lists);
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
      Suggestion suggestion = categories.suggest(project.digest()).orElse(null);
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
