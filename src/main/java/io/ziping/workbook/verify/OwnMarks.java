package io.ziping.workbook.verify;

import io.ziping.measure.CellValue;
import io.ziping.workbook.Stamp;
import io.ziping.workbook.read.SheetGrid;
import io.ziping.workbook.read.WorkbookGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What shows that a workbook is an output of ours. */
public final class OwnMarks {

  private static final String FIRST_WORD = "ziping";

  private OwnMarks() {}

  /**
   * The stamp in the document properties; where a program lost those when it saved the workbook, as
   * some do, the one that the sheet for programs repeats.
   */
  public static Optional<Stamp> stamp(WorkbookGrid grid) {
    Optional<Stamp> stamp = Stamp.of(grid.properties());
    if (stamp.isPresent()) {
      return stamp;
    }
    List<List<String>> rows = machineRows(grid);
    String kind = value("kind", rows);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Stamp(
                kind.isEmpty() ? Stamp.RESULT : kind,
                value("source", rows),
                value("sha256", rows),
                value("rule-pack", rows),
                value("program", rows),
                value("mended", rows)));
  }

  /** The rows of the hidden sheet for programs; none where there is no such sheet. */
  public static List<List<String>> machineRows(WorkbookGrid grid) {
    for (SheetGrid sheet : grid.sheets()) {
      if (sheet.hidden() && sheet.at(0, 0).text().equals(FIRST_WORD)) {
        List<List<String>> rows = new ArrayList<>();
        for (Map<Integer, CellValue> line : sheet.cells().values()) {
          rows.add(line.values().stream().map(CellValue::text).toList());
        }
        return rows;
      }
    }
    return List.of();
  }

  /** The second cell of the row that begins with a name; empty when there is none. */
  public static String value(String name, List<List<String>> rows) {
    return rows.stream()
        .filter(row -> row.size() >= 2 && row.get(0).equals(name))
        .map(row -> row.get(1))
        .findFirst()
        .orElse("");
  }
}
