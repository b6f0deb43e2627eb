package io.ziping.workbook.annotate;

import java.util.List;

/**
 * The result sheet: A4 landscape, fit to the page's width.
 *
 * @param name of its tab, free in the workbook
 * @param columnWidths in pixels at 96 dpi
 * @param frozenRows rows that stay in sight and are printed on every page
 * @param font name of the font of all its cells
 * @param footer printed at the foot of each page; {@code &P} and {@code &N} are page and pages
 */
public record SheetPlan(
    String name,
    List<Integer> columnWidths,
    List<PlannedRow> rows,
    int frozenRows,
    String font,
    String footer) {

  public SheetPlan {
    columnWidths = List.copyOf(columnWidths);
    rows = List.copyOf(rows);
  }
}
