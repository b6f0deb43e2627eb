package io.ziping.report;

import java.util.Map;
import java.util.TreeMap;

/**
 * One row of a summary that people may write into.
 *
 * @param key what the row is about
 * @param typed texts that people wrote by column, blank ones left out
 * @param kept what else is shown in the row and must not get lost with it, by column
 * @param changed whether the texts differ from what stood there when the program wrote the row
 */
record UserRow(String key, Map<String, String> typed, Map<String, String> kept, boolean changed) {

  UserRow {
    typed = withoutBlanks(typed);
    kept = withoutBlanks(kept);
  }

  boolean isBlank() {
    return typed.isEmpty();
  }

  String typed(String column) {
    return typed.getOrDefault(column, "");
  }

  String kept(String column) {
    return kept.getOrDefault(column, "");
  }

  /** A hash of texts by column; blank ones count for nothing. */
  static String hash(Map<String, String> texts) {
    return RowKeys.of(
        withoutBlanks(texts).entrySet().stream()
            .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
            .toArray(String[]::new));
  }

  private static TreeMap<String, String> withoutBlanks(Map<String, String> texts) {
    TreeMap<String, String> filled = new TreeMap<>(texts);
    filled.values().removeIf(String::isBlank);
    return filled;
  }
}
