package io.ziping.workbook.annotate;

import io.ziping.assessment.Assessment;
import io.ziping.assessment.Verdict;
import io.ziping.checks.Finding;
import io.ziping.form.CellRef;
import io.ziping.rulepack.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of points to mend or to decide: errors first, or the points that a person has to decide
 * first where there is no error.
 */
final class PointRows {

  /** Nobody mends more from one list; the comments on the form hold them all. */
  private static final int MOST = 300;

  private final Wording wording;
  private final FormPaper paper;

  PointRows(Wording wording, FormPaper paper) {
    this.wording = wording;
    this.paper = paper;
  }

  private record Point(
      MarkTone tone,
      @Nullable CellRef cell,
      FormPlaces.Place place,
      String sentence,
      @Nullable String fix) {}

  /** Points of a form that a person has to decide. */
  static long openPoints(Assessment assessment) {
    return assessment.form().layout().scored() ? OpenPoint.of(assessment).size() : 0;
  }

  List<PlannedRow> ofFile(List<Finding> findings) {
    FormPlaces.Place file = new FormPlaces.Place(wording.get("place.file"), "");
    List<Point> points = new ArrayList<>();
    for (Finding finding : findings) {
      points.add(
          new Point(
              MarkTone.of(finding.severity()),
              null,
              file,
              wording.sentence(finding),
              finding.fix()));
    }
    return table(wording.get("points.file"), "", points);
  }

  List<PlannedRow> ofForm(Assessment assessment) {
    List<Point> points = points(assessment);
    Verdict verdict = assessment.verdict();
    if (points.isEmpty()) {
      return List.of(
          heading(wording.get("points." + verdict.word()), ""),
          PlannedRow.gap(4),
          PlannedRow.of(
              26,
              PlannedCell.text(
                  0, Grid.COLUMNS, CellStyleKind.ALL_WELL, wording.get("points.none"))));
    }
    return table(wording.get("points." + verdict.word()), tally(points), points);
  }

  private List<Point> points(Assessment assessment) {
    FormPlaces places = new FormPlaces(assessment.form(), wording);
    List<Point> errors = new ArrayList<>();
    List<Point> others = new ArrayList<>();
    for (Finding finding : assessment.findings()) {
      (finding.severity() == Severity.ERROR ? errors : others)
          .add(
              new Point(
                  MarkTone.of(finding.severity()),
                  finding.cell(),
                  places.of(finding.cell()),
                  wording.sentence(finding),
                  finding.fix()));
    }
    List<Point> points = new ArrayList<>(errors);
    if (assessment.form().layout().scored()) {
      points.addAll(open(assessment, places));
    }
    points.addAll(others);
    return points;
  }

  private List<Point> open(Assessment assessment, FormPlaces places) {
    FormPlaces.Place budget =
        new FormPlaces.Place(wording.get("row.execution"), wording.get("field.budget"));
    List<Point> points = new ArrayList<>();
    for (OpenPoint open : OpenPoint.of(assessment)) {
      FormPlaces.Place place = open.execution() ? budget : places.of(open.cell());
      points.add(new Point(MarkTone.OPEN, open.cell(), place, wording.sentence(open.why()), null));
    }
    return points;
  }

  private String tally(List<Point> points) {
    StringBuilder tally = new StringBuilder();
    for (MarkTone tone : List.of(MarkTone.ERROR, MarkTone.OPEN, MarkTone.WARNING, MarkTone.INFO)) {
      long count = points.stream().filter(point -> point.tone() == tone).count();
      if (count > 0) {
        tally.append(tally.length() == 0 ? "" : "   ").append(wording.tone(tone));
        tally.append(' ').append(count);
      }
    }
    return tally.toString();
  }

  private PlannedRow heading(String title, String tally) {
    return PlannedRow.of(
        26,
        PlannedCell.text(0, 6, CellStyleKind.SECTION, title),
        PlannedCell.text(6, Grid.COLUMNS - 6, CellStyleKind.SECTION_HINT, tally));
  }

  private List<PlannedRow> table(String title, String tally, List<Point> points) {
    List<PlannedRow> rows = new ArrayList<>();
    rows.add(heading(title, tally));
    rows.add(
        PlannedRow.of(
            24,
            head(0, 1, "head.number"),
            head(1, 1, "head.severity"),
            head(2, 1, "head.cell"),
            head(3, 2, "head.item"),
            head(5, 6, "head.todo"),
            head(11, 1, "head.fix")));
    int number = 0;
    for (Point point : points) {
      number++;
      if (number > MOST) {
        String more = wording.get("points.more", points.size() - MOST);
        rows.add(
            PlannedRow.of(22, PlannedCell.text(0, Grid.COLUMNS, CellStyleKind.TEXT_MUTED, more)));
        break;
      }
      rows.add(row(number, point));
    }
    return rows;
  }

  private PlannedCell head(int column, int span, String key) {
    return PlannedCell.text(column, span, CellStyleKind.HEAD, wording.get(key));
  }

  private PlannedRow row(int number, Point point) {
    CellRef cell = point.cell();
    boolean reachable = cell != null && paper.sheetNames().contains(cell.sheet());
    String where =
        cell == null ? wording.get("result.none") : wording.cell(cell, point.place().field());
    String fix = point.fix();
    return Grid.row(
        24,
        PlannedCell.text(0, 1, CellStyleKind.TEXT_CENTER, String.valueOf(number)),
        PlannedCell.text(1, 1, CellStyleKind.severity(point.tone()), wording.tone(point.tone())),
        PlannedCell.text(2, 1, reachable ? CellStyleKind.LINK : CellStyleKind.TEXT, where)
            .linkedTo(reachable ? cell : null),
        PlannedCell.text(3, 2, CellStyleKind.TEXT, point.place().item()),
        PlannedCell.text(5, 6, CellStyleKind.TEXT, sentence(point)),
        PlannedCell.text(11, 1, CellStyleKind.FIX, fix == null ? "" : CellText.clean(fix, 80)));
  }

  /** Says where the note stands when it couldn't be put on the cell. */
  private String sentence(Point point) {
    CellRef cell = point.cell();
    if (cell == null || !paper.hasThread(cell)) {
      return point.sentence();
    }
    CellRef note = paper.placeOfNote(cell);
    return note == null
        ? wording.get("point.thread-none", point.sentence())
        : wording.get("point.thread", point.sentence(), note.a1());
  }
}
