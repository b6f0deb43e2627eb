package io.ziping.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A hidden row above a list's headings that says which columns hold what people write: {@code
 * zp:key} and {@code zp:seen} for the program's own use, {@code zp:hand:…} for columns to write in,
 * {@code zp:keep:…} for what identifies the row to a reader. Marks move with their columns, in
 * templates and in filled summaries, whatever office program moves them.
 *
 * @param row zero-based
 * @param columns column by mark, without the prefix
 */
record UserColumns(int row, Map<String, Integer> columns) {

  static final String PREFIX = "zp:";
  static final String KEY = "key";
  static final String SEEN = "seen";
  static final String HAND = "hand:";
  static final String KEEP = "keep:";

  /** A list with this column may be given rows of their own by people. */
  static final String OPEN_LIST = KEEP + "finding";

  private static final String OWN = "ffffffff";
  private static final Pattern MARK = Pattern.compile("zp:(key|seen|(?:hand|keep):[A-Za-z]+)");
  private static final Pattern ROW_KEY = Pattern.compile("[0-9a-f]{16}");

  /** The mark that a cell's text is, without its prefix; empty for all other text. */
  static Optional<String> mark(String text) {
    Matcher matcher = MARK.matcher(text.strip());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  static boolean isKey(String text) {
    return ROW_KEY.matcher(text).matches();
  }

  /** The key of a row that people added; {@code hash} distinguishes it from others. */
  static String ownKey(String hash) {
    return OWN + hash.substring(OWN.length());
  }

  static boolean isOwnKey(String key) {
    return key.startsWith(OWN);
  }

  int keyColumn() {
    return columns.getOrDefault(KEY, -1);
  }

  boolean isHand(int column) {
    return columns.entrySet().stream()
        .anyMatch(entry -> entry.getValue() == column && entry.getKey().startsWith(HAND));
  }

  boolean isOpenList() {
    return columns.containsKey(OPEN_LIST);
  }

  /** Columns of one kind by their own name. */
  Map<String, Integer> named(String kind) {
    Map<String, Integer> named = new LinkedHashMap<>();
    columns.forEach(
        (mark, column) -> {
          if (mark.startsWith(kind)) {
            named.put(mark.substring(kind.length()), column);
          }
        });
    return named;
  }
}
