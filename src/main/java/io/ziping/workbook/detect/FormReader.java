package io.ziping.workbook.detect;

import io.ziping.form.BudgetTable;
import io.ziping.form.EvaluationForm;
import io.ziping.form.EvaluationForm.Goal;
import io.ziping.form.EvaluationForm.IdentityCells;
import io.ziping.form.EvaluationForm.Layout;
import io.ziping.form.IndicatorRow;
import io.ziping.form.ReadingNote;
import io.ziping.workbook.FieldKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the form that stands in one segment of a sheet. */
final class FormReader {

  /** Longer lines above a form are sentences. */
  private static final int LONGEST_HEADING = 60;

  private final FamilyChooser chooser;
  private final RowText texts;
  private final GradeText grades;
  private final TotalText totals;
  private final List<String> levelWords;
  private final Map<FieldKind, List<String>> contents;

  /**
   * A reader.
   *
   * @param levelWords what names of first levels hold in evaluation forms: 产出指标, 管理指标
   * @param contents words that tell a column by what its cells hold
   */
  FormReader(
      FamilyChooser chooser,
      RowText texts,
      GradeText grades,
      TotalText totals,
      List<String> levelWords,
      Map<FieldKind, List<String>> contents) {
    this.chooser = chooser;
    this.texts = texts;
    this.grades = grades;
    this.totals = totals;
    this.levelWords = levelWords;
    this.contents = contents;
  }

  EvaluationForm read(SheetIndex sheet, Segment found, boolean hidden) {
    Segment segment = withPlaces(sheet, found);
    IndicatorTable table = new IndicatorTable(sheet, segment, texts);
    List<IndicatorRow> rows = table.read();
    int afterTable = table.lastRow() + 1;
    IdentityCells identity = new IdentityReader(sheet, segment, afterTable).read();
    Layout layout =
        chooser.choose(new Anchors(sheet, segment), heading(sheet, segment), rows, hidden);
    TailReader tail = new TailReader(sheet, segment, table.lastRow(), grades, totals);
    EvaluationForm form =
        new EvaluationForm(
            sheet.name(),
            layout,
            identity,
            new MoneyReader(sheet, segment, afterTable).read(),
            new GoalReader(sheet, segment).read(),
            rows,
            tail.total(),
            tail.grade(),
            tail.reason());
    List<ReadingNote> notes = new ArrayList<>(table.notes());
    notes.addAll(tail.otherTotals());
    return form.withNotes(new ReadingNotes(sheet, segment, texts).of(form, notes));
  }

  /** The title; where none was recognised, what stands above the first row with a label. */
  private static String heading(SheetIndex sheet, Segment segment) {
    if (segment.title() != null) {
      return segment.title().value().text();
    }
    StringBuilder heading = new StringBuilder();
    for (int row : sheet.filledRows(segment.firstRow(), segment.tableRow() - 1)) {
      if (sheet.row(row).stream().anyMatch(GridCell::isLabelOrLike)) {
        break;
      }
      for (GridCell cell : sheet.row(row)) {
        if (cell.label().length() <= LONGEST_HEADING) {
          heading.append(cell.label()).append(' ');
        }
      }
    }
    return heading.toString();
  }

  /**
   * Whether a table of indicators belongs to an evaluation form: its title, a project, a department
   * in charge, money or a goal stands with it, or its levels are those of such forms. An appraisal
   * of staff has targets, results, weights and scores too.
   */
  boolean isEvaluation(EvaluationForm form, Segment segment) {
    IdentityCells identity = form.identityCells();
    return segment.title() != null
        || segment.money() != null
        || identity.projectName().isPresent()
        || identity.department().isPresent()
        || !form.budget().lines().isEmpty()
        || !form.goals().isEmpty()
        || form.indicators().stream()
            .anyMatch(
                row ->
                    holds(FieldKind.LEVEL2, row.level2().text())
                        || holds(FieldKind.LEVEL1, row.level1().text())
                            && LabelBook.holdsAny(row.level1().text(), levelWords)
                        || holds(FieldKind.LEVEL2, row.level1().text()));
  }

  private boolean holds(FieldKind level, String text) {
    return !text.isEmpty()
        && contents.getOrDefault(level, List.of()).stream().anyMatch(text::contains);
  }

  private Segment withPlaces(SheetIndex sheet, Segment segment) {
    List<TableHeader> tables = new ArrayList<>();
    for (TableHeader table : segment.tables()) {
      TableHeader again = repeated(sheet, table, tables);
      Supplier<List<Integer>> rows = () -> new IndicatorTable(sheet, segment, texts).rows(table);
      tables.add(
          again == null ? new ColumnPlaces(sheet, table, rows, texts, contents).complete() : again);
    }
    return segment.withTables(tables);
  }

  /**
   * A header that is repeated on a new page means what it meant above: what was told there by its
   * cells cannot be told by the few rows here. Null for one that is not like one above.
   */
  private static @Nullable TableHeader repeated(
      SheetIndex sheet, TableHeader header, List<TableHeader> above) {
    for (TableHeader earlier : above) {
      if (sheet.labels(earlier).equals(sheet.labels(header))) {
        Map<FieldKind, ColumnSpan> places = new EnumMap<>(earlier.columns());
        places.keySet().removeAll(header.columns().keySet());
        return places.isEmpty() ? header : header.with(places, Map.of());
      }
    }
    return null;
  }

  /** Whether a form is a template that nobody filled. */
  boolean isUnfilled(EvaluationForm form) {
    return form.identityCells().projectName().isBlank()
        && IndicatorTable.isUnfilled(form.indicators(), texts)
        && form.budget().lines().stream().allMatch(FormReader::isUnfilled)
        && form.goals().stream().allMatch(FormReader::isUnfilled);
  }

  private static boolean isUnfilled(BudgetTable.Line line) {
    return line.initial().isBlank()
        && line.budget().isBlank()
        && line.received().isBlank()
        && line.executed().isBlank();
  }

  private static boolean isUnfilled(Goal goal) {
    return goal.expected().isBlank() && goal.achieved().isBlank();
  }
}
