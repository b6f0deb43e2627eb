package io.ziping.workbook.annotate;

import io.ziping.assessment.Assessment;
import io.ziping.assessment.SubmissionAssessment;
import io.ziping.assessment.Verdict;
import io.ziping.checks.Finding;
import io.ziping.form.CellRef;
import io.ziping.rulepack.Severity;
import io.ziping.scoring.ScoreCard;
import io.ziping.workbook.Stamp;
import java.util.ArrayList;
import java.util.List;

/**
 * Composes the result sheet: title and verdict, a list where the workbook holds several forms, then
 * one section for each form.
 */
final class SheetComposer {

  /** Title and verdict stay in sight. */
  private static final int FROZEN = 2;

  private final Wording wording;
  private final FormPaper paper;
  private final String name;

  SheetComposer(Wording wording, FormPaper paper, String name) {
    this.wording = wording;
    this.paper = paper;
    this.name = name;
  }

  /**
   * The sheet for one submission.
   *
   * @param archive name of the .zip that the original is in; empty for one that is in a folder
   */
  SheetPlan compose(SubmissionAssessment assessment, Stamp stamp, String archive) {
    List<PlannedRow> rows = new ArrayList<>();
    title(rows, stamp, archive);
    // Whoever mends the result itself need not open the archive.
    banner(rows, assessment, !archive.isEmpty() && stamp.mended().isEmpty());
    if (paper.sheetNames().isEmpty()) {
      rows.add(
          Grid.row(
              20,
              PlannedCell.text(
                  0, Grid.COLUMNS, CellStyleKind.NOTE, wording.get("result.stand-alone"))));
    }
    rows.add(PlannedRow.gap(10));
    if (!assessment.findings().isEmpty()) {
      PointRows points = new PointRows(wording, paper);
      rows.addAll(points.ofFile(assessment.findings()));
      rows.add(PlannedRow.gap(12));
    }
    forms(rows, assessment.forms());
    rows.add(PlannedRow.gap(10));
    if (!assessment.skipped().isEmpty()) {
      String skipped = wording.skipped(assessment.skipped());
      rows.add(Grid.row(30, PlannedCell.text(0, Grid.COLUMNS, CellStyleKind.NOTE, skipped)));
    }
    rows.add(
        Grid.row(
            18,
            PlannedCell.text(
                0,
                Grid.COLUMNS,
                CellStyleKind.NOTE,
                wording.get("result.colophon", stamp.rulePack(), stamp.program()))));
    return new SheetPlan(
        name,
        Grid.WIDTHS,
        PageBreaks.keepHeadings(rows, FROZEN),
        FROZEN,
        wording.get("result.font"),
        wording.get("result.footer"));
  }

  private void title(List<PlannedRow> rows, Stamp stamp, String archive) {
    String name = CellText.line(stamp.source(), 80);
    String source =
        archive.isEmpty()
            ? name
            : wording.get("result.in-archive", name, CellText.line(archive, 80));
    String file =
        stamp.mended().isEmpty()
            ? source
            : wording.get("result.mended-file", source, CellText.line(stamp.mended(), 80));
    rows.add(
        PlannedRow.of(
            34,
            PlannedCell.text(0, 6, CellStyleKind.TITLE, wording.get("result.title")),
            PlannedCell.text(6, 6, CellStyleKind.FILE_NAME, wording.get("result.of-file", file))));
  }

  private void banner(List<PlannedRow> rows, SubmissionAssessment assessment, boolean inside) {
    Verdict verdict = assessment.verdict();
    MarkTone tone = Wording.tone(verdict);
    rows.add(
        Grid.row(
            46,
            PlannedCell.text(0, 3, CellStyleKind.banner(tone), wording.verdictWithSymbol(verdict)),
            PlannedCell.text(
                3, Grid.COLUMNS - 3, CellStyleKind.speech(tone), speech(assessment, inside))));
  }

