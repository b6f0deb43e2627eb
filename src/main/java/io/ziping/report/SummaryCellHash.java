package io.ziping.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A hash of everything a summary's cells show except what people are meant to write: where it has
 * not changed, nobody's work is lost when the summary is replaced and the texts that people wrote
 * are carried over. Rows may have been sorted.
 */
final class SummaryCellHash {

  /** Custom document property that a summary carries it in. */
  static final String PROPERTY = "Ziping.Cells";

  private SummaryCellHash() {}

  static String of(List<SheetCells> sheets) {
    List<String> parts = new ArrayList<>();
    sheets.stream()
        .sorted(Comparator.comparing(SheetCells::name))
        .forEach(sheet -> parts.addAll(parts(sheet)));
    return RowKeys.of(parts.toArray(new String[0]));
  }

  /** Whether the rows of every list that people may add to show what the program wrote there. */
  static boolean listsAreIntact(List<SheetCells> sheets) {
    return sheets.stream().allMatch(SummaryCellHash::isIntact);
  }

  private static boolean isIntact(SheetCells sheet) {
    Optional<UserColumns> columns = sheet.marks();
    if (columns.isEmpty() || !columns.get().isOpenList()) {
      return true;
    }
    int seen = columns.get().columns().getOrDefault(UserColumns.SEEN, -1);
    Map<String, Integer> keep = columns.get().named(UserColumns.KEEP);
    for (int row : sheet.rows().keySet()) {
      if (UserColumns.isKey(sheet.at(row, columns.get().keyColumn()))) {
        Map<String, String> kept = new java.util.HashMap<>();
        keep.forEach((name, column) -> kept.put(name, sheet.at(row, column)));
        if (!sheet.at(row, seen).endsWith(UserRow.hash(kept))) {
          return false;
        }
      }
    }
    return true;
  }

  private static List<String> parts(SheetCells sheet) {
    Optional<UserColumns> columns = sheet.marks();
    int firstListRow = columns.map(sheet::firstListRow).orElse(Integer.MAX_VALUE);
    List<String> rows = new ArrayList<>();
    sheet
        .rows()
        .forEach(
            (row, cells) -> {
              boolean isList = row >= firstListRow;
              boolean isTheirs = isList && columns.map(UserColumns::isOpenList).orElse(false);
              if (!isTheirs) {
                StringBuilder line = new StringBuilder();
                cells.forEach(
                    (column, text) -> {
                      if (!isList
                          || !columns
                              .map(userColumns -> userColumns.isHand(column))
                              .orElse(false)) {
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
