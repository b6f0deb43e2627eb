package io.ziping.workbook.read;

import java.util.List;

/**
 * Where the rows of a sheet stand in the Word document that they were read from. The sheet has one
 * row for each row of a table and for each paragraph near one, in the document's order, and a
 * column wherever some table has one.
 *
 * @param widths of the sheet's columns, in twips (1/1440 inch)
 * @param rows one for each row of the sheet, from the top
 */
public record WordLayout(List<Integer> widths, List<Row> rows) {

  /**
   * One row.
   *
   * @param table which table of the document, from 1; 0 for a paragraph
   * @param number which row of the table, from 1; of a paragraph, which of all paragraphs with text
   * @param firstColumn of the sheet that the row takes, zero-based
   * @param lastColumn the last one
   * @param centred whether a paragraph stands in the middle
   */
  public record Row(int table, int number, int firstColumn, int lastColumn, boolean centred) {

    public boolean isParagraph() {
      return table == 0;
    }
  }

  public WordLayout {
    widths = List.copyOf(widths);
    rows = List.copyOf(rows);
  }
}