  /** What to do now, with the numbers. */
  private String speech(SubmissionAssessment assessment, boolean inside) {
    List<Finding> findings = new ArrayList<>(assessment.findings());
    long open = 0;
    for (Assessment form : assessment.forms()) {
      findings.addAll(form.findings());
      open += PointRows.openPoints(form);
    }
    long errors = count(findings, Severity.ERROR);
    long others = findings.size() - errors;
    String key = "speech." + assessment.verdict().word();
    boolean back = inside && assessment.verdict() == Verdict.RETURNED;
    String sentence = wording.get(back ? key + ".archive" : key, errors, others, open);
    return others > 0 && assessment.verdict() != Verdict.NOT_SCORED
        ? sentence + wording.get(key + ".others", errors, others, open)
        : sentence;
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  private void forms(List<PlannedRow> rows, List<Assessment> forms) {
    if (forms.size() == 1) {
      rows.addAll(new FormSection(wording, paper, forms.get(0)).rows());
      return;
    }
    List<List<PlannedRow>> sections = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      List<PlannedRow> section = new ArrayList<>();
      section.add(heading(i + 1, forms.get(i)).onNewPage());
      section.add(PlannedRow.gap(8));
      section.addAll(new FormSection(wording, paper, forms.get(i)).rows());
      sections.add(section);
    }
    int first = rows.size() + 2 + forms.size() + 1;
    list(rows, forms, sections, first);
    for (List<PlannedRow> section : sections) {
      rows.add(PlannedRow.gap(14));
      rows.addAll(section);
    }
  }

  private PlannedRow heading(int number, Assessment form) {
    MarkTone tone = Wording.tone(form.verdict());
    String project = CellText.line(form.form().identityCells().projectName().text(), 80);
    return Grid.row(
        30,
        PlannedCell.text(
            0, 2, CellStyleKind.severity(tone), wording.verdictWithSymbol(form.verdict())),
        PlannedCell.text(
            2,
            Grid.COLUMNS - 2,
            CellStyleKind.TITLE,
            wording.get("result.form-heading", number, project)));
  }

  private void list(
      List<PlannedRow> rows, List<Assessment> forms, List<List<PlannedRow>> sections, int first) {
    rows.add(
        PlannedRow.of(
            26,
            PlannedCell.text(
                0,
                Grid.COLUMNS,
                CellStyleKind.SECTION,
                wording.get("result.forms", forms.size()))));
    rows.add(
        Grid.row(
            24,
            head(0, 1, "head.number"),
            head(1, 1, "head.verdict"),
            head(2, 4, "field.project"),
            head(6, 1, "head.weight-self"),
            head(7, 1, "head.computed"),
            head(8, 1, "head.difference"),
            head(9, 1, "head.grade"),
            head(10, 2, "head.sheet")));
    int target = first;
    for (int i = 0; i < forms.size(); i++) {
      rows.add(listed(i + 1, forms.get(i), new CellRef(name, target, 0)));
      target += sections.get(i).size() + 1;
    }
  }

  private PlannedCell head(int column, int span, String key) {
    return PlannedCell.text(column, span, CellStyleKind.HEAD, wording.get(key));
  }

  private PlannedRow listed(int number, Assessment form, CellRef section) {
    ScoreCard card = form.card();
    ScoreCells cells = new ScoreCells(wording);
    String project = CellText.line(form.form().identityCells().projectName().text(), 80);
    List<PlannedCell> row = new ArrayList<>();
    row.add(PlannedCell.text(0, 1, CellStyleKind.TEXT_CENTER, String.valueOf(number)));
    row.add(
        PlannedCell.text(
            1,
            1,
            CellStyleKind.severity(Wording.tone(form.verdict())),
            wording.verdictWithSymbol(form.verdict())));
    row.add(PlannedCell.text(2, 4, CellStyleKind.LINK, project).linkedTo(section));
    row.addAll(
        cells.selfComputedDifference(
            6, new ScoreCells.Points(card.selfTotal(), card.total(), card.low(), card.high())));
    String grade = card.grade();
    row.add(
        PlannedCell.text(
            9, 1, CellStyleKind.TEXT_CENTER, grade == null ? wording.get("result.none") : grade));
    row.add(PlannedCell.text(10, 2, CellStyleKind.TEXT_MUTED, form.form().sheet()));
    return Grid.row(24, row);
  }
}
