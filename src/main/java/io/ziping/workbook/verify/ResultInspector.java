package io.ziping.workbook.verify;

import io.ziping.form.CellRef;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.ReadResult;
import io.ziping.workbook.Stamp;
import io.ziping.workbook.read.GridReader;
import io.ziping.workbook.read.GridResult;
import io.ziping.workbook.read.SheetGrid;
import io.ziping.workbook.read.WorkbookGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks whether a result is as it was made, and which cells are not. Immutable. */
public final class ResultInspector {

  private final GridReader grids;

  /** {@code limits} are those that the originals are read under. */
  public ResultInspector(ReadLimits limits) {
    this.grids = new GridReader(limits.ofResults());
  }

  /** Inspects bytes; never throws for content. */
  public Inspection inspect(byte[] bytes) {
    GridResult result = grids.read(bytes);
    if (result instanceof GridResult.Refused refused) {
      return refused.why() instanceof ReadResult.OwnOutput own
          ? report(own.stamp(), bytes)
          : unread(refused.why());
    }
    WorkbookGrid grid = ((GridResult.Read) result).grid();
    Optional<Stamp> stamp = OwnMarks.stamp(grid);
    if (stamp.isEmpty()) {
      return new Inspection.NotOurs();
    }
    String seal = grid.properties().getOrDefault(Seal.PROPERTY, "");
    List<List<String>> rows = OwnMarks.machineRows(grid);
    CellHashes form = HashRows.read(HashRows.FORM, rows);
    CellHashes beside = HashRows.read(HashRows.BESIDE, rows);
    CellHashes ours = HashRows.read(HashRows.RESULT, rows);
    Set<String> names =
        grid.sheets().stream().map(SheetGrid::name).collect(Collectors.toUnmodifiableSet());
    CellHashes now = CellHashes.of(grid.sheets(), names);
    List<CellRef> ourCells = new ArrayList<>(ours.differing(now));
    ourCells.addAll(beside.differing(now.within(beside)));
    return new Inspection.Ours(
        stamp.get(),
        !seal.isEmpty(),
        holds(seal, bytes),
        !form.sheets().isEmpty(),
        form.differing(now.without(beside)),
        ourCells);
  }

  /** Our results are workbooks and whole: a PDF or a folder of photos is none of them. */
  private static Inspection unread(ReadResult why) {
    return why instanceof ReadResult.WrongFormat
        ? new Inspection.NotOurs()
        : new Inspection.Unreadable(why);
  }

  /** A report has no cells: only its seal shows it. */
  private Inspection report(Stamp stamp, byte[] bytes) {
    String seal = grids.properties(bytes).getOrDefault(Seal.PROPERTY, "");
    return new Inspection.Ours(
        stamp, !seal.isEmpty(), holds(seal, bytes), false, List.of(), List.of());
  }

  private static boolean holds(String seal, byte[] bytes) {
    return !seal.isEmpty() && seal.equals(Seal.of(bytes));
  }
}
