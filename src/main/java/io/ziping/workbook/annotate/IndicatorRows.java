package io.ziping.workbook.annotate;

import io.ziping.assessment.Assessment;
import io.ziping.form.BudgetTable;
import io.ziping.form.CellRef;
import io.ziping.form.FormField;
import io.ziping.form.IndicatorRow;
import io.ziping.scoring.ExecutionScore;
import io.ziping.scoring.IndicatorScore;
import io.ziping.scoring.ScoreCard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of all indicators with how each score was worked out; the execution rate first. */
final class IndicatorRows {

  private static final int LONGEST_VALUE = 120;

  private final Wording wording;
  private final FormPaper paper;
  private final Assessment assessment;
  private final ScoreCells scores;

  IndicatorRows(Wording wording, FormPaper paper, Assessment assessment) {
    this.wording = wording;
    this.paper = paper;
    this.assessment = assessment;
    this.scores = new ScoreCells(wording);
  }

  List<PlannedRow> rows() {
    List<PlannedRow> rows = new ArrayList<>();
    rows.add(
        PlannedRow.of(
            26,
            PlannedCell.text(0, 6, CellStyleKind.SECTION, wording.get("indicators.title")),
            PlannedCell.text(
                6, Grid.COLUMNS - 6, CellStyleKind.SECTION_HINT, wording.get("indicators.hint"))));
    rows.add(header());
    ExecutionScore execution = assessment.card().execution();
    if (execution.applies()) {
      rows.add(execution(execution));
    }
    for (IndicatorScore score : assessment.card().indicators()) {
      rows.add(indicator(score));
    }
    rows.add(total(assessment.card()));
    return rows;
  }

  private PlannedRow header() {
    return PlannedRow.of(
        24,
        head(0, 1, "head.address"),
        head(1, 1, "head.kind"),
        head(2, 1, "head.indicator"),
        head(3, 1, "head.target"),
        head(4, 1, "head.actual"),
        head(5, 1, "head.weight"),
        head(6, 1, "head.weight-self"),
        head(7, 1, "head.computed"),
        head(8, 1, "head.difference"),
        head(9, 3, "head.explanation"));
  }

  private PlannedCell head(int column, int span, String key) {
    return PlannedCell.text(column, span, CellStyleKind.HEAD, wording.get(key));
  }

  private PlannedRow execution(ExecutionScore execution) {
    CellRef cell =
        assessment
            .form()
            .budget()
            .total()
            .map(BudgetTable.Line::rate)
            .map(FormField::cell)
            .orElse(null);
    BigDecimal rate = execution.rateShown();
    List<PlannedCell> cells = new ArrayList<>();
    cells.add(address(cell));
    cells.add(PlannedCell.text(1, 1, CellStyleKind.TEXT_CENTER, wording.get("row.execution-kind")));
    cells.add(PlannedCell.text(2, 1, CellStyleKind.TEXT, wording.get("row.execution")));
    cells.add(
        PlannedCell.text(3, 1, CellStyleKind.TEXT_CENTER, wording.get("row.execution-target")));
    cells.add(
        PlannedCell.text(
            4,
            1,
            CellStyleKind.TEXT_CENTER,
            rate == null ? wording.get("result.none") : Wording.plain(rate) + "%"));
    cells.add(PlannedCell.amount(5, 1, CellStyleKind.NUMBER, execution.weight()));
    cells.addAll(
        scores.selfComputedDifference(
            6,
            new ScoreCells.Points(
                execution.selfScore(), execution.score(), execution.low(), execution.high())));
    cells.add(
        PlannedCell.text(
            9, 3, CellStyleKind.TEXT_MUTED, wording.sentence(execution.explanation())));
    return Grid.row(24, cells);
  }

  private PlannedRow indicator(IndicatorScore score) {
    IndicatorRow row = score.row();
    String none = wording.get("result.none");
    List<PlannedCell> cells = new ArrayList<>();
    cells.add(address(row.name().cell()));
    cells.add(PlannedCell.text(1, 1, CellStyleKind.TEXT_CENTER, kind(row)));
    String name = FormPlaces.name(row);
    cells.add(PlannedCell.text(2, 1, CellStyleKind.TEXT, name.isEmpty() ? none : name));
    cells.add(PlannedCell.text(3, 1, CellStyleKind.TEXT_CENTER, target(row)));
    cells.add(PlannedCell.text(4, 1, CellStyleKind.TEXT_CENTER, shown(row.actual())));
    cells.add(PlannedCell.amountOr(5, 1, CellStyleKind.NUMBER, score.weight(), none));
    cells.addAll(points(score));
    cells.add(
        PlannedCell.text(9, 3, CellStyleKind.TEXT_MUTED, wording.sentence(score.explanation())));
    return Grid.row(24, cells);
  }

  private List<PlannedCell> points(IndicatorScore score) {
    if (score.row().hasWeightElsewhere()) {
      // Points that rows have together stand on the row that holds them.
      return scores.noneComputed(6, score.selfScore());
    }
    return score.isOnlyCompared()
        ? scores.compared(6, score.selfScore(), score.met())
        : scores.selfComputedDifference(
            6, new ScoreCells.Points(score.selfScore(), score.score(), score.low(), score.high()));
  }

  private PlannedRow total(ScoreCard card) {
    List<PlannedCell> cells = new ArrayList<>();
    cells.add(PlannedCell.text(0, 5, CellStyleKind.TOTAL_TEXT, wording.get("row.total")));
    cells.add(PlannedCell.amount(5, 1, CellStyleKind.TOTAL_NUMBER, weights(card)));
    cells.addAll(
        scores.totals(
            6, new ScoreCells.Points(card.selfTotal(), card.total(), card.low(), card.high())));
    cells.add(
        PlannedCell.text(9, 3, CellStyleKind.TEXT_MUTED, wording.sentence(card.explanation())));
    return Grid.row(26, cells);
  }

  private static BigDecimal weights(ScoreCard card) {
    BigDecimal sum = card.execution().applies() ? card.execution().weight() : BigDecimal.ZERO;
    for (IndicatorScore score : card.indicators()) {
      BigDecimal weight = score.weight();
      sum = weight == null ? sum : sum.add(weight);
    }
    return sum;
  }

  /** The row's cell as a link; its own short column, for some programs don't wrap links. */
  private PlannedCell address(@Nullable CellRef cell) {
    if (cell == null) {
      return PlannedCell.text(0, 1, CellStyleKind.TEXT_CENTER, "");
    }
    boolean reachable = paper.sheetNames().contains(cell.sheet());
    return PlannedCell.text(
            0,
            1,
            reachable ? CellStyleKind.LINK_CENTER : CellStyleKind.TEXT_CENTER,
            wording.rowOf(cell))
        .linkedTo(reachable ? cell : null);
  }

  /** The second level where there is one, else the first: 数量指标. */
  private static String kind(IndicatorRow row) {
    String second = CellText.line(row.level2().text(), 20);
    return second.isEmpty() ? CellText.line(row.level1().text(), 20) : second;
  }

  private String target(IndicatorRow row) {
    String text = row.sign().text() + row.target().text() + row.unit().text();
    String line = CellText.line(text, LONGEST_VALUE);
    return line.isEmpty() ? wording.get("result.none") : line;
  }

  private String shown(FormField field) {
    String line = CellText.line(field.text(), LONGEST_VALUE);
    return line.isEmpty() ? wording.get("result.none") : line;
  }
}
