package io.ziping.workbook.annotate;

import io.ziping.form.CellRef;
import io.ziping.workbook.verify.CellPrints;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Prints of what a plan puts into cells. */
final class PlanPrints {

  private PlanPrints() {}

  static CellPrints of(List<Markup.SideNote> notes) {
    Map<String, Map<CellPrints.Place, String>> sheets = new TreeMap<>();
    notes.forEach(note -> put(sheets, note.cell(), note.text()));
    return new CellPrints(sheets);
  }

  static CellPrints ofRemarks(List<Markup.CellMark> marks) {
    Map<String, Map<CellPrints.Place, String>> sheets = new TreeMap<>();
    for (Markup.CellMark mark : marks) {
      if (!mark.remarks().isEmpty()) {
        put(sheets, mark.cell(), mark.text());
      }
    }
    return new CellPrints(sheets);
  }

  private static void put(
      Map<String, Map<CellPrints.Place, String>> sheets, CellRef cell, String text) {
    sheets
        .computeIfAbsent(cell.sheet(), any -> new TreeMap<>())
        .put(new CellPrints.Place(cell.row(), cell.column()), CellPrints.printOf(text));
  }

  static CellPrints of(SheetPlan plan) {
    Map<CellPrints.Place, String> cells = new TreeMap<>();
    for (int row = 0; row < plan.rows().size(); row++) {
      for (PlannedCell cell : plan.rows().get(row).cells()) {
        String print = print(cell.content());
        if (!print.isEmpty()) {
          cells.put(new CellPrints.Place(row, cell.column()), print);
        }
      }
    }
    return new CellPrints(Map.of(plan.name(), cells));
  }

  private static String print(PlannedCell.Content content) {
    if (content instanceof PlannedCell.Content.Amount amount) {
      return CellPrints.printOf(amount.value());
    }
    if (content instanceof PlannedCell.Content.Bar bar) {
      return CellPrints.printOf(bar.text());
    }
    return CellPrints.printOf(((PlannedCell.Content.Text) content).text());
  }
}
