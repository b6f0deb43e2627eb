package io.ziping.workbook.annotate;

import io.ziping.assessment.Assessment;
import io.ziping.checks.Finding;
import io.ziping.form.BudgetTable;
import io.ziping.form.CellRef;
import io.ziping.form.EvaluationForm;
import io.ziping.form.FormField;
import io.ziping.scoring.ExecutionScore;
import io.ziping.scoring.IndicatorScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The marks on the forms of one workbook: findings as comment and fill of their cells, computed
 * scores in a free column beside the form, or in comments where there is none.
 */
final class FormMarks {

  private final Wording wording;
  private final FormPaper paper;
  private final CellRef resultSheet;
  private final Map<CellRef, Draft> drafts = new LinkedHashMap<>();
  private final Map<CellRef, Markup.SideNote> sideNotes = new LinkedHashMap<>();

  private static final class Draft {
    private @Nullable MarkTone tone;
    private final List<Markup.Remark> remarks = new ArrayList<>();
  }

  FormMarks(Wording wording, FormPaper paper, String resultSheet) {
    this.wording = wording;
    this.paper = paper;
    this.resultSheet = new CellRef(resultSheet, 0, 0);
  }

  void add(Assessment assessment) {
    if (!paper.sheetNames().contains(assessment.form().sheet())) {
      return;
    }
    assessment.findings().forEach(this::finding);
    if (assessment.form().layout().scored()) {
      OpenPoint.of(assessment).forEach(this::open);
      scores(assessment);
    }
    wayBack(assessment.form());
  }

  List<Markup.CellMark> marks() {
    moveFromThreads();
    List<Markup.CellMark> marks = new ArrayList<>();
    drafts.forEach(
        (cell, draft) ->
            marks.add(new Markup.CellMark(cell, paper.extent(cell), draft.tone, draft.remarks)));
    return marks;
  }

  /** A cell with a thread keeps its fill; what is to be said stands in the free cell of its row. */
  private void moveFromThreads() {
    for (CellRef cell : List.copyOf(drafts.keySet())) {
      Draft draft = drafts.get(cell);
      if (draft == null || draft.remarks.isEmpty() || !paper.hasThread(cell)) {
        continue;
      }
      CellRef beside = paper.placeOfNote(cell);
      if (beside != null) {
        String head = wording.get("comment.thread", cell.a1());
        List<Markup.Remark> remarks = drafts.computeIfAbsent(beside, key -> new Draft()).remarks;
        remarks.add(new Markup.Remark(MarkTone.NEUTRAL, "", head));
        remarks.addAll(draft.remarks);
        sideNotes.putIfAbsent(
            beside,
            new Markup.SideNote(
                beside, CellStyleKind.SIDE_BACK, wording.get("side.thread", cell.a1()), cell));
      }
      draft.remarks.clear();
    }
  }

  List<Markup.SideNote> sideNotes() {
    return List.copyOf(sideNotes.values());
  }

  private void finding(Finding finding) {
    CellRef cell = finding.cell();
    if (cell == null || !paper.sheetNames().contains(cell.sheet())) {
      return;
    }
    String sentence = wording.sentence(finding);
    String fix = finding.fix();
    if (fix != null) {
      sentence = wording.get("comment.fix", sentence, CellText.clean(fix));
    }
    mark(cell, MarkTone.of(finding.severity()), sentence);
  }

  private void open(OpenPoint point) {
    CellRef cell = point.cell();
    if (cell != null) {
      mark(cell, MarkTone.OPEN, wording.sentence(point.why()));
    }
  }

  /** The gravest remark gives the cell its colour and line. */
  private void mark(CellRef cell, MarkTone tone, String sentence) {
    Draft draft = drafts.computeIfAbsent(cell, key -> new Draft());
    if (draft.tone == null || tone.compareTo(draft.tone) < 0) {
      draft.tone = tone;
    }
    draft.remarks.add(new Markup.Remark(tone, wording.head(tone), sentence));
  }

