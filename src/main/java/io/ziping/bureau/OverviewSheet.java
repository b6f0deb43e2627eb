package io.ziping.bureau;

import io.ziping.assessment.Verdict;
import io.ziping.bureau.RollUpStyles.Band;
import io.ziping.bureau.RollUpStyles.Kind;
import io.ziping.rulepack.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 全区汇总: a row for each unit, and all of them together as live formulas. */
final class OverviewSheet {

  /** Columns that are simply added up. */
  private static final List<String> SUMS =
      List.of(
          "expected",
          "handedIn",
          "missing",
          "accepted",
          "needsReview",
          "returned",
          "unreadable",
          "projects",
          "budget",
          "executed",
          "surplus",
          "full",
          "open",
          "errors",
          "warnings",
          "infos",
          "selfCount",
          "selfSum",
          "count",
          "sum");

  private final Page page;
  private final List<String> grades;

  OverviewSheet(Page page) {
    this.page = page;
    this.grades = List.copyOf(page.county().total().grades().computed().keySet());
  }

  void write() {
    Table table = page.table();
    table.title(page.title("overview"), page.text("note.overview"));
    table.frozenHeads(columns(), 2);
    page.units(table, unit -> values(unit, table));
    table.filter();
    total(table);
    page.print(table);
  }

  private List<Table.Column> columns() {
    Page.Columns columns =
        page.columns()
            .add("no", 6, Kind.COUNT)
            .add("unit", 20, Kind.TEXT)
            .add("expected", 8, Kind.COUNT)
            .add("handedIn", 8, Kind.COUNT)
            .add("missing", 8, Kind.COUNT)
            .add("accepted", 8, Kind.COUNT)
            .add("needsReview", 8, Kind.COUNT)
            .add("returned", 8, Kind.COUNT)
            .add("unreadable", 8, Kind.COUNT)
            .add("projects", 8, Kind.COUNT)
            .add("budget", 14, Kind.MONEY)
            .add("executed", 14, Kind.MONEY)
            .add("surplus", 13, Kind.MONEY)
            .add("rate", 10, Kind.RATE)
            .add("selfAverage", 9, Kind.SCORE)
            .add("average", 9, Kind.SCORE)
            .add("full", 8, Kind.COUNT);
    for (String grade : grades) {
      columns.add("grade:" + grade, grade, 7, Kind.COUNT);
    }
    return columns
        .add("open", 8, Kind.COUNT)
        .add("errors", 8, Kind.COUNT)
        .add("warnings", 8, Kind.COUNT)
        .add("infos", 8, Kind.COUNT)
        .add("lastDay", 13, Kind.CENTER)
        .hidden("selfCount", Kind.COUNT)
        .hidden("selfSum", Kind.SCORE)
        .hidden("count", Kind.COUNT)
        .hidden("sum", Kind.SCORE)
        .list();
  }

  private Map<String, @Nullable Object> values(UnitFigures unit, Table table) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("unit", unit.unit());
    row.put("expected", page.or(unit.expected()));
    row.put("handedIn", unit.handedIn());
    row.put("missing", page.or(unit.expected() == null ? null : unit.missing().size()));
    row.put("accepted", unit.files(Verdict.ACCEPTED));
    row.put("needsReview", unit.files(Verdict.NEEDS_REVIEW));
    row.put("returned", unit.files(Verdict.RETURNED));
    row.put("unreadable", unit.files(Verdict.UNREADABLE));
    row.put("projects", unit.projects().count());
    row.put("budget", unit.projects().budget());
    row.put("executed", unit.projects().executed());
    row.put("surplus", unit.projects().surplus());
    row.put("full", unit.computed().full());
    grades.forEach(
        grade -> row.put("grade:" + grade, unit.grades().computed().getOrDefault(grade, 0)));
    row.put("open", unit.grades().open());
    row.put("errors", unit.findings(Severity.ERROR));
    row.put("warnings", unit.findings(Severity.WARNING));
    row.put("infos", unit.findings(Severity.INFO));
    row.put("lastDay", page.or(unit.arrivals().isEmpty() ? null : unit.arrivals().lastKey()));
    row.put("selfCount", unit.self().count());
    row.put("selfSum", unit.self().sum());
    row.put("count", unit.computed().count());
    row.put("sum", unit.computed().sum());
    quotients(row, unit, table);
    return row;
  }

  private static void quotients(Map<String, @Nullable Object> row, UnitFigures unit, Table table) {
    row.put(
        "rate",
        Page.quotient(
            table, "executed", "budget", unit.projects().executed(), unit.projects().budget()));
    row.put(
        "selfAverage",
        Page.quotient(table, "selfSum", "selfCount", unit.self().sum(), unit.self().count()));
    row.put(
        "average",
        Page.quotient(table, "sum", "count", unit.computed().sum(), unit.computed().count()));
  }

  private void total(Table table) {
    UnitFigures total = page.county().total();
    Map<String, @Nullable Object> row = values(total, table);
    List<String> summed = new ArrayList<>(SUMS);
    grades.forEach(grade -> summed.add("grade:" + grade));
    for (String key : summed) {
      Object value = row.get(key);
      row.put(key, table.sum(key, value instanceof String || value == null ? 0 : value));
    }
    row.put("unit", page.text("total"));
    table.row(Band.TOTAL, row);
  }
}
