package io.ziping.report;

import io.ziping.assessment.FormRecord;
import io.ziping.checks.Finding;
import io.ziping.rulepack.RulePack;
import io.ziping.rulepack.Severity;
import io.ziping.season.DeviationCategories;
import io.ziping.season.DeviationCategories.Suggestion;
import io.ziping.season.ProjectKeys;
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
import org.jspecify.annotations.Nullable;

/** The rows of 汇总表, one for each project. */
final class ProjectRows {

  private static final List<String> KEYS =
      List.of(
          "no",
          "department",
          "unit",
          "code",
          "name",
          "kind",
          "fund",
          "initial",
          "budget",
          "received",
          "executed",
          "rate",
          "surplus",
          "selfTotal",
          "total",
          "difference",
          "grade",
          "band",
          "unmet",
          "category",
          "reason",
          "measure",
          "verdict",
          "problems",
          "spotCheck",
          "file",
          "open",
          "key",
          "seen");

  private final RulePack pack;
  private final DeviationCategories categories;
  private final UserEntries entries;
  private final Messages messages;

  ProjectRows(UnitRules rules, UserEntries entries, Messages messages) {
    this.pack = rules.pack();
    this.categories = rules.categories();
    this.entries = entries;
    this.messages = messages;
  }

  List<Map<String, Object>> of(UnitSeason season, ProjectKeys keys) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Project project : season.projects()) {
      Map<String, @Nullable Object> row = SummaryRow.blank(KEYS);
      putUserCells(row, project, keys);
      row.put("no", rows.size() + 1);
      putIdentity(row, project);
      putMoney(row, project.record());
      putScores(row, project.record());
      putRemarks(row, project.record());
      rows.add(row);
    }
    if (rows.isEmpty()) {
      Map<String, @Nullable Object> row = SummaryRow.blank(KEYS);
      row.put("name", messages.get("summary.no-projects"));
      rows.add(row);
    }
    return rows;
  }

  /** What no form contains and people write (项目类别, 资金性质, 改进措施, 是否抽查). */
  private void putUserCells(Map<String, @Nullable Object> row, Project project, ProjectKeys keys) {
    String key = RowKeys.of("project", keys.of(project.submission(), project.record()));
    String name = project.record().projectName();
    UserRow joined =
        entries.rows(key).stream()
            .reduce(this::joined)
            .orElseGet(() -> new UserRow(key, Map.of(), Map.of(), false));
    UserCells.put(row, UserCells.PROJECTS, joined, Map.of("name", name));
  }

  /** Two different texts for one project: both, one behind the other. */
  private UserRow joined(UserRow one, UserRow other) {
    Map<String, String> texts = new LinkedHashMap<>(one.typed());
    other
        .typed()
        .forEach(
            (column, text) ->
                texts.merge(
                    column,
                    text,
                    (a, b) -> a.equals(b) ? a : a + messages.get("summary.words-separator") + b));
    return new UserRow(one.key(), texts, one.kept(), true);
  }

  private void putIdentity(Map<String, @Nullable Object> row, Project project) {
    FormRecord record = project.record();
    row.put("department", CellText.of(record.department()));
    row.put("unit", CellText.of(record.unit()));
    row.put("code", CellText.of(record.projectCode()));
    row.put("name", CellText.of(record.projectName()));
    row.put("file", CellText.of(project.submission().file()));
    row.put("link", project.submission().result());
    row.put("open", project.submission().result().isEmpty() ? null : messages.get("summary.open"));
  }

  private static void putMoney(Map<String, @Nullable Object> row, FormRecord record) {
    BigDecimal rate = record.rate();
    row.put("initial", record.budgetInitial());
    row.put("budget", record.budget());
    row.put("received", record.received());
    row.put("executed", record.executed());
    row.put("rate", rate == null ? null : rate.movePointLeft(2));
  }

  private void putScores(Map<String, @Nullable Object> row, FormRecord record) {
    Standing standing = Standing.of(record, pack);
    BigDecimal self = record.selfTotal();
    BigDecimal total = record.total();
    String pending = messages.get("summary.pending");
    row.put("surplus", standing.surplus());
    row.put("selfTotal", self);
    row.put("total", total(record, messages));
    row.put("difference", self == null || total == null ? null : self.subtract(total));
    row.put("grade", standing.grade() == null ? pending : standing.grade());
    row.put("band", standing.band() == null ? pending : standing.band());
    row.put("unmet", record.unmet());
  }

  /** The computed total; as a range where it is open. */
  static Object total(FormRecord record, Messages messages) {
    BigDecimal total = record.total();
    return total != null
        ? total
        : messages.get(
            "summary.range", record.low().toPlainString(), record.high().toPlainString());
  }

  private void putRemarks(Map<String, @Nullable Object> row, FormRecord record) {
    row.put("category", categories.suggest(record).map(Suggestion::category).orElse(null));
    row.put("reason", CellText.of(record.deviationReason()));
    row.put("verdict", messages.get("summary.verdict." + record.verdict().word()));
    row.put("problems", problems(record, messages));
  }

  /** Errors and warnings, 1/3. */
  static String problems(FormRecord record, Messages messages) {
    return messages.get(
        "summary.problems",
        count(record.findings(), Severity.ERROR),
        count(record.findings(), Severity.WARNING));
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
