package io.ziping.workbook.annotate;

import java.util.ArrayList;
import java.util.List;

/** Keeps a heading and the first rows of its table on one printed page. */
final class PageBreaks {

  /** Points of rows that one A4 landscape page holds at the scale that office programs choose. */
  private static final int PAGE = 540;

  private static final int ROWS_KEPT_TOGETHER = 3;

  private PageBreaks() {}

  static List<PlannedRow> keepHeadings(List<PlannedRow> rows, int repeated) {
    int repeatedHeight = height(rows, 0, repeated);
    List<PlannedRow> broken = new ArrayList<>(rows.size());
    int used = 0;
    for (int i = 0; i < rows.size(); i++) {
      PlannedRow row = rows.get(i);
      int needed = isHeading(row) ? height(rows, i, i + 1 + ROWS_KEPT_TOGETHER) : row.height();
      boolean full = used + needed > PAGE;
      if (full && isHeading(row)) {
        row = row.onNewPage();
      }
      used = (full || row.startsPage() ? repeatedHeight : used) + row.height();
      broken.add(row);
    }
    return broken;
  }

  private static int height(List<PlannedRow> rows, int from, int to) {
    return rows.subList(from, Math.min(to, rows.size())).stream()
        .mapToInt(PlannedRow::height)
        .sum();
  }

  private static boolean isHeading(PlannedRow row) {
    return row.cells().stream().anyMatch(cell -> cell.styleKind() == CellStyleKind.SECTION);
  }
}
