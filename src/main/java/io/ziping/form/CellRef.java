package io.ziping.form;

import java.util.Objects;

/**
 * A cell of a workbook.
 *
 * @param sheet the sheet's name as the tab shows it
 * @param row zero-based
 * @param column zero-based
 */
public record CellRef(String sheet, int row, int column) {

  public CellRef {
    Objects.requireNonNull(sheet);
    if (row < 0 || column < 0) {
      throw new IllegalArgumentException("row " + row + ", column " + column);
    }
  }

  /** The address without the sheet, for example "K7". */
  public String a1() {
    if (column < 26) {
      return (char) ('A' + column) + Integer.toString(row + 1);
    }
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.append(row + 1).toString();
  }

  /** Sheet and address as scripts read it, for example "Sheet1!K7". */
  @Override
  public String toString() {
    return sheet + "!" + a1();
  }
}
