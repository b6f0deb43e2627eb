package io.ziping.scoring;

import io.ziping.measure.Figures;
import io.ziping.rulepack.RulePack;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The total with its cap, as a range where anything is open, and its grade (rules.md §5). */
final class TotalScore {

  private static final BigDecimal MOST = new BigDecimal(100);

  private final RulePack pack;

  TotalScore(RulePack pack) {
    this.pack = pack;
  }

  ScoreCard card(
      ExecutionScore execution, List<IndicatorScore> indicators, @Nullable BigDecimal selfTotal) {
    BigDecimal rowsLow = Points.ZERO;
    BigDecimal rowsHigh = Points.ZERO;
    BigDecimal unweighted = Points.ZERO;
    int open = execution.score() == null ? 1 : 0;
    for (IndicatorScore indicator : indicators) {
      rowsLow = rowsLow.add(indicator.low());
      if (indicator.weight() == null) {
        unweighted = indicator.high();
      } else {
        rowsHigh = rowsHigh.add(indicator.high());
      }
      open += indicator.isOpen() ? 1 : 0;
    }
    BigDecimal sumLow = rowsLow.add(execution.low());
    BigDecimal sumHigh = rowsHigh.add(unweighted).add(execution.high());
    BigDecimal cap = cap(execution);
    BigDecimal most = cap == null ? MOST : cap.min(MOST);
    BigDecimal low = Points.round(sumLow.min(most));
    BigDecimal high = Points.round(sumHigh.min(most));
    Explanation explanation =
        open > 0
            ? Rule.TOTAL_OPEN.with(
                String.valueOf(open), Figures.plain(low), Figures.plain(high), pack.source())
            : closed(rowsLow, execution, cap, low);
    return new ScoreCard(
        execution,
        indicators,
        selfTotal,
        open > 0 ? null : low,
        low,
        high,
        shared(pack.gradeOf(low), pack.gradeOf(high)),
        shared(pack.reportBandOf(low), pack.reportBandOf(high)),
        explanation);
  }

  /** The sum, or which limit held it down. */
  private Explanation closed(
      BigDecimal rows, ExecutionScore execution, @Nullable BigDecimal cap, BigDecimal total) {
    BigDecimal sum = rows.add(execution.low());
    boolean limited = sum.compareTo(total) > 0;
    if (limited && cap != null) {
      String rate = execution.rate() == null ? "" : Figures.plain(execution.rate());
      return Rule.TOTAL_CAPPED.with(Figures.plain(sum), rate, Figures.plain(total), pack.source());
    }
    Rule rule = limited ? Rule.TOTAL_LIMITED : Rule.TOTAL;
    return rule.with(
        Figures.plain(rows), Figures.plain(execution.low()), Figures.plain(total), pack.source());
  }

  /** The lowest cap that the execution rate falls under; null when none does. */
  private @Nullable BigDecimal cap(ExecutionScore execution) {
    BigDecimal rate = execution.rate();
    BigDecimal budget = execution.budget();
    BigDecimal executed = execution.executed();
    if (rate == null || budget == null || executed == null) {
      return null;
    }
    BigDecimal lowest = null;
    for (RulePack.Cap cap : pack.executionCaps()) {
      // B < A × limit, exactly: the rate itself is rounded
      boolean under = executed.compareTo(budget.multiply(cap.rateBelow())) < 0;
      if (under) {
        lowest = lowest == null ? cap.maximum() : lowest.min(cap.maximum());
      }
    }
    return lowest;
  }

  private static @Nullable String shared(String one, String other) {
    return one.equals(other) ? one : null;
  }
}
