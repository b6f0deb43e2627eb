package io.ziping.season;

import io.ziping.checks.TextQuotes;
import io.ziping.measure.CellValue;
import io.ziping.workbook.read.SheetGrid;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the row of headings on a sheet: the first that names a project and one thing more. */
final class LibraryHeadings {

  /** A heading further down is no heading. */
  private static final int LAST_ROW = 30;

  private final Map<String, LibraryField> fields = new HashMap<>();
  private final LibraryLabels labels;

  LibraryHeadings(LibraryLabels labels) {
    this.labels = labels;
    labels.fields().forEach((field, words) -> words.forEach(w -> fields.put(label(w), field)));
  }

  Optional<LibraryTable> find(SheetGrid sheet) {
    boolean yuanAbove = false;
    for (Integer row : sheet.cells().headMap(LAST_ROW, true).keySet()) {
      Map<LibraryField, Integer> columns = new EnumMap<>(LibraryField.class);
      Set<LibraryField> yuan = EnumSet.noneOf(LibraryField.class);
      for (Map.Entry<Integer, CellValue> cell : sheet.row(row).entrySet()) {
        String text = cell.getValue().text();
        LibraryField field = fields.get(label(text));
        if (field != null && columns.putIfAbsent(field, cell.getKey()) == null) {
          if (field.isMoney() && saysYuan(text)) {
            yuan.add(field);
          }
        }
      }
      boolean names =
          columns.containsKey(LibraryField.NAME) || columns.containsKey(LibraryField.CODE);
      if (names && columns.size() > 1) {
        if (yuanAbove) {
          yuan.addAll(EnumSet.of(LibraryField.INITIAL, LibraryField.BUDGET, LibraryField.EXECUTED));
        }
        return Optional.of(new LibraryTable(row, columns, yuan));
      }
      yuanAbove |= sheet.row(row).values().stream().anyMatch(cell -> saysYuan(cell.text()));
    }
    return Optional.empty();
  }

  private boolean saysYuan(String text) {
    return labels.yuan().anyIn(text);
  }

  private static String label(String text) {
    return TextQuotes.lettersOf(
        TextQuotes.of(text).replaceAll("[(\\[{【〔][^)\\]}】〕]*[)\\]}】〕]", ""));
  }
}
