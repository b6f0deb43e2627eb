package io.ziping.bureau;

import io.ziping.bureau.RollUpStyles.Band;
import io.ziping.bureau.RollUpStyles.Kind;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 排名: the units by several measures, best computed score first. */
final class RankingSheet {

  private final Page page;

  RankingSheet(Page page) {
    this.page = page;
  }

  void write() {
    List<UnitFigures> all = page.county().figures();
    Table table = page.table();
    table.title(page.title("ranking"), page.text("note.ranking"));
    table.frozenHeads(columns(), 2);
    Comparator<UnitFigures> byScore =
        Comparator.comparing(
            unit -> Ranking.SCORE.rankOf(unit, all), Comparator.nullsLast(Integer::compare));
    int number = 0;
    for (UnitFigures unit : all.stream().sorted(byScore).toList()) {
      Map<String, @Nullable Object> row = new HashMap<>();
      row.put("no", ++number);
      row.put("unit", unit.unit());
      for (Ranking measure : Ranking.values()) {
        BigDecimal value = measure.valueOf(unit);
        row.put(measure.word(), page.or(measure.isShare() ? Page.fraction(value) : value));
        row.put("rank:" + measure.word(), page.or(measure.rankOf(unit, all)));
      }
      table.row(Band.PLAIN, row);
    }
    table.filter();
    page.print(table);
  }

  private List<Table.Column> columns() {
    Page.Columns columns = page.columns().add("no", 6, Kind.COUNT).add("unit", 22, Kind.TEXT);
    for (Ranking measure : Ranking.values()) {
      columns.add(
          measure.word(),
          page.text("rank." + measure.word()),
          15,
          measure.isShare() ? Kind.RATE : Kind.SCORE);
      columns.add("rank:" + measure.word(), page.text("head.rank"), 9, Kind.COUNT);
    }
    return columns.list();
  }
}
