package io.ziping.workbook.read;

import java.util.List;

/** What a Word document holds, in its order: paragraphs and tables. */
sealed interface WordBlock {

  /** A paragraph outside every table, or one in a cell; {@code text} as it is shown. */
  record Paragraph(String text, boolean centred) implements WordBlock {}

  /**
   * A table.
   *
   * @param grid widths of its columns in twips (1/1440 inch) as the table declares them; may be
   *     empty, and wrong
   */
  record Table(List<Integer> grid, List<Row> rows) implements WordBlock {
    public Table {
      grid = List.copyOf(grid);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row.
   *
   * @param before columns of the grid that are left out before its first cell
   * @param beforeWidth the same in twips, 0 when that is not told
   * @param after columns that are left out behind its last cell
   */
  record Row(int before, int beforeWidth, int after, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** How many columns of the grid it takes. */
    int columns() {
      int columns = before + after;
      for (Cell cell : cells) {
        columns += cell.span();
      }
      return columns;
    }
  }

  /** How a cell is merged with the one above it. */
  enum Down {
    NONE,
    /** The first of several. */
    FIRST,
    /** Goes on with the one above; what is written into it is not shown. */
    MORE
  }

  /**
   * A cell.
   *
   * @param span columns of the grid that it takes, at least 1
   * @param width in twips, 0 when that is not told
   */
  record Cell(List<WordBlock> content, int span, int width, Down down) {
    public Cell {
      content = List.copyOf(content);
    }

    /** The same cell with another content. */
    Cell of(WordBlock only) {
      return new Cell(List.of(only), span, width, down);
    }

    boolean isBlank() {
      for (WordBlock block : content) {
        if (!(block instanceof Paragraph paragraph) || !paragraph.text().isBlank()) {
          return false;
        }
      }
      return true;
    }

    boolean hasTable() {
      return content.stream().anyMatch(Table.class::isInstance);
    }

    /** Its text, a line for each paragraph; of a table in it, a line for each row. */
    String text() {
      StringBuilder text = new StringBuilder();
      for (WordBlock block : content) {
        String line =
            block instanceof Paragraph paragraph ? paragraph.text() : lines((Table) block);
        text.append(text.length() == 0 ? "" : "\n").append(line.strip());
      }
      return text.toString().strip();
    }

    private static String lines(Table table) {
      StringBuilder text = new StringBuilder();
      for (Row row : table.rows()) {
        text.append(text.length() == 0 ? "" : "\n");
        String gap = "";
        for (Cell cell : row.cells()) {
          String inner = cell.text();
          if (!inner.isEmpty()) {
            text.append(gap).append(inner);
            gap = " ";
          }
        }
      }
      return text.toString();
    }
  }
}
