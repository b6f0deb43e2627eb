package io.ziping.workbook.detect;

import io.ziping.form.EvaluationForm;
import io.ziping.form.ReadingNote;
import io.ziping.workbook.FieldKind;
import io.ziping.workbook.FormLabels;
import io.ziping.workbook.ReadResult;
import io.ziping.workbook.read.SheetGrid;
import io.ziping.workbook.read.WorkbookGrid;
import io.ziping.workbook.verify.CellHashes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds every evaluation form of a workbook by its labels, wherever it stands. Immutable; may be
 * used by several threads at once.
 */
public final class FormDetector {

  private final LabelBook labels;
  private final OtherForms others;
  private final FormReader reader;
  private final NameHintReader names;

  public FormDetector(FormLabels labels) {
    this.labels = new LabelBook(labels);
    this.others = new OtherForms(labels.otherForms());
    this.reader =
        new FormReader(
            new FamilyChooser(labels),
            new RowText(
                labels.rowTexts(), labels.fields().getOrDefault(FieldKind.SUBTOTAL, List.of())),
            new GradeText(labels.gradeWords()),
            new TotalText(this.labels, labels.gradeWords()),
            labels.textWords().levels(),
            labels.likeness().contents());
    this.names = new NameHintReader(labels.generalNames(), labels.ownerEndings());
  }

  /**
   * The forms of a workbook, or which other form it is, or that it is none we know. A template that
   * nobody filled is left out when there are filled forms beside it.
   *
   * @param lookalike as in {@link ReadResult.Forms}
   * @param path of the file below the share's root, or its name, or empty
   */
  public ReadResult detect(WorkbookGrid workbook, String lookalike, String path) {
    List<EvaluationForm> forms = new ArrayList<>();
    Set<ReadResult.OtherForm> adjacent = new LinkedHashSet<>();
    for (SheetGrid grid : workbook.sheets()) {
      if (grid.cells().isEmpty()) {
        continue;
      }
      SheetIndex sheet = new SheetIndex(grid, labels, workbook.word());
      for (Segment segment : new SegmentSplitter(sheet, labels).split()) {
        Optional<String> kind = others.kind(sheet, segment);
        if (kind.isEmpty() && segment.isForm()) {
          EvaluationForm form = reader.read(sheet, segment, grid.hidden());
          if (!reader.isEvaluation(form, segment)) {
            continue;
          }
          String title =
              form.identityCells().projectName().isBlank()
                  ? form.identityCells().title().text()
                  : "";
          forms.add(noted(form, grid, segment).within(names.of(title, grid.name(), path)));
        }
        kind.ifPresent(other -> adjacent.add(new ReadResult.OtherForm(other, grid.name())));
      }
    }
    List<EvaluationForm> filled = forms.stream().filter(f -> !reader.isUnfilled(f)).toList();
    if (forms.isEmpty()) {
      return adjacent.isEmpty() ? new ReadResult.NotAForm() : adjacent.iterator().next();
    }
    List<EvaluationForm> shown = filled.isEmpty() ? forms : filled;
    Set<String> sheets =
        shown.stream().map(EvaluationForm::sheet).collect(Collectors.toUnmodifiableSet());
    CellHashes hashes = CellHashes.of(workbook.sheets(), sheets);
    return new ReadResult.Forms(shown, lookalike, hashes, List.copyOf(adjacent));
  }

  private static EvaluationForm noted(EvaluationForm form, SheetGrid grid, Segment segment) {
    List<ReadingNote> hidden = HiddenCells.of(grid, segment);
    if (hidden.isEmpty()) {
      return form;
    }
    List<ReadingNote> notes = new ArrayList<>(form.notes());
    notes.addAll(hidden);
    return form.withNotes(notes);
  }
}
