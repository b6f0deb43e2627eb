package io.ziping.form;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a workbook.
 *
 * @param sheet the sheet's name as the tab shows it
 * @param row zero-based
 * @param column zero-based
 * @param seen what people call it where they see no addresses, as {@link SeenCell} spells it; null
 *     in a workbook. Two references to one cell are equal whatever they call it
 */
public record CellRef(String sheet, int row, int column, @Nullable String seen) {

  /** Of the columns that forms have. */
  private static final String[] LETTERS = new String[64];

  static {
    Arrays.setAll(LETTERS, CellRef::spell);
  }

  public CellRef {
    Objects.requireNonNull(sheet);
    if (row < 0 || column < 0) {
      throw new IllegalArgumentException("row " + row + ", column " + column);
    }
  }

  /** A cell that people know by its address. */
  public CellRef(String sheet, int row, int column) {
    this(sheet, row, column, null);
  }

  /** What sentences call the cell: its address, or what people see in its place. */
  public String spelled() {
    return seen == null ? a1() : seen;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CellRef cell
        && row == cell.row
        && column == cell.column
        && sheet.equals(cell.sheet);
  }

  @Override
  public int hashCode() {
    return (sheet.hashCode() * 31 + row) * 31 + column;
  }

  /** The address without the sheet, for example "K7". */
  public String a1() {
    return letters(column) + (row + 1);
  }

  /** The letters of a zero-based column, for example "K" or "AB". */
  public static String letters(int column) {
    return column < LETTERS.length ? LETTERS[column] : spell(column);
  }

  private static String spell(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  /** Sheet and address as scripts read it, for example "Sheet1!K7". */
  @Override
  public String toString() {
    return sheet + "!" + a1();
  }
}
