package io.ziping.report;

import com.deepoove.poi.data.TextRenderData;
import io.ziping.assessment.FormRecord;
import io.ziping.season.Standing;
import io.ziping.season.UnitRules;
import io.ziping.season.UnitSeason;
import io.ziping.season.UnitSeason.Project;
import io.ziping.text.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The deviating projects of a season, by cause, with names and amounts. */
final class DraftCauses {

  /** What a row of the table of deviating projects holds. */
  static final List<String> ROW_KEYS =
      List.of("no", "name", "budget", "executed", "surplus", "total", "cause");

  /** Above that many different reasons only the first are quoted. */
  private static final int MOST_REASONS = 6;

  private final UnitSeason season;
  private final UnitRules rules;
  private final Messages messages;
  private final DraftText text;
  private final Map<String, List<Project>> byCause = new LinkedHashMap<>();
  private final Map<String, List<Project>> byName = new LinkedHashMap<>();

  DraftCauses(UnitSeason season, UnitRules rules, Messages messages) {
    this.season = season;
    this.rules = rules;
    this.messages = messages;
    this.text = new DraftText(messages);
    Map<String, List<Project>> found = new LinkedHashMap<>();
    for (Project project : season.projects()) {
      FormRecord record = project.record();
      byName.computeIfAbsent(record.projectName(), any -> new ArrayList<>()).add(project);
      rules
          .categories()
          .suggest(record)
          .ifPresent(
              cause ->
                  found.computeIfAbsent(cause.category(), any -> new ArrayList<>()).add(project));
    }
    // The cause of most projects first, as a reader expects.
    found.entrySet().stream()
        .sorted((one, other) -> other.getValue().size() - one.getValue().size())
        .forEach(entry -> byCause.put(entry.getKey(), entry.getValue()));
  }

  /** One paragraph for each cause. */
  List<Map<String, Object>> paragraphs() {
    List<Map<String, Object>> paragraphs = new ArrayList<>();
    byCause.forEach(
        (cause, projects) -> {
          List<FormRecord> records = projects.stream().map(Project::record).toList();
          Map<String, Object> row = new LinkedHashMap<>();
          row.put("no", String.valueOf(paragraphs.size() + 1));
          row.put("cause", DraftText.plain(cause));
          row.put("count", String.valueOf(records.size()));
          row.put("money", money(records));
          row.put(
              "projects",
              DraftText.plain(text.joined(projects.stream().map(this::named).toList())));
          row.put("reasons", reasons(records));
          paragraphs.add(row);
        });
    return paragraphs;
  }

  private String money(List<FormRecord> records) {
    BigDecimal budget = BigDecimal.ZERO;
    BigDecimal executed = BigDecimal.ZERO;
    BigDecimal surplus = BigDecimal.ZERO;
    for (FormRecord record : records) {
      budget = budget.add(orZero(record.budget()));
      executed = executed.add(orZero(record.executed()));
      surplus = surplus.add(orZero(Standing.surplusOf(record)));
    }
    return messages.get(
        "report.money",
        DraftAmounts.exact(budget),
        DraftAmounts.exact(executed),
        DraftAmounts.exact(surplus));
  }

  private static BigDecimal orZero(@Nullable BigDecimal amount) {
    return amount == null ? BigDecimal.ZERO : amount;
  }

  /** The name, with the code where several projects share it. */
  private String named(Project project) {
    FormRecord record = project.record();
    String name = ProjectName.of(project, messages);
    boolean shared =
        !record.projectName().isBlank()
            && byName.getOrDefault(record.projectName(), List.of()).size() > 1;
    return shared ? messages.get("report.coded", name, coded(record.projectCode())) : name;
  }

  private String coded(String code) {
    return code.isBlank()
        ? messages.get("report.no-code")
        : messages.get("report.code", code.strip());
  }

  private TextRenderData reasons(List<FormRecord> records) {
    List<String> reasons =
        records.stream()
            .flatMap(record -> Stream.of(record.deviationReason().split("[;；\\n]")))
            .map(DraftCauses::withoutStop)
            .filter(reason -> !reason.isEmpty())
            .distinct()
            .limit(MOST_REASONS)
            .toList();
    return reasons.isEmpty()
        ? text.orMissing("", "reason")
        : DraftText.plain(String.join(messages.get("summary.sentence-separator"), reasons));
  }

  /** A reason without the full stop of staff: the paragraph has its own. */
  private static String withoutStop(String reason) {
    int end = reason.length();
    while (end > 0
        && (Character.isWhitespace(reason.charAt(end - 1))
            || "。．.，,、".indexOf(reason.charAt(end - 1)) >= 0)) {
      end--;
    }
    return reason.substring(0, end).strip();
  }

  /** Names that several projects bear: kept apart and pointed out. */
  List<Map<String, Object>> sameNames() {
    List<Map<String, Object>> rows = new ArrayList<>();
    byName.forEach(
        (name, projects) -> {
          if (projects.size() > 1 && !name.isBlank()) {
            String each =
                projects.stream()
                    .map(Project::record)
                    .map(
                        record ->
                            messages.get(
                                "report.same-name.each",
                                coded(record.projectCode()),
                                DraftAmounts.exact(record.budget()),
                                DraftAmounts.exact(record.executed()),
                                DraftAmounts.exact(Standing.surplusOf(record))))
                    .collect(Collectors.joining(messages.get("summary.sentence-separator")));
            rows.add(
                Map.of(
                    "text",
                    DraftText.marked(
                        messages.get("report.same-name", name, projects.size(), each))));
          }
        });
    return rows;
  }

  /** Rows of the table of deviating projects. */
  List<Map<String, Object>> rows() {
    List<Map<String, Object>> rows = new ArrayList<>();
    byCause.forEach(
        (cause, projects) ->
            projects.forEach(project -> rows.add(row(cause, project, rows.size() + 1))));
    if (rows.isEmpty()) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (String key : ROW_KEYS) {
        row.put(key, "");
      }
      row.put("name", messages.get("summary.none"));
      rows.add(row);
    }
    return rows;
  }

  private Map<String, Object> row(String cause, Project project, int number) {
    FormRecord record = project.record();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("no", String.valueOf(number));
    row.put("name", DraftText.plain(named(project)));
    row.put("budget", DraftAmounts.exact(record.budget()));
    row.put("executed", DraftAmounts.exact(record.executed()));
    row.put("surplus", DraftAmounts.exact(Standing.surplusOf(record)));
    row.put("total", String.valueOf(ProjectRows.total(record, messages)));
    row.put("cause", DraftText.plain(cause));
    return row;
  }
}
