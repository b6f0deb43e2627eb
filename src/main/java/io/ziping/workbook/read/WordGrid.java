package io.ziping.workbook.read;

import io.ziping.measure.CellValue;
import io.ziping.workbook.safety.Limit;
import io.ziping.workbook.safety.UnreadableException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lays a Word document out as one sheet: each row of a table is a row, each paragraph near a table
 * a row with one cell over the whole width. A table's columns become the sheet's; those of several
 * tables are lined up by their places on the page, so that a form which a page break cut in two
 * reads as one.
 */
final class WordGrid {

  /** The tab of the sheet. People see it in the result. */
  static final String SHEET =
      ResourceBundle.getBundle("io.ziping.text.results", Locale.ROOT).getString("word.sheet");

  /**
   * A report of many pages can hold a form. What is said far from a table is no part of a form; so
   * many paragraphs before and behind each are.
   */
  private static final int NEAR = 15;

  /** Word itself allows 63. */
  private static final int MOST_COLUMNS = 1024;

  /** Edges of two tables that lie no further apart than this are one. */
  private static final int SAME_ACROSS_TABLES = 100;

  /** The same within a table whose cells tell their widths only. */
  private static final int SAME_WITHIN = 50;

  private static final int USUAL_WIDTH = 720;

  /** A cell with the places of its sides, in twips from the table's left. */
  private record Placed(WordBlock.Cell cell, int left, int right) {}

  /** A row of a table, or a paragraph, that gets a row of the sheet. */
  private record Line(int table, int number, List<Placed> cells, WordBlock.Paragraph paragraph) {}

  private static final WordBlock.Paragraph NONE = new WordBlock.Paragraph("", false);

  private final List<Line> lines = new ArrayList<>();
  private final Deque<Line> before = new ArrayDeque<>();
  private int behind;
  private int tables;
  private int paragraphs;
  private final NavigableSet<Integer> edges = new TreeSet<>();

  private WordGrid() {}

  /** Lays blocks out; a document without any table gives an empty sheet. */
  static WorkbookGrid of(
      List<WordBlock> blocks, Map<String, String> properties, GridBudget budget) {
    WordGrid grid = new WordGrid();
    grid.blocks(blocks);
    return grid.build(properties, new SheetBuilder(SHEET, false, budget));
  }

  private void blocks(List<WordBlock> blocks) {
    for (WordBlock block : blocks) {
      if (block instanceof WordBlock.Table table) {
        table(table);
      } else {
        paragraph((WordBlock.Paragraph) block);
      }
    }
  }

  private void paragraph(WordBlock.Paragraph paragraph) {
    if (paragraph.text().isBlank()) {
      return;
    }
    Line line = new Line(0, ++paragraphs, List.of(), paragraph);
    if (tables > 0 && behind < NEAR) {
      behind++;
      lines.add(line);
      return;
    }
    before.add(line);
    if (before.size() > NEAR) {
      before.remove();
    }
  }

  private void table(WordBlock.Table table) {
    List<List<Placed>> rows = placed(table);
    int number = 0;
    int inTable = 0;
    for (int i = 0; i < rows.size(); i++) {
      List<WordBlock.Cell> cells = table.rows().get(i).cells();
      inTable++;
      WordBlock.Cell frame = frame(cells);
      if (frame != null) {
        // A table that only holds another one in place, as web pages and old templates do.
        blocks(frame.content());
        number = 0;
        continue;
      }
      if (number == 0) {
        number = ++tables;
        lines.addAll(before);
        before.clear();
        behind = 0;
        edges(rows);
      }
      lines.add(new Line(number, inTable, rows.get(i), NONE));
    }
  }

  /** The only filled cell of a row, when there is a table in it. */
  private static WordBlock.@Nullable Cell frame(List<WordBlock.Cell> cells) {
    WordBlock.Cell only = null;
    for (WordBlock.Cell cell : cells) {
      if (!cell.isBlank()) {
        if (only != null) {
          return null;
        }
        only = cell;
      }
    }
    return only != null && only.hasTable() ? only : null;
  }

  /** The cells of each row with their sides. */
  private static List<List<Placed>> placed(WordBlock.Table table) {
    boolean even = true;
    boolean widths = true;
    int columns = 0;
    for (WordBlock.Row row : table.rows()) {
      even &= columns == 0 || row.columns() == columns;
      columns = Math.max(columns, row.columns());
      for (WordBlock.Cell cell : row.cells()) {
        widths &= cell.width() > 0;
      }
      widths &= row.before() == 0 || row.beforeWidth() > 0;
    }
    if (columns > MOST_COLUMNS) {
      throw UnreadableException.tooLarge(Limit.CELLS, columns, MOST_COLUMNS);
    }
    return even || !widths ? byGrid(table, columns) : byWidth(table);
  }

  private static List<List<Placed>> byGrid(WordBlock.Table table, int columns) {
    int[] at = new int[columns + 1];
    for (int i = 0; i < columns; i++) {
      int width = i < table.grid().size() ? table.grid().get(i) : 0;
      at[i + 1] = at[i] + (width > 0 ? width : USUAL_WIDTH);
    }
    List<List<Placed>> rows = new ArrayList<>();
    for (WordBlock.Row row : table.rows()) {
      int column = row.before();
      List<Placed> cells = new ArrayList<>();
      for (WordBlock.Cell cell : row.cells()) {
        cells.add(new Placed(cell, at[column], at[column + cell.span()]));
        column += cell.span();
      }
      rows.add(cells);
    }
    return rows;
  }

