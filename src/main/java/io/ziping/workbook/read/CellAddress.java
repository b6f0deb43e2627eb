package io.ziping.workbook.read;

import io.ziping.workbook.safety.Damage;
import io.ziping.workbook.safety.UnreadableException;
import java.util.Optional;

/**
 * A cell address such as K7, within the sheet's greatest size of 1,048,576 rows and XFD columns.
 */
record CellAddress(int row, int column) {

  static final int MAX_ROWS = 1 << 20;
  static final int MAX_COLUMNS = 1 << 14;

  /**
   * Reads "K7" or "$K$7".
   *
   * @throws UnreadableException for anything else or outside the greatest sheet
   */
  static CellAddress parse(String text) {
    int column = 0;
    int row = 0;
    boolean digits = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9' && column > 0 && row <= MAX_ROWS) {
        row = row * 10 + (c - '0');
        digits = true;
      } else if (isLetter(c) && !digits && column <= MAX_COLUMNS) {
        column = column * 26 + ((c & ~0x20) - 'A' + 1);
      } else if (c != '$') {
        throw outside(text);
      }
    }
    if (row < 1 || row > MAX_ROWS || column < 1 || column > MAX_COLUMNS) {
      throw outside(text);
    }
    return new CellAddress(row - 1, column - 1);
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private static UnreadableException outside(String text) {
    return UnreadableException.damaged(Damage.CELL_REFERENCE, "cell address \"%s\"", shorten(text));
  }

  private static String shorten(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40);
  }

  /** Reads "B2:D5"; empty for a single cell, corners in any order. */
  static Optional<Region> region(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      parse(text);
      return Optional.empty();
    }
    CellAddress one = parse(text.substring(0, colon));
    CellAddress other = parse(text.substring(colon + 1));
    if (one.equals(other)) {
      return Optional.empty();
    }
    return Optional.of(
        new Region(
            Math.min(one.row, other.row),
            Math.min(one.column, other.column),
            Math.max(one.row, other.row),
            Math.max(one.column, other.column)));
  }
}
