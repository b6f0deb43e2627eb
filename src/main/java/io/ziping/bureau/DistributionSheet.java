package io.ziping.bureau;

import io.ziping.bureau.RollUpStyles.Band;
import io.ziping.bureau.RollUpStyles.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** 分布与偏高: where projects stand by themselves and by computation, and who rates itself high. */
final class DistributionSheet {

  private static final int CHART_COLUMN = 6;
  private static final int CHART_END = 13;

  private final Page page;
  private final BarChart charts;

  DistributionSheet(Page page) {
    this.page = page;
    this.charts = new BarChart((XSSFSheet) page.sheet());
  }

  void write() {
    UnitFigures total = page.county().total();
    Table table = page.table();
    table.title(page.title("distribution"), page.text("note.distribution"));
    scale(table, "bands", total.bands());
    table.gap();
    scale(table, "grades", total.grades());
    table.gap();
    units(table);
    page.print(table);
  }

  /** How many projects fall under each step, by both; with a chart. */
  private void scale(Table table, String word, Distribution distribution) {
    int top = table.next();
    table.section(page.text("section." + word));
    table.heads(
        page.columns()
            .add("no", 6, Kind.COUNT)
            .add("step", page.text("head." + word), 20, Kind.CENTER)
            .add("self", 10, Kind.COUNT)
            .add("selfShare", 10, Kind.RATE)
            .add("computed", 10, Kind.COUNT)
            .add("share", 10, Kind.RATE)
            .list());
    int self = distribution.self().values().stream().mapToInt(Integer::intValue).sum();
    int computed =
        distribution.open()
            + distribution.computed().values().stream().mapToInt(Integer::intValue).sum();
    int number = 0;
    for (String step : distribution.computed().keySet()) {
      int own = distribution.self().getOrDefault(step, 0);
      int ours = distribution.computed().getOrDefault(step, 0);
      table.row(Band.PLAIN, step(++number, step, own, ours, self, computed));
    }
    if (distribution.open() > 0) {
      String open = page.messages().get("summary.pending");
      table.row(Band.PLAIN, step(++number, open, 0, distribution.open(), self, computed));
    }
    charts.add(
        page.text("chart." + word),
        List.of(table.range("step"), table.range("self"), table.range("computed")),
        List.of(page.text("head.self"), page.text("head.computed")),
        new int[] {CHART_COLUMN, top, CHART_END, table.next() + 2});
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("step", page.text("total"));
    row.put("self", table.sum("self", self));
    row.put("computed", table.sum("computed", computed));
    table.row(Band.TOTAL, row);
    table.gap();
  }

  private static Map<String, @Nullable Object> step(
      int number, String name, int self, int computed, int allSelf, int allComputed) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("no", number);
    row.put("step", name);
    row.put("self", self);
    row.put("selfShare", share(self, allSelf));
    row.put("computed", computed);
    row.put("share", share(computed, allComputed));
    return row;
  }

  private static @Nullable BigDecimal share(int part, int whole) {
    return whole == 0
        ? null
        : new BigDecimal(part).divide(new BigDecimal(whole), 6, RoundingMode.HALF_UP);
  }

  private void units(Table table) {
    table.section(page.text("section.inflation"));
    table.printedHeads(
        page.columns()
            .add("no", 6, Kind.COUNT)
            .add("unit", 22, Kind.TEXT)
            .add("compared", 11, Kind.COUNT)
            .add("selfAverage", 11, Kind.SCORE)
            .add("average", 11, Kind.SCORE)
            .add("meanDifference", 11, Kind.SCORE)
            .add("higher", 11, Kind.COUNT)
            .add("higherShare", 11, Kind.RATE)
            .add("graded", 11, Kind.COUNT)
            .add("fallen", 11, Kind.COUNT)
            .add("fallenShare", 11, Kind.RATE)
            .add("selfFull", 11, Kind.COUNT)
            .add("full", 11, Kind.COUNT)
            .hidden("selfSum", Kind.SCORE)
            .hidden("sum", Kind.SCORE)
            .hidden("differenceSum", Kind.SCORE)
            .list());
    int number = 0;
    for (UnitFigures unit : page.county().figures()) {
      Map<String, @Nullable Object> row = values(unit, table);
      row.put("no", ++number);
      table.row(Band.PLAIN, row);
    }
    table.filter();
    UnitFigures total = page.county().total();
    Map<String, @Nullable Object> row = values(total, table);
    for (String key :
        List.of(
            "compared",
            "higher",
            "graded",
            "fallen",
            "selfFull",
            "full",
            "selfSum",
            "sum",
            "differenceSum")) {
      Object value = row.get(key);
      row.put(key, table.sum(key, value == null ? 0 : value));
    }
    row.put("unit", page.text("total"));
    table.row(Band.TOTAL, row);
  }

  private static Map<String, @Nullable Object> values(UnitFigures unit, Table table) {
    SelfRating rating = unit.rating();
    BigDecimal difference = rating.selfSum().subtract(rating.computedSum());
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("unit", unit.unit());
    row.put("compared", rating.compared());
    row.put("higher", rating.higher());
    row.put("graded", rating.graded());
    row.put("fallen", rating.fallen());
    row.put("selfFull", unit.self().full());
    row.put("full", unit.computed().full());
    row.put("selfSum", rating.selfSum());
    row.put("sum", rating.computedSum());
    row.put("differenceSum", difference);
    row.put(
        "selfAverage",
        Page.quotient(table, "selfSum", "compared", rating.selfSum(), rating.compared()));
    row.put(
        "average",
        Page.quotient(table, "sum", "compared", rating.computedSum(), rating.compared()));
    row.put(
        "meanDifference",
        Page.quotient(table, "differenceSum", "compared", difference, rating.compared()));
    row.put(
        "higherShare",
        Page.quotient(
            table, "higher", "compared", new BigDecimal(rating.higher()), rating.compared()));
    row.put(
        "fallenShare",
        Page.quotient(table, "fallen", "graded", new BigDecimal(rating.fallen()), rating.graded()));
    return row;
  }
}
