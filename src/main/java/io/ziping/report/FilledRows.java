package io.ziping.report;

import io.ziping.report.TemplateLayout.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Where the rows of a template's sheet ended up: a repeated row becomes as many as its list has,
 * everything in the area below it moves down, everything else stays.
 */
final class FilledRows {

  private record Filled(Block block, int count) {
    int grownBy() {
      return (count - 1) * block.height();
    }
  }

  private final TemplateLayout layout;
  private final List<Filled> blocks = new ArrayList<>();

  FilledRows(TemplateLayout layout, SummaryModel model) {
    this.layout = layout;
    for (Block block : layout.blocks()) {
      List<Map<String, Object>> rows = model.lists().getOrDefault(block.items(), List.of());
      blocks.add(new Filled(block, rows.size()));
    }
  }

  TemplateLayout layout() {
    return layout;
  }

  /** The first row that a template's row became. */
  int first(int row) {
    int moved = row;
    for (Filled filled : blocks) {
      if (filled.block().range().getLastRow() < row) {
        moved += filled.grownBy();
      }
    }
    return moved;
  }

  /** The last row that a template's row became. */
  int last(int row) {
    int last = first(row);
    for (Filled filled : blocks) {
      if (filled.block().range().containsRow(row)) {
        last += filled.grownBy();
      }
    }
    return last;
  }

  /** A range of the template stretched over all rows that it became. */
  CellRangeAddress stretch(CellRangeAddress range) {
    CellRangeAddress area = layout.area();
    if (area == null
        || range.getFirstColumn() > area.getLastColumn()
        || range.getLastColumn() < area.getFirstColumn()
        || range.isFullColumnRange()) {
      return range;
    }
    return new CellRangeAddress(
        first(range.getFirstRow()),
        last(range.getLastRow()),
        range.getFirstColumn(),
        range.getLastColumn());
  }
}
