package io.ziping.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows for JXLS: a map with every key of its list, so that a missing value is an empty cell. */
final class SummaryRow {

  private SummaryRow() {}

  static Map<String, @Nullable Object> blank(List<String> keys) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    keys.forEach(key -> row.put(key, null));
    row.put("link", "");
    return row;
  }

  /** Text for a cell; null for an empty one. */
  static @Nullable String text(@Nullable String text) {
    return text == null || text.isBlank() ? null : CellText.of(text);
  }
}
