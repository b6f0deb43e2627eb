package io.ziping.report;

import io.ziping.assessment.Digest;
import io.ziping.checks.Finding;
import io.ziping.rulepack.RulePack;
import io.ziping.rulepack.Severity;
import io.ziping.season.DeviationCategories;
import io.ziping.season.DeviationCategories.Suggestion;
import io.ziping.season.Standing;
import io.ziping.season.UnitSeason;
import io.ziping.season.UnitSeason.Project;
import io.ziping.text.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of 汇总表 (forms.md §8), one for each project. */
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
          "link");

  private final RulePack pack;
  private final DeviationCategories categories;
  private final Messages messages;

  ProjectRows(RulePack pack, DeviationCategories categories, Messages messages) {
    this.pack = pack;
    this.categories = categories;
    this.messages = messages;
  }

  List<Map<String, Object>> of(UnitSeason season) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Project project : season.projects()) {
      Map<String, @Nullable Object> row = blank();
      row.put("no", rows.size() + 1);
      putIdentity(row, project);
      putMoney(row, project.digest());
      putScores(row, project.digest());
      putRemarks(row, project.digest());
      rows.add(row);
    }
    if (rows.isEmpty()) {
      Map<String, @Nullable Object> row = blank();
      row.put("name", messages.get("summary.no-projects"));
      rows.add(row);
    }
    return rows;
  }

  /** All keys; those that no form tells (项目类别, 资金性质, 改进措施, 是否抽查) stay empty. */
  private static Map<String, @Nullable Object> blank() {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    KEYS.forEach(key -> row.put(key, null));
    row.put("link", "");
    return row;
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
    row.put("total", total != null ? total : range(digest));
    row.put("difference", self == null || total == null ? null : self.subtract(total));
    row.put("grade", standing.grade() == null ? pending : standing.grade());
    row.put("band", standing.band() == null ? pending : standing.band());
    row.put("unmet", digest.unmet());
  }

  private String range(Digest digest) {
    return messages.get(
        "summary.range", digest.low().toPlainString(), digest.high().toPlainString());
  }

  private void putRemarks(Map<String, @Nullable Object> row, Digest digest) {
    row.put("category", categories.suggest(digest).map(Suggestion::category).orElse(null));
    row.put("reason", CellText.of(digest.deviationReason()));
    row.put("verdict", messages.get("summary.verdict." + digest.verdict().word()));
    row.put(
        "problems",
        messages.get(
            "summary.problems",
            count(digest.findings(), Severity.ERROR),
            count(digest.findings(), Severity.WARNING)));
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
