package io.ziping.workbook.detect;

import io.ziping.form.BudgetTable;
import io.ziping.form.CellRef;
import io.ziping.form.EvaluationForm;
import io.ziping.form.ReadingNote;
import io.ziping.workbook.detect.TableHeader.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is to be said about how the form in one segment was read. */
final class ReadingNotes {

  private final SheetIndex sheet;
  private final Segment segment;
  private final RowText texts;
  private final List<ReadingNote> notes = new ArrayList<>();

  /** A header that is repeated on each page is told once. */
  private final Set<List<String>> told = new HashSet<>();

  ReadingNotes(SheetIndex sheet, Segment segment, RowText texts) {
    this.sheet = sheet;
    this.segment = segment;
    this.texts = texts;
  }

  /**
   * What was read other than by a listed label, or not read, and what else is to be said, in the
   * order of the cells.
   */
  List<ReadingNote> of(EvaluationForm form, List<ReadingNote> more) {
    notes.addAll(more);
    sheet
        .likenesses(segment.firstRow(), segment.lastRow())
        .forEach(
            (cell, field) ->
                notes.add(
                    new ReadingNote.ByLikeness(sheet.ref(cell), cell.shownLabel(), field.key())));
    for (TableHeader table : segment.tables()) {
      found(table);
      notRead(table, () -> new IndicatorTable(sheet, segment, texts).rows(table));
    }
    TableHeader money = segment.money();
    if (money != null) {
      found(money);
      notRead(money, () -> moneyRows(money, form.budget()));
    }
    notes.sort(
        Comparator.comparingInt((ReadingNote note) -> note.cell().row())
            .thenComparingInt(note -> note.cell().column()));
    return notes;
  }

  private void found(TableHeader header) {
    header
        .found()
        .forEach(
            (field, how) -> {
              GridCell label = header.label(field).orElse(null);
              ColumnSpan span = header.span(field);
              String shown = label == null ? "" : label.shownLabel();
              if (told.add(List.of(field.key(), shown)) && span != null) {
                CellRef cell = label == null ? top(header, span.first()) : sheet.ref(label);
                notes.add(
                    how == Found.LIKENESS
                        ? new ReadingNote.ByLikeness(cell, shown, field.key())
                        : new ReadingNote.ByPlace(cell, shown, field.key()));
              }
            });
  }

  private CellRef top(TableHeader header, int column) {
    return new CellRef(sheet.name(), header.lastRow(), column);
  }

  private void notRead(TableHeader header, Supplier<List<Integer>> filled) {
    List<HeaderGap> gaps = HeaderGap.of(sheet, header);
    List<Integer> rows = gaps.isEmpty() ? List.of() : filled.get();
    for (HeaderGap gap : gaps) {
      GridCell label = gap.label();
      boolean money = header == segment.money();
      if (gap.isRemark() || money && !isMoneyColumn(label)) {
        continue;
      }
      ColumnContent content = new ColumnContent(sheet, gap.column(), rows, texts);
      if (content.isEmpty() || content.isSerial() || money && !content.hasNumbers()) {
        continue;
      }
      String shown = label == null ? "" : label.shownLabel();
      if (label == null || told.add(List.of("", shown))) {
        CellRef cell = label == null ? top(header, gap.column()) : sheet.ref(label);
        notes.add(new ReadingNote.NotRead(cell, shown));
      }
    }
  }

  /** Beside the amounts stand labels of rows too: only what has a label of its own is a column. */
  private static boolean isMoneyColumn(@Nullable GridCell label) {
    return label != null && !label.isLabel();
  }

  private static List<Integer> moneyRows(TableHeader header, BudgetTable budget) {
    List<Integer> rows = new ArrayList<>();
    for (BudgetTable.Line line : budget.lines()) {
      for (CellRef cell :
          new CellRef[] {
            line.label().cell(), line.budget().cell(), line.executed().cell(), line.initial().cell()
          }) {
        if (cell != null && cell.row() > header.lastRow() && !rows.contains(cell.row())) {
          rows.add(cell.row());
        }
      }
    }
    return rows;
  }
}
