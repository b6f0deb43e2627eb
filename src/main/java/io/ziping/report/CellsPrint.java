package io.ziping.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A hash of everything a summary's cells show except what people are meant to write: where it has
 * not changed, nobody's work is lost when the summary is replaced and the hand-written texts are
 * carried over. Rows may have been sorted.
 */
final class CellsPrint {

  /** Custom document property that a summary carries it in. */
  static final String PROPERTY = "Ziping.Cells";

  private CellsPrint() {}

  static String of(List<SheetCells> sheets) {
    List<String> parts = new ArrayList<>();
    sheets.stream()
        .sorted(Comparator.comparing(SheetCells::name))
        .forEach(sheet -> parts.addAll(parts(sheet)));
    return HandKeys.of(parts.toArray(new String[0]));
  }

  /** Whether the rows of every list that people may add to show what the program wrote there. */
  static boolean listsAreIntact(List<SheetCells> sheets) {
    return sheets.stream().allMatch(CellsPrint::isIntact);
  }

  private static boolean isIntact(SheetCells sheet) {
    Optional<HandMarks> marks = sheet.marks();
    if (marks.isEmpty() || !marks.get().isOpenList()) {
      return true;
    }
    int seen = marks.get().columns().getOrDefault(HandMarks.SEEN, -1);
    Map<String, Integer> keep = marks.get().named(HandMarks.KEEP);
    for (int row : sheet.rows().keySet()) {
      if (HandMarks.isKey(sheet.at(row, marks.get().keyColumn()))) {
        Map<String, String> kept = new java.util.HashMap<>();
        keep.forEach((name, column) -> kept.put(name, sheet.at(row, column)));
        if (!sheet.at(row, seen).endsWith(HandRow.print(kept))) {
          return false;
        }
      }
    }
    return true;
  }

  private static List<String> parts(SheetCells sheet) {
    Optional<HandMarks> marks = sheet.marks();
    int firstListRow = marks.map(sheet::firstListRow).orElse(Integer.MAX_VALUE);
    List<String> rows = new ArrayList<>();
    sheet
        .rows()
        .forEach(
            (row, cells) -> {
              boolean isList = row >= firstListRow;
              boolean isTheirs = isList && marks.map(HandMarks::isOpenList).orElse(false);
              if (!isTheirs) {
                StringBuilder line = new StringBuilder();
                cells.forEach(
                    (column, text) -> {
                      if (!isList || !marks.map(mark -> mark.isHand(column)).orElse(false)) {
                        line.append(column).append('=').append(text).append('\n');
                      }
                    });
                rows.add(line.toString());
              }
            });
    Collections.sort(rows);
    rows.add(0, sheet.name());
    return rows;
  }
}
