package io.ziping.bureau;

import io.ziping.assessment.FormRecord;
import io.ziping.bureau.RollUpStyles.Band;
import io.ziping.bureau.RollUpStyles.Kind;
import io.ziping.rulepack.RulePack;
import io.ziping.rulepack.Severity;
import io.ziping.season.Standing;
import io.ziping.season.UnitSeason.Project;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 项目明细: every project of every unit, a row each. */
final class ProjectSheet {

  private static final List<String> SUMS = List.of("initial", "budget", "executed", "surplus");

  private final Page page;
  private int number;
  private BigDecimal initial = BigDecimal.ZERO;

  ProjectSheet(Page page) {
    this.page = page;
  }

  void write() {
    Table table = page.table();
    UnitFigures total = page.county().total();
    table.title(page.title("projects"), page.text("note.projects", total.projects().count()));
    table.frozenHeads(columns(), 3);
    page.county().forEach(unit -> write(unit, table));
    table.filter();
    total(table, total);
    page.print(table);
  }

  private List<Table.Column> columns() {
    return page.columns()
        .add("no", 7, Kind.COUNT)
        .add("unit", 18, Kind.TEXT)
        .add("name", 36, Kind.TEXT)
        .add("code", 24, Kind.TEXT)
        .add("department", 22, Kind.TEXT)
        .add("executor", 24, Kind.TEXT)
        .add("initial", 13, Kind.MONEY)
        .add("budget", 13, Kind.MONEY)
        .add("executed", 13, Kind.MONEY)
        .add("surplus", 12, Kind.MONEY)
        .add("rate", 10, Kind.RATE)
        .add("selfTotal", 9, Kind.SCORE)
        .add("total", 14, Kind.SCORE)
        .add("difference", 9, Kind.SCORE)
        .add("selfGrade", 7, Kind.CENTER)
        .add("grade", 8, Kind.CENTER)
        .add("unmet", 7, Kind.COUNT)
        .add("toDecide", 7, Kind.COUNT)
        .add("errors", 7, Kind.COUNT)
        .add("warnings", 7, Kind.COUNT)
        .add("verdict", 10, Kind.CENTER)
        .add("day", 12, Kind.CENTER)
        .add("path", 46, Kind.TEXT)
        .list();
  }

  private void write(CountyUnit unit, Table table) {
    RulePack pack = unit.rules().pack();
    for (Project project : unit.season().projects()) {
      FormRecord record = project.record();
      Map<String, @Nullable Object> row = new HashMap<>();
      Origin origin = unit.originOf(project.submission()).orElse(null);
      row.put("no", ++number);
      row.put("unit", unit.season().unit());
      row.put("name", record.projectName());
      row.put("code", record.projectCode());
      row.put("department", record.department());
      row.put("executor", record.unit());
      row.put("verdict", page.messages().get("summary.verdict." + record.verdict().word()));
      row.put("path", origin == null ? project.submission().file() : origin.path());
      row.put("day", origin == null ? null : origin.day().toString());
      putMoney(row, record);
      putScores(row, record, pack);
      table.row(Band.PLAIN, row);
    }
  }

  private void putMoney(Map<String, @Nullable Object> row, FormRecord record) {
    BigDecimal first = record.budgetInitial();
    initial = first == null ? initial : initial.add(first);
    row.put("initial", first);
    row.put("budget", record.budget());
    row.put("executed", record.executed());
    row.put("surplus", Standing.surplusOf(record));
    row.put("rate", Page.fraction(record.rate()));
  }

  private void putScores(Map<String, @Nullable Object> row, FormRecord record, RulePack pack) {
    BigDecimal self = record.selfTotal();
    BigDecimal total = record.total();
    String grade = Standing.of(record, pack).grade();
    row.put("selfTotal", self);
    row.put(
        "total",
        total != null
            ? total
            : page.messages()
                .get("summary.range", record.low().toPlainString(), record.high().toPlainString()));
    row.put("difference", self == null || total == null ? null : self.subtract(total));
    row.put("selfGrade", self == null ? null : pack.gradeOf(self));
    row.put("grade", grade == null ? page.messages().get("summary.pending") : grade);
    row.put("unmet", record.unmet());
    row.put("toDecide", record.open());
    row.put("errors", count(record, Severity.ERROR));
    row.put("warnings", count(record, Severity.WARNING));
  }

  private static int count(FormRecord record, Severity severity) {
    return (int) record.findings().stream().filter(f -> f.severity() == severity).count();
  }

  private void total(Table table, UnitFigures total) {
    Map<String, @Nullable Object> row = new HashMap<>();
    Map<String, BigDecimal> sums =
        Map.of(
            "initial", initial,
            "budget", total.projects().budget(),
            "executed", total.projects().executed(),
            "surplus", total.projects().surplus());
    SUMS.forEach(key -> row.put(key, table.sum(key, sums.getOrDefault(key, BigDecimal.ZERO))));
    row.put(
        "rate",
        Page.quotient(
            table, "executed", "budget", total.projects().executed(), total.projects().budget()));
    row.put("unit", page.text("total"));
    table.row(Band.TOTAL, row);
  }
}
