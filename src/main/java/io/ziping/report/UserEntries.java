package io.ziping.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people typed into earlier summaries, by the row it belongs to. */
final class UserEntries {

  private final Map<String, List<UserRow>> rows = new LinkedHashMap<>();

  /** Nothing typed. */
  static UserEntries none() {
    return new UserEntries();
  }

  /** What stands in the user columns of a summary. */
  static UserEntries read(List<SheetCells> sheets) {
    UserEntries text = new UserEntries();
    for (SheetCells sheet : sheets) {
      sheet.marks().ifPresent(columns -> text.read(sheet, columns));
    }
    return text;
  }

  private void read(SheetCells sheet, UserColumns columns) {
    int first = sheet.firstListRow(columns);
    Map<String, Integer> hand = columns.named(UserColumns.HAND);
    Map<String, Integer> keep = columns.named(UserColumns.KEEP);
    int seen = columns.columns().getOrDefault(UserColumns.SEEN, -1);
    for (int row : sheet.rows().keySet()) {
      Map<String, String> typed = texts(sheet, row, hand);
      Map<String, String> kept = texts(sheet, row, keep);
      String key = sheet.at(row, columns.keyColumn());
      if (row >= first && UserColumns.isKey(key)) {
        boolean changed = !sheet.at(row, seen).startsWith(UserRow.hash(typed));
        add(new UserRow(key, typed, kept, changed));
      } else if (row > first && columns.isOpenList()) {
        addOwnRow(typed, kept);
      }
    }
  }

  /** A row that people added: it has no key yet. */
  private void addOwnRow(Map<String, String> typed, Map<String, String> kept) {
    String hash = RowKeys.of(UserRow.hash(typed), UserRow.hash(kept));
    UserRow row = new UserRow(UserColumns.ownKey(hash), typed, kept, true);
    if (!row.isBlank() || !row.kept().isEmpty()) {
      add(row);
    }
  }

  private static Map<String, String> texts(
      SheetCells sheet, int row, Map<String, Integer> columns) {
    Map<String, String> texts = new LinkedHashMap<>();
    columns.forEach((name, column) -> texts.put(name, sheet.at(row, column)));
    return texts;
  }

  private void add(UserRow row) {
    rows.computeIfAbsent(row.key(), any -> new ArrayList<>()).add(row);
  }

  /** The rows with a key; more than one where texts contradict each other. */
  List<UserRow> rows(String key) {
    return rows.getOrDefault(key, List.of());
  }

  Set<String> keys() {
    return new LinkedHashSet<>(rows.keySet());
  }

  /**
   * What counts when several summaries lie side by side: what was typed since the program wrote a
   * row, in whichever of them; else what the current one holds. Different texts for one row are all
   * kept.
   *
   * @param texts the current one first
   */
  static UserEntries merge(List<UserEntries> texts) {
    UserEntries merged = new UserEntries();
    if (texts.isEmpty()) {
      return merged;
    }
    UserEntries current = texts.get(0);
    Set<String> keys = new LinkedHashSet<>();
    texts.forEach(text -> keys.addAll(text.keys()));
    for (String key : keys) {
      List<UserRow> changed = new ArrayList<>();
      texts.forEach(text -> text.rows(key).stream().filter(UserRow::changed).forEach(changed::add));
      distinct(changed.isEmpty() ? current.rows(key) : changed).forEach(merged::add);
    }
    return merged;
  }

  /** Rows of other texts; a blank one only where there is nothing else. */
  private static List<UserRow> distinct(List<UserRow> rows) {
    Map<Map<String, String>, UserRow> byText = new LinkedHashMap<>();
    rows.forEach(row -> byText.putIfAbsent(row.typed(), row));
    if (byText.size() > 1) {
      byText.remove(Map.of());
    }
    return List.copyOf(byText.values());
  }
}
