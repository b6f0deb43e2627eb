package io.ziping.workbook.annotate;

import io.ziping.assessment.Assessment;
import io.ziping.form.CellRef;
import io.ziping.form.EvaluationForm;
import io.ziping.scoring.ExecutionScore;
import io.ziping.scoring.ScoreCard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The section of one form: whose it is, scores and money as tiles, points to mend, indicators. */
final class FormSection {

  private static final int BAR_BLOCKS = 18;

  private final Wording wording;
  private final FormPaper paper;
  private final Assessment assessment;

  FormSection(Wording wording, FormPaper paper, Assessment assessment) {
    this.wording = wording;
    this.paper = paper;
    this.assessment = assessment;
  }

  List<PlannedRow> rows() {
    List<PlannedRow> rows = new ArrayList<>(identity());
    rows.add(PlannedRow.gap(8));
    if (assessment.form().layout().scored()) {
      rows.addAll(scoreTiles());
      rows.add(PlannedRow.gap(6));
    }
    rows.addAll(moneyTiles());
    rows.add(PlannedRow.gap(12));
    rows.addAll(new PointRows(wording, paper).ofForm(assessment));
    if (assessment.form().layout().scored()) {
      rows.add(PlannedRow.gap(12));
      rows.addAll(new IndicatorRows(wording, paper, assessment).rows());
      whereScoresStand().ifPresent(rows::add);
    }
    return rows;
  }

  /** Says so where the computed scores on the form are not beside it, or don't print with it. */
  private Optional<PlannedRow> whereScoresStand() {
    String sheet = assessment.form().sheet();
    if (!paper.sheetNames().contains(sheet)) {
      return Optional.empty();
    }
    OptionalInt column = paper.freeColumn(sheet);
    if (column.isEmpty()) {
      return Optional.of(note(wording.get("indicators.in-comments", sheet)));
    }
    if (paper.prints(sheet, column.getAsInt())) {
      return Optional.empty();
    }
    String letters = new CellRef(sheet, 0, column.getAsInt()).a1().replaceAll("\\d", "");
    return Optional.of(note(wording.get("indicators.unprinted", sheet, letters)));
  }

  private static PlannedRow note(String sentence) {
    return Grid.row(20, PlannedCell.text(0, Grid.COLUMNS, CellStyleKind.NOTE, sentence));
  }

  private List<PlannedRow> identity() {
    EvaluationForm form = assessment.form();
    EvaluationForm.IdentityCells identity = form.identityCells();
    int year = identity.yearNumber();
    return List.of(
        pair(
            "field.project",
            identity.projectName().text(),
            "field.code",
            identity.projectCode().text()),
        pair(
            "field.implementer",
            identity.unit().text(),
            "field.department",
            identity.department().text()),
        pair("field.year", year == 0 ? "" : String.valueOf(year), "head.sheet", form.sheet()));
  }

  private PlannedRow pair(String key, String value, String otherKey, String otherValue) {
    return Grid.row(
        20,
        PlannedCell.text(0, 2, CellStyleKind.FIELD_LABEL, wording.get(key)),
        PlannedCell.text(2, 4, CellStyleKind.FIELD_VALUE, orNone(value)),
        PlannedCell.text(6, 2, CellStyleKind.FIELD_LABEL, wording.get(otherKey)),
        PlannedCell.text(8, 4, CellStyleKind.FIELD_VALUE, orNone(otherValue)));
  }

  private String orNone(String value) {
    String line = CellText.line(value, 120);
    return line.isEmpty() ? wording.get("result.none") : line;
  }

  private List<PlannedRow> scoreTiles() {
    ScoreCard card = assessment.card();
    ScoreCells.Points points =
        new ScoreCells.Points(card.selfTotal(), card.total(), card.low(), card.high());
    BigDecimal difference = points.difference();
    int sign = difference == null ? 0 : difference.signum();
    CellStyleKind computedStyle =
        card.isOpen()
            ? CellStyleKind.TILE_WORD_AMBER
            : sign < 0 ? CellStyleKind.TILE_WORD_RED : CellStyleKind.TILE_WORD_GREEN;
    String computed =
        card.total() == null ? wording.range(card.low(), card.high()) : Wording.plain(card.total());
    String grade = card.grade();
    return List.of(
        labels(
            "head.self-total",
            card.isOpen() ? "head.computed-open" : "head.computed-total",
            "head.difference-long",
            "head.grade-long"),
        PlannedRow.of(
            30,
            tile(0, CellStyleKind.TILE_WORD, wording.figure(card.selfTotal())),
            tile(1, computedStyle, computed),
            tile(
                2,
                sign < 0 ? CellStyleKind.TILE_WORD_RED : CellStyleKind.TILE_WORD,
                signed(difference)),
            tile(3, CellStyleKind.TILE_WORD, grade == null ? wording.get("result.none") : grade)));
  }

  private String signed(@Nullable BigDecimal difference) {
    String figure = wording.figure(difference);
    return difference != null && difference.signum() > 0 ? "+" + figure : figure;
  }

  private List<PlannedRow> moneyTiles() {
    ExecutionScore money = assessment.card().execution();
    BigDecimal rate = money.rate();
    String none = wording.get("result.none");
    BigDecimal fraction = rate == null ? null : rate.movePointLeft(2);
    PlannedRow amounts =
        PlannedRow.of(
            26,
            tile(0, CellStyleKind.TILE_MONEY, money.initial()),
            tile(1, CellStyleKind.TILE_MONEY, money.budget()),
            tile(2, CellStyleKind.TILE_MONEY, money.executed()),
            PlannedCell.amountOr(10, 2, CellStyleKind.TILE_RATE, fraction, none));
    return List.of(
        labels("head.initial", "head.budget", "head.executed", "head.rate"),
        amounts,
        PlannedRow.of(
            16,
            tile(0, CellStyleKind.TILE_BAR, ""),
            tile(1, CellStyleKind.TILE_BAR, ""),
            tile(2, CellStyleKind.TILE_BAR, ""),
            new PlannedCell(10, 2, CellStyleKind.TILE_BAR, bar(rate), null)));
  }

  private static PlannedCell.Content bar(@Nullable BigDecimal percent) {
    if (percent == null) {
      return new PlannedCell.Content.Text("");
    }
    int filled =
        percent
            .multiply(BigDecimal.valueOf(BAR_BLOCKS))
            .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
            .max(BigDecimal.ZERO)
            .min(BigDecimal.valueOf(BAR_BLOCKS))
            .intValue();
    return new PlannedCell.Content.Bar(filled, BAR_BLOCKS);
  }

  private PlannedRow labels(String... keys) {
    List<PlannedCell> cells = new ArrayList<>();
    for (int i = 0; i < keys.length; i++) {
      cells.add(tile(i, CellStyleKind.TILE_LABEL, wording.get(keys[i])));
    }
    return new PlannedRow(18, false, cells);
  }

  private static PlannedCell tile(int number, CellStyleKind styleKind, String text) {
    return PlannedCell.text(Grid.TILES[number][0], Grid.TILES[number][1], styleKind, text);
  }

  private PlannedCell tile(int number, CellStyleKind styleKind, @Nullable BigDecimal amount) {
    return PlannedCell.amountOr(
        Grid.TILES[number][0],
        Grid.TILES[number][1],
        styleKind,
        amount,
        wording.get("result.none"));
  }
}
