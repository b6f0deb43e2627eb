package io.ziping.bureau;

import io.ziping.bureau.RollUpStyles.Band;
import io.ziping.bureau.RollUpStyles.Kind;
import io.ziping.checks.LibraryProject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 缺报清单: projects of the library without a workbook, and units without any. */
final class MissingSheet {

  private final Page page;
  private int number;

  MissingSheet(Page page) {
    this.page = page;
  }

  void write() {
    Table table = page.table();
    UnitFigures total = page.county().total();
    table.title(page.title("missing"), page.text("note.missing", total.missing().size()));
    table.frozenHeads(
        page.columns()
            .add("no", 6, Kind.COUNT)
            .add("unit", 20, Kind.TEXT)
            .add("code", 26, Kind.TEXT)
            .add("name", 46, Kind.TEXT)
            .add("initial", 14, Kind.MONEY)
            .add("budget", 14, Kind.MONEY)
            .add("remark", 44, Kind.TEXT)
            .list(),
        3);
    page.county().figures().forEach(unit -> write(unit, table));
    if (number == 0) {
      table.row(Band.PLAIN, Map.of("unit", page.text("none.missing")));
    }
    table.filter();
    page.print(table);
  }

  private void write(UnitFigures unit, Table table) {
    boolean nothing = unit.handedIn() == 0;
    String remark =
        page.text(
            !nothing
                ? "missing.one"
                : unit.folder().isEmpty() ? "missing.no-folder" : "missing.all");
    List<LibraryProject> missing = unit.missing();
    if (nothing && missing.isEmpty()) {
      Map<String, @Nullable Object> row = row(unit, page.text("missing.unknown"));
      table.row(Band.ALARM, row);
    }
    for (LibraryProject project : missing) {
      Map<String, @Nullable Object> row = row(unit, remark);
      row.put("code", project.code());
      row.put("name", project.name());
      row.put("initial", project.initial());
      row.put("budget", project.currentBudget());
      table.row(nothing ? Band.ALARM : Band.PLAIN, row);
    }
  }

  private Map<String, @Nullable Object> row(UnitFigures unit, String remark) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("no", ++number);
    row.put("unit", unit.unit());
    row.put("remark", remark);
    return row;
  }
}
