package io.ziping.report;

import io.ziping.text.Messages;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.Stamp;
import io.ziping.workbook.read.GridReader;
import io.ziping.workbook.read.GridResult;
import io.ziping.workbook.read.WorkbookGrid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What people wrote into the summaries in a unit's folder.
 *
 * @param entries all texts that people wrote
 * @param carriedOver SHA-256 of summaries in which nothing but user columns was changed
 * @param notices sentences about summaries that were changed elsewhere and therefore stay
 */
record EarlierSummaries(UserEntries entries, Set<String> carriedOver, List<String> notices) {

  /** {@code earlier}: the current one first; what is no summary of this unit is passed over. */
  static EarlierSummaries read(List<EarlierOutput> earlier, String unit, Messages messages) {
    GridReader reader = new GridReader(ReadLimits.standard());
    List<UserEntries> texts = new ArrayList<>();
    Set<String> carriedOver = new HashSet<>();
    List<String> notices = new ArrayList<>();
    for (EarlierOutput output : earlier) {
      if (reader.read(output.bytes()) instanceof GridResult.Read read
          && isSummaryOf(unit, read.grid())) {
        List<SheetCells> cells = read.grid().sheets().stream().map(SheetCells::of).toList();
        texts.add(UserEntries.read(cells));
        if (isIntact(read.grid(), cells)) {
          carriedOver.add(output.sha256());
        } else {
          notices.add(messages.get("summary.notice.kept", output.name()));
        }
      }
    }
    return new EarlierSummaries(UserEntries.merge(texts), carriedOver, notices);
  }

  private static boolean isSummaryOf(String unit, WorkbookGrid grid) {
    Optional<Stamp> stamp = Stamp.of(grid.properties());
    return stamp.isPresent()
        && stamp.get().kind().equals(SummaryWorkbook.KIND)
        && stamp.get().source().equals(unit);
  }

  private static boolean isIntact(WorkbookGrid grid, List<SheetCells> cells) {
    return SummaryCellHash.of(cells).equals(grid.properties().get(SummaryCellHash.PROPERTY))
        && grid.sheets().stream().allMatch(sheet -> sheet.commented().isEmpty())
        && SummaryCellHash.listsAreIntact(cells);
  }
}
