package io.ziping.report;

import io.ziping.assessment.FormRecord;
import io.ziping.season.DeviationCategories;
import io.ziping.season.DeviationCategories.Suggestion;
import io.ziping.season.Oddity;
import io.ziping.season.ProjectKeys;
import io.ziping.season.Standing;
import io.ziping.season.UnitRules;
import io.ziping.season.UnitSeason;
import io.ziping.season.UnitSeason.Project;
import io.ziping.text.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of 偏差分析: each project with a cause, by category, largest surplus first. */
final class DeviationRows {

  private static final List<String> KEYS =
      List.of(
          "no",
          "category",
          "code",
          "name",
          "budget",
          "executed",
          "rate",
          "surplus",
          "selfTotal",
          "total",
          "unmet",
          "reason",
          "measure",
          "words",
          "hint",
          "file");

  private final UnitRules rules;
  private final UserEntries entries;
  private final Messages messages;

  DeviationRows(UnitRules rules, UserEntries entries, Messages messages) {
    this.rules = rules;
    this.entries = entries;
    this.messages = messages;
  }

  /** A project and why it deviates. */
  private record Deviation(Project project, Suggestion cause) {
    BigDecimal surplus() {
      BigDecimal surplus = Standing.surplusOf(project.record());
      return surplus == null ? BigDecimal.ZERO : surplus;
    }
  }

  List<Map<String, Object>> of(UnitSeason season, ProjectKeys keys) {
    List<String> order =
        rules.categories().categories().stream().map(DeviationCategories.Category::name).toList();
    List<Deviation> deviations = new ArrayList<>();
    for (Project project : season.projects()) {
      rules
          .categories()
          .suggest(project.record())
          .ifPresent(cause -> deviations.add(new Deviation(project, cause)));
    }
    deviations.sort(
        Comparator.comparing((Deviation deviation) -> place(order, deviation.cause().category()))
            .thenComparing(Comparator.comparing(Deviation::surplus).reversed()));
    Map<Project, String> hints = hints(season);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Deviation deviation : deviations) {
      Map<String, @Nullable Object> row = row(deviation, keys);
      row.put("no", rows.size() + 1);
      row.put("hint", SummaryRow.text(hints.get(deviation.project())));
      rows.add(row);
    }
    if (rows.isEmpty()) {
      Map<String, @Nullable Object> row = SummaryRow.blank(KEYS);
      row.put("name", messages.get("summary.deviation.none"));
      rows.add(row);
    }
    return rows;
  }

  private static int place(List<String> order, String category) {
    int place = order.indexOf(category);
    return place < 0 ? order.size() : place;
  }

  private Map<String, @Nullable Object> row(Deviation deviation, ProjectKeys keys) {
    Project project = deviation.project();
    FormRecord record = project.record();
    BigDecimal rate = record.rate();
    Map<String, @Nullable Object> row = SummaryRow.blank(KEYS);
    row.put("category", CellText.of(deviation.cause().category()));
    row.put("code", SummaryRow.text(record.projectCode()));
    row.put("name", CellText.of(record.projectName()));
    row.put("budget", record.budget());
    row.put("executed", record.executed());
    row.put("rate", rate == null ? null : rate.movePointLeft(2));
    row.put("surplus", Standing.surplusOf(record));
    row.put("selfTotal", record.selfTotal());
    row.put("total", ProjectRows.total(record, messages));
    row.put("unmet", record.unmet());
    row.put("reason", SummaryRow.text(record.deviationReason()));
    row.put("measure", SummaryRow.text(measure(project, keys)));
    row.put("words", SummaryRow.text(deviation.cause().evidenceText(messages)));
    row.put("file", CellText.of(project.submission().file()));
    return row;
  }

  /** What was written into 汇总表. */
  private String measure(Project project, ProjectKeys keys) {
    String key = RowKeys.of("project", keys.of(project.submission(), project.record()));
    return entries.rows(key).stream()
        .map(row -> row.typed("measure"))
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining(messages.get("summary.words-separator")));
  }

  private Map<Project, String> hints(UnitSeason season) {
    Map<Project, String> hints = new LinkedHashMap<>();
    for (Oddity oddity : Oddity.of(season, rules.pack())) {
      String sentence = messages.get("summary.oddity." + oddity.kind(), oddity.args().toArray());
      hints.merge(oddity.project(), sentence, String::concat);
    }
    return Objects.requireNonNull(hints);
  }
}
