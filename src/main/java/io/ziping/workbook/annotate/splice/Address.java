package io.ziping.workbook.annotate.splice;

import io.ziping.form.CellRef;

/** Cell addresses such as K7, zero-based rows and columns. */
record Address(int row, int column) {

  private static final int MOST_ROWS = 1 << 20;
  private static final int MOST_COLUMNS = 1 << 14;

  static Address parse(String text) {
    int column = 0;
    int row = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9' && row <= MOST_ROWS) {
        row = row * 10 + c - '0';
      } else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z' && row == 0 && column <= MOST_COLUMNS) {
        column = column * 26 + (c | 0x20) - 'a' + 1;
      } else if (c != '$') {
        throw new SplicingDeclined("an address that is none");
      }
    }
    if (row < 1 || row > MOST_ROWS || column < 1 || column > MOST_COLUMNS) {
      throw new SplicingDeclined("an address outside the greatest sheet");
    }
    return new Address(row - 1, column - 1);
  }

  /** Column of the scanner's cell or -1, without making objects: there may be a million. */
  static int column(XmlScanner cell) {
    if (!cell.attribute("r")) {
      return -1;
    }
    int column = 0;
    for (int i = cell.valueStart(); i < cell.valueEnd(); i++) {
      int letter = (cell.buffer[i] | 0x20) - 'a' + 1;
      if (letter < 1 || letter > 26) {
        break;
      }
      column = Math.min(column, MOST_COLUMNS) * 26 + letter;
    }
    return column - 1;
  }

  @Override
  public String toString() {
    return CellRef.letters(column) + (row + 1);
  }
}