  /** For tables whose rows have other columns each, as those of old .doc files. */
  private static List<List<Placed>> byWidth(WordBlock.Table table) {
    NavigableSet<Integer> known = new TreeSet<>();
    List<List<Placed>> rows = new ArrayList<>();
    for (WordBlock.Row row : table.rows()) {
      int exact = row.beforeWidth();
      int left = snapped(exact, known, SAME_WITHIN);
      List<Placed> cells = new ArrayList<>();
      for (WordBlock.Cell cell : row.cells()) {
        exact += cell.width();
        int right = snapped(exact, known, SAME_WITHIN);
        if (right > left) {
          cells.add(new Placed(cell, left, right));
          left = right;
        }
      }
      rows.add(cells);
    }
    if (known.size() > MOST_COLUMNS) {
      throw UnreadableException.tooLarge(Limit.CELLS, known.size(), MOST_COLUMNS);
    }
    return rows;
  }

  private static int snapped(int edge, NavigableSet<Integer> known, int tolerance) {
    Integer low = known.floor(edge);
    Integer high = known.ceiling(edge);
    if (low != null && edge - low <= tolerance && (high == null || edge - low <= high - edge)) {
      return low;
    }
    if (high != null && high - edge <= tolerance) {
      return high;
    }
    known.add(edge);
    return edge;
  }

  /** Makes the sides of a table sides of the sheet's columns, those near known ones the known. */
  private void edges(List<List<Placed>> rows) {
    NavigableSet<Integer> own = new TreeSet<>();
    for (List<Placed> row : rows) {
      for (Placed cell : row) {
        own.add(cell.left());
        own.add(cell.right());
      }
    }
    Map<Integer, Integer> moved = new HashMap<>();
    NavigableSet<Integer> others = new TreeSet<>(edges);
    int last = Integer.MIN_VALUE;
    for (int edge : own) {
      Integer near = nearest(edge, others);
      Integer next = own.higher(edge);
      // Moving must not change the order of a table's own columns.
      boolean fits = near != null && near > last && (next == null || near < next);
      last = fits && near != null ? near : Math.max(edge, last + 1);
      moved.put(edge, last);
    }
    for (List<Placed> row : rows) {
      row.replaceAll(
          cell ->
              new Placed(
                  cell.cell(),
                  moved.getOrDefault(cell.left(), cell.left()),
                  moved.getOrDefault(cell.right(), cell.right())));
    }
    edges.addAll(moved.values());
    if (edges.size() > MOST_COLUMNS) {
      throw UnreadableException.tooLarge(Limit.CELLS, edges.size(), MOST_COLUMNS);
    }
  }

  private static @Nullable Integer nearest(int edge, NavigableSet<Integer> known) {
    Integer low = known.floor(edge);
    Integer high = known.ceiling(edge);
    Integer near = low == null || high != null && high - edge < edge - low ? high : low;
    return near != null && Math.abs(near - edge) <= SAME_ACROSS_TABLES ? near : null;
  }

  private WorkbookGrid build(Map<String, String> properties, SheetBuilder sheet) {
    List<Integer> sides = new ArrayList<>(edges);
    Map<Integer, Integer> columns = new HashMap<>();
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < sides.size(); i++) {
      columns.put(sides.get(i), i);
      if (i > 0) {
        widths.add(sides.get(i) - sides.get(i - 1));
      }
    }
    int last = Math.max(0, widths.size() - 1);
    List<WordLayout.Row> rows = new ArrayList<>();
    Map<Integer, Region> open = new TreeMap<>();
    int table = 0;
    for (int row = 0; row < lines.size() && !widths.isEmpty(); row++) {
      Line line = lines.get(row);
      if (line.table() == 0) {
        close(open, sheet);
        sheet.put(row, 0, CellValue.text(line.paragraph().text().strip()));
        if (last > 0) {
          sheet.merge(new Region(row, 0, row, last));
        }
        rows.add(new WordLayout.Row(0, line.number(), 0, last, line.paragraph().centred()));
        continue;
      }
      if (line.table() != table) {
        close(open, sheet);
        table = line.table();
      }
      rows.add(row(line, row, columns, open, sheet));
    }
    close(open, sheet);
    WordLayout layout = new WordLayout(widths, rows);
    return new WorkbookGrid(List.of(sheet.build()), properties, layout);
  }

  private static void close(Map<Integer, Region> open, SheetBuilder sheet) {
    open.values().forEach(region -> merge(region, sheet));
    open.clear();
  }

  private static void merge(Region region, SheetBuilder sheet) {
    if (region.lastRow() > region.firstRow() || region.lastColumn() > region.firstColumn()) {
      sheet.merge(region);
    }
  }

  private static WordLayout.Row row(
      Line line,
      int row,
      Map<Integer, Integer> columns,
      Map<Integer, Region> open,
      SheetBuilder sheet) {
    Map<Integer, Region> next = new TreeMap<>();
    int first = Integer.MAX_VALUE;
    int end = 0;
    for (Placed cell : line.cells()) {
      int left = columns.getOrDefault(cell.left(), 0);
      int right = columns.getOrDefault(cell.right(), left + 1) - 1;
      first = Math.min(first, left);
      end = Math.max(end, right);
      Region above = open.get(left);
      if (cell.cell().down() == WordBlock.Down.MORE && above != null) {
        open.remove(left);
        next.put(
            left,
            new Region(
                above.firstRow(), left, row, Math.min(above.lastColumn(), Math.max(right, left))));
        continue;
      }
      String text = cell.cell().text();
      if (!text.isEmpty()) {
        sheet.put(row, left, CellValue.text(text));
      }
      Region region = new Region(row, left, row, right);
      if (cell.cell().down() == WordBlock.Down.NONE) {
        merge(region, sheet);
      } else {
        next.put(left, region);
      }
    }
    close(open, sheet);
    open.putAll(next);
    return new WordLayout.Row(line.table(), line.number(), Math.min(first, end), end, false);
  }
}
