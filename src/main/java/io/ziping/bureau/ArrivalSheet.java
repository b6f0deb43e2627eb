package io.ziping.bureau;

import io.ziping.assessment.Verdict;
import io.ziping.bureau.RollUpStyles.Band;
import io.ziping.bureau.RollUpStyles.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 报送情况: who has handed in how much, day by day. */
final class ArrivalSheet {

  /** A season's last weeks; what came before stands in one column. */
  private static final int MOST_DAYS = 31;

  private final Page page;
  private final List<LocalDate> days;
  private final boolean hasEarlier;

  ArrivalSheet(Page page) {
    this.page = page;
    List<LocalDate> all = new ArrayList<>(page.county().total().arrivals().keySet());
    this.hasEarlier = all.size() > MOST_DAYS;
    this.days = all.subList(Math.max(0, all.size() - MOST_DAYS), all.size());
  }

  void write() {
    Table table = page.table();
    List<UnitFigures> units = page.county().figures();
    long nothing = units.stream().filter(unit -> unit.handedIn() == 0).count();
    table.title(
        page.title("arrivals"), page.text("note.arrivals", units.size(), Long.toString(nothing)));
    table.frozenHeads(columns(), 2);
    page.units(table, this::values);
    table.filter();
    total(table);
    page.print(table);
  }

  private List<Table.Column> columns() {
    Page.Columns columns =
        page.columns()
            .add("no", 6, Kind.COUNT)
            .add("unit", 20, Kind.TEXT)
            .add("state", 32, Kind.TEXT)
            .add("expected", 8, Kind.COUNT)
            .add("handedIn", 8, Kind.COUNT)
            .add("missing", 8, Kind.COUNT)
            .add("completeness", 10, Kind.RATE)
            .add("firstDay", 13, Kind.CENTER)
            .add("lastDay", 13, Kind.CENTER);
    if (hasEarlier) {
      columns.add("earlier", 9, Kind.COUNT);
    }
    for (LocalDate day : days) {
      String head = day.getYear() + "\n" + day.toString().substring(5);
      columns.add(day.toString(), head, 8, Kind.COUNT);
    }
    return columns.list();
  }

  private Map<String, @Nullable Object> values(UnitFigures unit) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("unit", unit.unit());
    row.put("state", state(unit));
    row.put("expected", page.or(unit.expected()));
    row.put("handedIn", unit.handedIn());
    row.put("missing", page.or(unit.expected() == null ? null : unit.missing().size()));
    row.put("completeness", page.or(Page.fraction(unit.completeness())));
    if (!unit.arrivals().isEmpty()) {
      row.put("firstDay", unit.arrivals().firstKey().toString());
      row.put("lastDay", unit.arrivals().lastKey().toString());
    }
    if (hasEarlier) {
      row.put("earlier", blankForNone(sum(unit.arrivals().headMap(days.get(0)).values())));
    }
    days.forEach(day -> row.put(day.toString(), unit.arrivals().get(day)));
    return row;
  }

  private static @Nullable Integer blankForNone(int count) {
    return count == 0 ? null : count;
  }

  private static int sum(Iterable<Integer> counts) {
    int sum = 0;
    for (int count : counts) {
      sum += count;
    }
    return sum;
  }

  /** Where the unit stands, and what it has to do. */
  private String state(UnitFigures unit) {
    if (unit.handedIn() == 0) {
      return page.text(unit.folder().isEmpty() ? "state.no-folder" : "state.nothing");
    }
    List<String> parts = new ArrayList<>();
    if (unit.expected() == null) {
      parts.add(page.text("state.unknown"));
    } else {
      int missing = unit.missing().size();
      parts.add(missing == 0 ? page.text("state.all") : page.text("state.missing", missing));
    }
    int mend = unit.files(Verdict.RETURNED) + unit.files(Verdict.UNREADABLE);
    if (mend > 0) {
      parts.add(page.text("state.mend", mend));
    }
    return String.join(page.text("separator"), parts);
  }

  private void total(Table table) {
    UnitFigures total = page.county().total();
    Map<String, @Nullable Object> row = values(total);
    Map<String, @Nullable Object> running = new HashMap<>();
    row.remove("state");
    row.put("unit", page.text("total"));
    running.put("unit", page.text("running"));
    List<String> columns = new ArrayList<>();
    if (hasEarlier) {
      columns.add("earlier");
    }
    days.forEach(day -> columns.add(day.toString()));
    int soFar = 0;
    for (String key : columns) {
      int count = row.get(key) instanceof Integer number ? number : 0;
      soFar += count;
      row.put(key, table.sum(key, count));
      running.put(key, soFar);
    }
    row.put("handedIn", table.sum("handedIn", total.handedIn()));
    table.row(Band.TOTAL, row);
    table.row(Band.TOTAL, running);
  }
}
