package io.ziping.workbook.detect;

import io.ziping.form.BudgetTable;
import io.ziping.form.EvaluationForm;
import io.ziping.form.EvaluationForm.Goal;
import io.ziping.form.EvaluationForm.Identity;
import io.ziping.form.EvaluationForm.Layout;
import io.ziping.form.IndicatorRow;
import io.ziping.form.ReadingNote;
import java.util.ArrayList;
import java.util.List;

/** Reads the form that stands in one segment of a sheet. */
final class FormReader {

  private final FamilyChooser chooser;
  private final RowText texts;
  private final GradeText grades;

  FormReader(FamilyChooser chooser, RowText texts, GradeText grades) {
    this.chooser = chooser;
    this.texts = texts;
    this.grades = grades;
  }

  EvaluationForm read(SheetIndex sheet, Segment segment, boolean hidden) {
    IndicatorTable table = new IndicatorTable(sheet, segment, texts);
    List<IndicatorRow> rows = table.read();
    int afterTable = table.lastRow() + 1;
    Identity identity = new IdentityReader(sheet, segment, afterTable).read();
    Layout layout =
        chooser.choose(new Anchors(sheet, segment), identity.title().text(), rows, hidden);
    TailReader tail = new TailReader(sheet, segment, table.lastRow(), grades);
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
    return notes.isEmpty() ? form : form.withNotes(notes);
  }

  /** Whether a form is a template that nobody filled. */
  boolean isUnfilled(EvaluationForm form) {
    return form.identity().projectName().isBlank()
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
