package io.ziping.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Budget execution of one project; money in 万元 with all digits, null where blank or unreadable.
 *
 * @param initial 年初预算数 @param budget 全年预算数 (A); where blank, {@code initial} stands in for it
 * @param budgetFromInitial whether it does @param received 到位数 @param executed 全年执行数 (B)
 * @param weight points of the execution rate: the pack's, or the form's where the row has its own
 * @param rate B ÷ A in percent, unrounded to 10 decimals at most; null when A is blank or zero
 * @param rateShown the rate as staff wrote it, in percent, null when blank or unreadable
 * @param selfScore as staff wrote it, null when blank or unreadable
 * @param score computed points; null when a person has to decide
 * @param applies whether the layout scores execution in its money block; where a row of the
 *     indicator table earns the points instead, {@code weight}, {@code selfScore} and the points
 *     are that row's, and the total counts them there
 */
public record ExecutionScore(
    @Nullable BigDecimal initial,
    @Nullable BigDecimal budget,
    boolean budgetFromInitial,
    @Nullable BigDecimal received,
    @Nullable BigDecimal executed,
    BigDecimal weight,
    @Nullable BigDecimal rate,
    @Nullable BigDecimal rateShown,
    @Nullable BigDecimal selfScore,
    @Nullable BigDecimal score,
    BigDecimal low,
    BigDecimal high,
    boolean applies,
    Explanation explanation) {

  /** The same money with the points of the row that earns them. */
  ExecutionScore inRow(IndicatorScore row) {
    return new ExecutionScore(
        initial,
        budget,
        budgetFromInitial,
        received,
        executed,
        row.weight() == null ? weight : row.weight(),
        rate,
        rateShown,
        row.selfScore(),
        row.score(),
        row.low(),
        row.high(),
        false,
        explanation);
  }
}
