package io.ziping.report;

import io.ziping.assessment.Digest;
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
  private final HandText hand;
  private final Messages messages;

  ProjectRows(UnitRules rules, HandText hand, Messages messages) {
    this.pack = rules.pack();
    this.categories = rules.categories();
    this.hand = hand;
    this.messages = messages;
  }

  List<Map<String, Object>> of(UnitSeason season, ProjectKeys keys) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Project project : season.projects()) {
      Map<String, @Nullable Object> row = SummaryRow.blank(KEYS);
      putHand(row, project, keys);
      row.put("no", rows.size() + 1);
      putIdentity(row, project);
      putMoney(row, project.digest());
      putScores(row, project.digest());
      putRemarks(row, project.digest());
      rows.add(row);
    }
    if (rows.isEmpty()) {
      Map<String, @Nullable Object> row = SummaryRow.blank(KEYS);
      row.put("name", messages.get("summary.no-projects"));
      rows.add(row);
    }
    return rows;
  }

  /** What no form tells and people write (项目类别, 资金性质, 改进措施, 是否抽查). */
  private void putHand(Map<String, @Nullable Object> row, Project project, ProjectKeys keys) {
    String key = HandKeys.of("project", keys.of(project.submission(), project.digest()));
    String name = project.digest().projectName();
    HandRow joined =
        hand.rows(key).stream()
            .reduce(this::joined)
            .orElseGet(() -> new HandRow(key, Map.of(), Map.of(), false));
    HandCells.put(row, HandCells.PROJECTS, joined, Map.of("name", name));
  }

  /** Two different texts for one project: both, one behind the other. */
  private HandRow joined(HandRow one, HandRow other) {
    Map<String, String> texts = new LinkedHashMap<>(one.typed());
    other
        .typed()
        .forEach(
            (column, text) ->
                texts.merge(
                    column,
                    text,
                    (a, b) -> a.equals(b) ? a : a + messages.get("summary.words-separator") + b));
    return new HandRow(one.key(), texts, one.kept(), true);
  }

  private void putIdentity(Map<String, @Nullable Object> row, Project project) {
    Digest digest = project.digest();
    row.put("department", CellText.of(digest.department()));
    row.put("unit", CellText.of(digest.unit()));
    row.put("code", CellText.of(digest.projectCode()));
    row.put("name", CellText.of(digest.projectName()));
    row.put("file", CellText.of(project.submission().file()));
    row.put("link", project.submission().result());
    row.put("open", project.submission().result().isEmpty() ? null : messages.get("summary.open"));
  }

  private static void putMoney(Map<String, @Nullable Object> row, Digest digest) {
    BigDecimal rate = digest.rate();
    row.put("initial", digest.budgetInitial());
    row.put("budget", digest.budget());
    row.put("received", digest.received());
    row.put("executed", digest.executed());
    row.put("rate", rate == null ? null : rate.movePointLeft(2));
  }

  private void putScores(Map<String, @Nullable Object> row, Digest digest) {
    Standing standing = Standing.of(digest, pack);
    BigDecimal self = digest.selfTotal();
    BigDecimal total = digest.total();
    String pending = messages.get("summary.pending");
    row.put("surplus", standing.surplus());
    row.put("selfTotal", self);
    row.put("total", total(digest, messages));
    row.put("difference", self == null || total == null ? null : self.subtract(total));
    row.put("grade", standing.grade() == null ? pending : standing.grade());
    row.put("band", standing.band() == null ? pending : standing.band());
    row.put("unmet", digest.unmet());
  }

  /** The computed total; as a range where it is open. */
  static Object total(Digest digest, Messages messages) {
    BigDecimal total = digest.total();
    return total != null
        ? total
        : messages.get(
            "summary.range", digest.low().toPlainString(), digest.high().toPlainString());
  }

  private void putRemarks(Map<String, @Nullable Object> row, Digest digest) {
    row.put("category", categories.suggest(digest).map(Suggestion::category).orElse(null));
    row.put("reason", CellText.of(digest.deviationReason()));
    row.put("verdict", messages.get("summary.verdict." + digest.verdict().word()));
    row.put("problems", problems(digest, messages));
  }

  /** Errors and warnings, 1/3. */
  static String problems(Digest digest, Messages messages) {
    return messages.get(
        "summary.problems",
        count(digest.findings(), Severity.ERROR),
        count(digest.findings(), Severity.WARNING));
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
