package io.ziping.workbook.read;

import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.safety.Limit;
import io.ziping.workbook.safety.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of a Word document, with what stands in their cells, and tables in those. */
final class DocxTables {

  /** More than any table has; a larger span is an attack. */
  private static final int MOST_SPAN = 1024;

  /** Word itself allows 22 inches. */
  private static final int MOST_WIDTH = 1 << 16;

  private final XmlPart xml;
  private final ReadLimits limits;
  private final DocxDocument body;
  private long cells;

  /**
   * @param body reads what stands in a cell, at the same cursor
   */
  DocxTables(XmlPart xml, ReadLimits limits, DocxDocument body) {
    this.xml = xml;
    this.limits = limits;
    this.body = body;
  }

  /** The table that the cursor is on, whose rows stand right below {@code depth}. */
  WordBlock.Table table(int depth) {
    List<Integer> grid = new ArrayList<>();
    List<WordBlock.Row> rows = new ArrayList<>();
    rows(depth, grid, rows);
    return new WordBlock.Table(grid, rows);
  }

  private void rows(int depth, List<Integer> grid, List<WordBlock.Row> rows) {
    while (xml.child(depth)) {
      switch (xml.name()) {
        case "tblGrid" -> {
          while (xml.child(depth + 1)) {
            if (xml.name().equals("gridCol") && grid.size() < MOST_SPAN) {
              grid.add(width(xml.anyAttribute("w")));
            }
          }
        }
        case "tr" -> {
          WordBlock.Row row = row(depth + 1);
          if (row != null) {
            rows.add(row);
          }
        }
        case "sdt", "sdtContent", "customXml", "smartTag", "ins", "content" ->
            rows(depth + 1, grid, rows);
        case "annotation" -> {
          if (!DocxDocument.isDeletion(xml)) {
            rows(depth + 1, grid, rows);
          }
        }
        default -> {}
      }
    }
  }

  /** A row; null for one that is deleted. */
  private WordBlock.@Nullable Row row(int depth) {
    countCell();
    RowDraft draft = new RowDraft();
    cells(depth, draft);
    return draft.deleted
        ? null
        : new WordBlock.Row(draft.before, draft.beforeWidth, draft.after, draft.cells);
  }

  private static final class RowDraft {
    private int before;
    private int beforeWidth;
    private int after;
    private boolean deleted;
    private final List<WordBlock.Cell> cells = new ArrayList<>();
  }

  private void cells(int depth, RowDraft row) {
    while (xml.child(depth)) {
      switch (xml.name()) {
        case "trPr" -> {
          while (xml.child(depth + 1)) {
            String value = xml.anyAttribute("val");
            switch (xml.name()) {
              case "gridBefore" -> row.before = XmlNumber.within(value, 0, MOST_SPAN);
              case "gridAfter" -> row.after = XmlNumber.within(value, 0, MOST_SPAN);
              case "wBefore" -> row.beforeWidth = cellWidth();
              case "del" -> row.deleted = true;
              case "annotation" -> row.deleted |= DocxDocument.isDeletion(xml);
              default -> {}
            }
          }
        }
        case "tc" -> cell(depth + 1, row);
        case "sdt" -> control(depth + 1, row);
        case "customXml", "smartTag" -> cells(depth + 1, row);
        default -> {}
      }
    }
  }

  /** A control around whole cells: a check box, or one that waits, tells what they show. */
  private void control(int depth, RowDraft row) {
    String state = "";
    while (xml.child(depth)) {
      if (xml.name().equals("sdtPr")) {
        state = DocxControls.ofControl(xml, depth + 1);
      } else if (xml.name().equals("sdtContent")) {
        int from = row.cells.size();
        cells(depth + 1, row);
        if (!state.isEmpty()) {
          String shown = state.equals(DocxControls.PLACEHOLDER) ? "" : state;
          row.cells
              .subList(from, row.cells.size())
              .replaceAll(cell -> cell.of(new WordBlock.Paragraph(shown, true)));
        }
      }
    }
  }

  private void countCell() {
    if (++cells > limits.cells()) {
      throw UnreadableException.tooLarge(Limit.CELLS, cells, limits.cells());
    }
  }

  private void cell(int depth, RowDraft row) {
    countCell();
    CellDraft draft = new CellDraft();
    List<WordBlock> content = new ArrayList<>();
    StringBuilder carried = new StringBuilder();
    while (xml.child(depth)) {
      switch (xml.name()) {
        case "tcPr" -> properties(depth + 1, draft);
        case "p" -> body.paragraph(depth + 1, carried, content);
        case "tbl" -> content.add(table(depth + 1));
        default -> body.block(depth, content);
      }
    }
    if (carried.length() > 0) {
      content.add(new WordBlock.Paragraph(carried.toString(), false));
    }
    if (draft.deleted) {
      content.clear();
    }
    if (draft.across && !row.cells.isEmpty()) {
      // Old documents merge to the right by cells that say so.
      WordBlock.Cell left = row.cells.remove(row.cells.size() - 1);
      row.cells.add(
          new WordBlock.Cell(
              left.content(),
              left.span() + draft.span,
              left.width() > 0 && draft.width > 0 ? left.width() + draft.width : 0,
              left.down()));
      return;
    }
    row.cells.add(new WordBlock.Cell(content, draft.span, draft.width, draft.down));
  }

  private static final class CellDraft {
    private int span = 1;
    private int width;
    private WordBlock.Down down = WordBlock.Down.NONE;
    private boolean across;
    private boolean deleted;
  }

  private void properties(int depth, CellDraft cell) {
    while (xml.child(depth)) {
      String value = xml.anyAttribute("val");
      switch (xml.name()) {
        case "gridSpan" -> cell.span = XmlNumber.within(value, 1, MOST_SPAN);
        case "tcW" -> cell.width = cellWidth();
        case "vMerge", "vmerge" ->
            cell.down = "restart".equals(value) ? WordBlock.Down.FIRST : WordBlock.Down.MORE;
        case "hMerge", "hmerge" -> cell.across = !"restart".equals(value);
        case "cellDel" -> cell.deleted = true;
        default -> {}
      }
    }
  }

  /** The width of the current element in twips; 0 for one in percent or by itself. */
  private int cellWidth() {
    String type = xml.anyAttribute("type");
    return type == null || type.equals("dxa") ? width(xml.anyAttribute("w")) : 0;
  }

  private static int width(@Nullable String text) {
    return XmlNumber.within(text, 0, MOST_WIDTH);
  }
}
