package io.ziping.workbook.annotate;

import java.util.List;

/**
 * One row of the result sheet.
 *
 * @param height in points, enough for its wrapped texts (merged cells never grow by themselves)
 * @param startsPage whether printing begins a new page here
 */
public record PlannedRow(int height, boolean startsPage, List<PlannedCell> cells) {

  /** The tallest row that spreadsheet programs allow, in points. */
  static final int TALLEST = 409;

  public PlannedRow {
    cells = List.copyOf(cells);
    height = Math.min(height, TALLEST);
  }

  static PlannedRow of(int height, PlannedCell... cells) {
    return new PlannedRow(height, false, List.of(cells));
  }

  static PlannedRow gap(int height) {
    return new PlannedRow(height, false, List.of());
  }

  PlannedRow onNewPage() {
    return new PlannedRow(height, true, cells);
  }
}
