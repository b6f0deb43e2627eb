package io.ziping.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the cells that people write into a row of a list. */
final class UserCells {

  /** Columns of 汇总表 that no form contains. */
  static final List<String> PROJECTS = List.of("kind", "fund", "measure", "spotCheck");

  /** Columns of 整改台账. */
  static final List<String> ACTIONS = List.of("measure", "owner", "due", "state", "remark");

  /** Columns that people write, by the list of the template. */
  static final Map<String, List<String>> BY_LIST = Map.of("projects", PROJECTS, "actions", ACTIONS);

  private UserCells() {}

  /**
   * Fills the user columns, the key and the proof of what was written.
   *
   * @param kept what else identifies the row to a reader
   */
  static void put(
      Map<String, @Nullable Object> row,
      List<String> columns,
      UserRow typed,
      Map<String, String> kept) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String column : columns) {
      String text = CellText.plain(typed.typed(column));
      texts.put(column, text);
      row.put(column, text.isEmpty() ? null : CellText.of(text));
    }
    Map<String, String> shown = new LinkedHashMap<>();
    kept.forEach((column, text) -> shown.put(column, CellText.plain(text)));
    row.put("key", typed.key());
    row.put("seen", UserRow.hash(texts) + "-" + UserRow.hash(shown));
  }
}
