package io.ziping.workbook.annotate;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The three cells self score, computed score, difference, side by side in every table. */
final class ScoreCells {

  /**
   * Points of one row.
   *
   * @param computed null when a person has to decide between {@code low} and {@code high}
   */
  record Points(
      @Nullable BigDecimal self, @Nullable BigDecimal computed, BigDecimal low, BigDecimal high) {

    boolean agree() {
      return self != null && computed != null && self.compareTo(computed) == 0;
    }

    /** Computed minus self; null unless both are known. */
    @Nullable BigDecimal difference() {
      return self == null || computed == null ? null : computed.subtract(self);
    }
  }

  private final Wording wording;

  ScoreCells(Wording wording) {
    this.wording = wording;
  }

  /** Cells in {@code column} and the two to its right. */
  List<PlannedCell> selfComputedDifference(int column, Points points) {
    String none = wording.get("result.none");
    BigDecimal difference = points.difference();
    int sign = difference == null ? 0 : difference.signum();
    BigDecimal computed = points.computed();
    PlannedCell open =
        PlannedCell.text(
            column + 1,
            1,
            CellStyleKind.OPEN_RANGE,
            wording.get("open.short", wording.range(points.low(), points.high())));
    CellStyleKind computedStyle =
        sign == 0
            ? CellStyleKind.NUMBER
            : sign < 0 ? CellStyleKind.NUMBER_RED : CellStyleKind.NUMBER_GREEN;
    return List.of(
        PlannedCell.amountOr(column, 1, CellStyleKind.NUMBER, points.self(), none),
        computed == null ? open : PlannedCell.amount(column + 1, 1, computedStyle, computed),
        PlannedCell.amountOr(
            column + 2,
            1,
            sign < 0 ? CellStyleKind.DIFFERENCE_RED : CellStyleKind.DIFFERENCE,
            difference,
            none));
  }

  /** How keys of the bundle say whether a target is reached. */
  static String metWord(@Nullable Boolean met) {
    return met == null ? "undecided" : met ? "met" : "missed";
  }

  /** A row that is only compared. */
  List<PlannedCell> compared(int column, @Nullable BigDecimal self, @Nullable Boolean met) {
    String none = wording.get("result.none");
    CellStyleKind styleKind =
        met == null || met ? CellStyleKind.TEXT_CENTER : CellStyleKind.OPEN_RANGE;
    return List.of(
        PlannedCell.amountOr(column, 1, CellStyleKind.NUMBER, self, none),
        PlannedCell.text(column + 1, 1, styleKind, wording.get("short." + metWord(met))),
        PlannedCell.text(column + 2, 1, CellStyleKind.TEXT_CENTER, none));
  }

  /** A row whose points are computed on another row. */
  List<PlannedCell> noneComputed(int column, @Nullable BigDecimal self) {
    String none = wording.get("result.none");
    return List.of(
        PlannedCell.amountOr(column, 1, CellStyleKind.NUMBER, self, none),
        PlannedCell.text(column + 1, 1, CellStyleKind.TEXT_CENTER, none),
        PlannedCell.text(column + 2, 1, CellStyleKind.TEXT_CENTER, none));
  }

  /** The same in the look of a total row. */
  List<PlannedCell> totals(int column, Points points) {
    String none = wording.get("result.none");
    BigDecimal computed = points.computed();
    return List.of(
        PlannedCell.amountOr(column, 1, CellStyleKind.TOTAL_NUMBER, points.self(), none),
        PlannedCell.amountOr(
            column + 1,
            1,
            computed == null ? CellStyleKind.OPEN_RANGE : CellStyleKind.TOTAL_NUMBER,
            computed,
            wording.range(points.low(), points.high())),
        PlannedCell.amountOr(
            column + 2, 1, CellStyleKind.TOTAL_DIFFERENCE, points.difference(), none));
  }
}
