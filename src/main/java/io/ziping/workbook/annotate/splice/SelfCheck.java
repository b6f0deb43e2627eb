package io.ziping.workbook.annotate.splice;

import io.ziping.form.CellRef;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.annotate.Markup;
import io.ziping.workbook.read.GridReader;
import io.ziping.workbook.read.GridResult;
import io.ziping.workbook.read.SheetGrid;
import io.ziping.workbook.read.WorkbookGrid;
import io.ziping.workbook.safety.FileBytes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads a result as any dropped file is read, and holds it against what was to be put in. */
final class SelfCheck {

  private SelfCheck() {}

  /**
   * Checks a result.
   *
   * @throws IllegalStateException when it is not what it should be: a fault of ours
   */
  static void require(FileBytes result, Markup markup, Set<String> sheets, ReadLimits limits) {
    Set<String> marked = new HashSet<>();
    markup.marks().forEach(mark -> marked.add(mark.cell().sheet()));
    markup.sideNotes().forEach(note -> marked.add(note.cell().sheet()));
    GridResult read = new GridReader(limits.ofResults()).read(result, marked::contains);
    if (!(read instanceof GridResult.Read good)) {
      throw new IllegalStateException("the result cannot be read: " + read);
    }
    WorkbookGrid grid = good.grid();
    List<String> expected = new ArrayList<>();
    expected.add(markup.resultSheet().name());
    expected.addAll(sheets);
    expected.add(markup.machineSheet().name());
    if (!grid.sheets().stream().map(SheetGrid::name).toList().equals(expected)
        || !grid.properties().entrySet().containsAll(markup.properties().entrySet())) {
      throw new IllegalStateException("the result lacks a sheet or a property");
    }
    for (Markup.SideNote note : markup.sideNotes()) {
      CellRef cell = note.cell();
      String text = sheet(grid, cell).at(cell.row(), cell.column()).text();
      require(text.equals(note.text()), cell);
    }
    for (Markup.CellMark mark : markup.marks()) {
      CellRef cell = mark.cell();
      Set<Integer> commented =
          Objects.requireNonNullElse(sheet(grid, cell).commented().get(cell.row()), Set.of());
      require(mark.remarks().isEmpty() || commented.contains(cell.column()), cell);
    }
  }

  private static void require(boolean right, CellRef cell) {
    if (!right) {
      throw new IllegalStateException("the result lacks a mark at " + cell);
    }
  }

  private static SheetGrid sheet(WorkbookGrid grid, CellRef cell) {
    return grid.sheets().stream()
        .filter(sheet -> sheet.name().equals(cell.sheet()))
        .findFirst()
        .orElseThrow();
  }
}
