package io.ziping.bureau;

import io.ziping.bureau.RollUpStyles.Band;
import io.ziping.bureau.RollUpStyles.Kind;
import io.ziping.season.UnitFinding;
import io.ziping.text.FindingText;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 跨单位检查: what only shows over all projects of a unit, and beside other units. */
final class AcrossSheet {

  private final Page page;
  private final FindingText sentences;

  AcrossSheet(Page page) {
    this.page = page;
    this.sentences = new FindingText(page.messages());
  }

  void write() {
    Table table = page.table();
    UnitFigures total = page.county().total();
    table.title(page.title("across"), page.text("note.across", total.across().size()));
    table.frozenHeads(
        page.columns()
            .add("no", 6, Kind.COUNT)
            .add("unit", 20, Kind.TEXT)
            .add("severity", 8, Kind.CENTER)
            .add("check", 28, Kind.TEXT)
            .add("name", 34, Kind.TEXT)
            .add("file", 34, Kind.TEXT)
            .add("sentence", 70, Kind.TEXT)
            .list(),
        2);
    int number = 0;
    for (UnitFigures unit : page.county().figures()) {
      for (UnitFinding found : unit.across()) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("no", ++number);
        row.put("unit", unit.unit());
        row.put(
            "severity",
            page.messages().get("summary.severity." + found.finding().severity().word()));
        row.put("check", page.messages().get("check." + found.finding().code()));
        row.put("name", found.project());
        row.put("file", String.join("\n", found.files()));
        row.put("sentence", sentences.sentence(found.finding()));
        table.row(Band.PLAIN, row);
      }
    }
    if (number == 0) {
      table.row(Band.PLAIN, Map.of("unit", page.text("none.across")));
    }
    table.filter();
    page.print(table);
  }
}
