package io.ziping.workbook.read;

/** A rectangle of cells, zero-based, all ends included. */
public record Region(int firstRow, int firstColumn, int lastRow, int lastColumn) {

  public Region {
    if (firstRow < 0 || firstColumn < 0 || lastRow < firstRow || lastColumn < firstColumn) {
      throw new IllegalArgumentException(
          firstRow + "," + firstColumn + ".." + lastRow + "," + lastColumn);
    }
  }

  public boolean contains(int row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }
}
