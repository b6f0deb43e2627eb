package io.ziping.workbook.annotate;

import io.ziping.form.CellRef;
import io.ziping.workbook.verify.CellHashes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Hashes of what a plan puts into cells. */
final class PlanHashes {

  private PlanHashes() {}

  static CellHashes of(List<Markup.SideNote> notes) {
    Map<String, Map<CellHashes.Place, String>> sheets = new TreeMap<>();
    notes.forEach(note -> put(sheets, note.cell(), note.text()));
    return new CellHashes(sheets);
  }

  static CellHashes ofRemarks(List<Markup.CellMark> marks) {
    Map<String, Map<CellHashes.Place, String>> sheets = new TreeMap<>();
    for (Markup.CellMark mark : marks) {
      if (!mark.remarks().isEmpty()) {
        put(sheets, mark.cell(), mark.text());
      }
    }
    return new CellHashes(sheets);
  }

  private static void put(
      Map<String, Map<CellHashes.Place, String>> sheets, CellRef cell, String text) {
    sheets
        .computeIfAbsent(cell.sheet(), any -> new TreeMap<>())
        .put(new CellHashes.Place(cell.row(), cell.column()), CellHashes.hashOf(text));
  }

  static CellHashes of(SheetPlan plan) {
    Map<CellHashes.Place, String> cells = new TreeMap<>();
    for (int row = 0; row < plan.rows().size(); row++) {
      for (PlannedCell cell : plan.rows().get(row).cells()) {
        String hash = hash(cell.content());
        if (!hash.isEmpty()) {
          cells.put(new CellHashes.Place(row, cell.column()), hash);
        }
      }
    }
    return new CellHashes(Map.of(plan.name(), cells));
  }

  private static String hash(PlannedCell.Content content) {
    if (content instanceof PlannedCell.Content.Amount amount) {
      return CellHashes.hashOf(amount.value());
    }
    if (content instanceof PlannedCell.Content.Bar bar) {
      return CellHashes.hashOf(bar.text());
    }
    return CellHashes.hashOf(((PlannedCell.Content.Text) content).text());
  }
}