  /** A link to the result sheet beside the form's title; nowhere where no column is free. */
  private void wayBack(EvaluationForm form) {
    CellRef title = form.identityCells().title().cell();
    int row = title == null ? 0 : title.row();
    paper
        .freeColumn(form.sheet())
        .ifPresent(
            column -> {
              CellRef cell = new CellRef(form.sheet(), row, column);
              String text = wording.get("side.back", resultSheet.sheet());
              sideNotes.putIfAbsent(
                  cell, new Markup.SideNote(cell, CellStyleKind.SIDE_BACK, text, resultSheet));
            });
  }

  private void scores(Assessment assessment) {
    ExecutionScore execution = assessment.card().execution();
    if (execution.applies()) {
      assessment
          .form()
          .budget()
          .total()
          .map(BudgetTable.Line::selfScore)
          .ifPresent(
              field ->
                  score(
                      field,
                      new ScoreCells.Points(
                          execution.selfScore(),
                          execution.score(),
                          execution.low(),
                          execution.high())));
    }
    for (IndicatorScore score : assessment.card().indicators()) {
      if (score.row().hasWeightElsewhere()) {
        continue;
      }
      FormField formField = score.row().selfScore();
      FormField place = formField.isPresent() ? formField : score.row().name();
      if (score.isOnlyCompared()) {
        compared(place, score.met());
        continue;
      }
      score(
          place,
          new ScoreCells.Points(score.selfScore(), score.score(), score.low(), score.high()));
    }
    score(
        assessment.form().total(),
        new ScoreCells.Points(
            assessment.card().selfTotal(),
            assessment.card().total(),
            assessment.card().low(),
            assessment.card().high()));
  }

  private void score(FormField field, ScoreCells.Points points) {
    BigDecimal computed = points.computed();
    if (computed == null) {
      String range = wording.range(points.low(), points.high());
      note(field, CellStyleKind.SIDE_OPEN, wording.get("side.open", range), remark(points));
    } else if (points.agree()) {
      note(
          field,
          CellStyleKind.SIDE_SAME,
          wording.get("side.same", plain(computed)),
          remark(points));
    } else {
      note(
          field,
          CellStyleKind.SIDE_DIFFERS,
          wording.get("side.differs", plain(computed)),
          remark(points));
    }
  }

  /** A row that has no weight by design: only whether its target is reached. */
  private void compared(FormField field, @Nullable Boolean met) {
    String word = ScoreCells.metWord(met);
    CellStyleKind styleKind =
        met == null
            ? CellStyleKind.SIDE_OPEN
            : met ? CellStyleKind.SIDE_SAME : CellStyleKind.SIDE_DIFFERS;
    note(field, styleKind, wording.get("side." + word), wording.get("comment." + word));
  }

  /** Beside the form where a column is free, else in the cell's remark. */
  private void note(FormField field, CellStyleKind styleKind, String beside, String remark) {
    CellRef cell = field.cell();
    if (cell == null) {
      return;
    }
    OptionalInt column = paper.freeColumn(cell.sheet());
    if (column.isPresent()) {
      CellRef place = new CellRef(cell.sheet(), cell.row(), column.getAsInt());
      if (sideNotes.putIfAbsent(place, new Markup.SideNote(place, styleKind, beside, null))
          == null) {
        return;
      }
    }
    drafts
        .computeIfAbsent(cell, key -> new Draft())
        .remarks
        .add(new Markup.Remark(MarkTone.NEUTRAL, "", remark));
  }

  private static String plain(BigDecimal number) {
    return Wording.plain(number);
  }

  private String remark(ScoreCells.Points points) {
    BigDecimal computed = points.computed();
    String self = wording.figure(points.self());
    return computed == null
        ? wording.get("comment.open", wording.range(points.low(), points.high()), self)
        : wording.get("comment.score", Wording.plain(computed), self);
  }
}
