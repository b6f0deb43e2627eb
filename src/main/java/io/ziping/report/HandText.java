package io.ziping.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people typed into earlier summaries, by the row it belongs to. */
final class HandText {

  private final Map<String, List<HandRow>> rows = new LinkedHashMap<>();

  /** Nothing typed. */
  static HandText none() {
    return new HandText();
  }

  /** What stands in the hand-written columns of a summary. */
  static HandText read(List<SheetCells> sheets) {
    HandText text = new HandText();
    for (SheetCells sheet : sheets) {
      sheet.marks().ifPresent(marks -> text.read(sheet, marks));
    }
    return text;
  }

  private void read(SheetCells sheet, HandMarks marks) {
    int first = sheet.firstListRow(marks);
    Map<String, Integer> hand = marks.named(HandMarks.HAND);
    Map<String, Integer> keep = marks.named(HandMarks.KEEP);
    int seen = marks.columns().getOrDefault(HandMarks.SEEN, -1);
    for (int row : sheet.rows().keySet()) {
      Map<String, String> typed = texts(sheet, row, hand);
      Map<String, String> kept = texts(sheet, row, keep);
      String key = sheet.at(row, marks.keyColumn());
      if (row >= first && HandMarks.isKey(key)) {
        boolean changed = !sheet.at(row, seen).startsWith(HandRow.print(typed));
        add(new HandRow(key, typed, kept, changed));
      } else if (row > first && marks.isOpenList()) {
        addOwnRow(typed, kept);
      }
    }
  }

  /** A row that people added: it has no key yet. */
  private void addOwnRow(Map<String, String> typed, Map<String, String> kept) {
    String hash = HandKeys.of(HandRow.print(typed), HandRow.print(kept));
    HandRow row = new HandRow(HandMarks.ownKey(hash), typed, kept, true);
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

  private void add(HandRow row) {
    rows.computeIfAbsent(row.key(), any -> new ArrayList<>()).add(row);
  }

  /** The rows with a key; more than one where texts contradict each other. */
  List<HandRow> rows(String key) {
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
  static HandText merge(List<HandText> texts) {
    HandText merged = new HandText();
    if (texts.isEmpty()) {
      return merged;
    }
    HandText current = texts.get(0);
    Set<String> keys = new LinkedHashSet<>();
    texts.forEach(text -> keys.addAll(text.keys()));
    for (String key : keys) {
      List<HandRow> changed = new ArrayList<>();
      texts.forEach(text -> text.rows(key).stream().filter(HandRow::changed).forEach(changed::add));
      distinct(changed.isEmpty() ? current.rows(key) : changed).forEach(merged::add);
    }
    return merged;
  }

  /** Rows of other texts; a blank one only where there is nothing else. */
  private static List<HandRow> distinct(List<HandRow> rows) {
    Map<Map<String, String>, HandRow> byText = new LinkedHashMap<>();
    rows.forEach(row -> byText.putIfAbsent(row.typed(), row));
    if (byText.size() > 1) {
      byText.remove(Map.of());
    }
    return List.copyOf(byText.values());
  }
}
