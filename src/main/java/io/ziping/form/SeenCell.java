package io.ziping.form;

/**
 * A cell of a Word document by what people see: which table, which row, which column. It travels
 * through findings as one short text without words of any language; {@code Messages} puts it into
 * words when a sentence is made.
 *
 * @param table which table of the document, from 1; 0 for a paragraph
 * @param row which row of the table, or which paragraph, from 1
 * @param column what the form's own header calls the column; where it has none, the label beside
 *     the cell; may be empty
 * @param place which cell of the row it is, from 1
 */
public record SeenCell(int table, int row, int place, String column) {

  /** Begins a spelled cell; stands in no text that people write. */
  public static final char BEGIN = '\uE0A0';

  /** Ends a spelled cell. */
  public static final char END = '\uE0A1';

  private static final int LONGEST = 8;

  /** The text that {@link CellRef#seen} holds. */
  public String spelled() {
    String name = column.length() > LONGEST ? column.substring(0, LONGEST - 1) + "…" : column;
    name = name.replace(BEGIN, ' ').replace(END, ' ');
    return BEGIN + (table + ":" + row + ":" + place + ":" + name) + END;
  }

  /**
   * The cell that a text between {@link #BEGIN} and {@link #END} tells.
   *
   * @throws IllegalArgumentException when it tells none
   */
  public static SeenCell parse(String text) {
    String[] parts = text.split(":", 4);
    if (parts.length < 4) {
      throw new IllegalArgumentException("no cell: " + text);
    }
    return new SeenCell(
        Integer.parseInt(parts[0]),
        Integer.parseInt(parts[1]),
        Integer.parseInt(parts[2]),
        parts[3]);
  }
}
