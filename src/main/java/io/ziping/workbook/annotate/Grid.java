package io.ziping.workbook.annotate;

import java.util.List;

/**
 * The columns of the result sheet and what fits into them. Twelve columns make four tiles of equal
 * width above, and the tables below.
 */
final class Grid {

  /** Pixels at 96 dpi; each line of this list is one tile of 276 pixels. */
  static final List<Integer> WIDTHS =
      List.of(
          46, 82, 148, //
          104, 104, 68, //
          68, 72, 68, 68, //
          152, 124);

  static final int COLUMNS = WIDTHS.size();

  /** First column and width in columns of the four tiles. */
  static final int[][] TILES = {{0, 3}, {3, 3}, {6, 4}, {10, 2}};

  private static final int CELL_PADDING = 10;
  private static final int INDENT = 9;
  private static final int ROW_PADDING = 8;

  private Grid() {}

  /** A row just high enough for its wrapped texts, and at least {@code least} points. */
  static PlannedRow row(int least, PlannedCell... cells) {
    return row(least, List.of(cells));
  }

  static PlannedRow row(int least, List<PlannedCell> cells) {
    int height = least;
    for (PlannedCell cell : cells) {
      height = Math.max(height, height(cell));
    }
    return new PlannedRow(height, false, cells);
  }

  private static int height(PlannedCell cell) {
    if (!(cell.content() instanceof PlannedCell.Content.Text text)) {
      return 0;
    }
    CellStyleKind.Style style = cell.styleKind().style();
    int lines = TextSpace.lines(text.text(), units(cell.column(), cell.span(), style));
    return lines * lineHeight(style.size()) + ROW_PADDING;
  }

  /** Half Chinese characters of a font size that one line of the columns holds. */
  private static int units(int column, int span, CellStyleKind.Style style) {
    int pixels = -CELL_PADDING - style.indent() * INDENT;
    for (int i = column; i < column + span; i++) {
      pixels += WIDTHS.get(i);
    }
    return Math.max(2, pixels * 3 / (style.size() * 2));
  }

  private static int lineHeight(int size) {
    return (size * 3 + 1) / 2;
  }
}
