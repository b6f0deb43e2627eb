package io.ziping.scoring;

import io.ziping.measure.ValueFormat;
import io.ziping.rulepack.RulePack;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The total with its cap, as a range where anything is open, and its grade. */
final class TotalScore {

  private static final BigDecimal MOST = new BigDecimal(100);

  private final RulePack pack;

  TotalScore(RulePack pack) {
    this.pack = pack;
  }

  ScoreCard card(
      ExecutionScore execution, List<IndicatorScore> indicators, @Nullable BigDecimal selfTotal) {
    Sum sum = Sum.of(execution, indicators);
    BigDecimal cap = cap(execution);
    BigDecimal most = cap == null ? MOST : cap.min(MOST);
    BigDecimal low = Points.round(sum.low().min(most));
    BigDecimal high = Points.round(sum.high().min(most));
    boolean open = sum.open() > 0;
    Explanation explanation = open ? range(sum, most, low, high) : closed(sum, execution, cap, low);
    return new ScoreCard(
        execution,
        indicators,
        selfTotal,
        open ? null : low,
        low,
        high,
        shared(pack.gradeOf(low), pack.gradeOf(high)),
        shared(pack.reportBandOf(low), pack.reportBandOf(high)),
        explanation);
  }

  /**
   * The points of all indicators and of the execution.
   *
   * @param terms as they are added up, the execution's last; "0" when nothing has points
   * @param settled sum of what has points @param open how many points a person decides
   */
  private record Sum(String terms, BigDecimal settled, int open, BigDecimal low, BigDecimal high) {

    static Sum of(ExecutionScore execution, List<IndicatorScore> indicators) {
      List<String> terms = new ArrayList<>();
      Sum sum = new Sum("", Points.ZERO, 0, Points.ZERO, Points.ZERO);
      boolean counted = false;
      for (IndicatorScore score : indicators) {
        if (score.row().hasWeightElsewhere()) {
          continue;
        }
        // What the weighted rows leave of 100 is for all rows without a weight together.
        boolean again = counted && score.weight() == null;
        BigDecimal most = again ? Points.ZERO : score.high();
        counted |= score.weight() == null;
        sum = sum.plus(score.score(), score.low(), most, terms);
      }
      if (execution.applies()) {
        sum = sum.plus(execution.score(), execution.low(), execution.high(), terms);
      }
      String shown = terms.isEmpty() ? "0" : String.join(" + ", terms);
      return new Sum(shown, sum.settled, sum.open, sum.low, sum.high);
    }

    private Sum plus(
        @Nullable BigDecimal score, BigDecimal least, BigDecimal most, List<String> shown) {
      if (score == null) {
        return new Sum(terms, settled, open + 1, low.add(least), high.add(most));
      }
      shown.add(ValueFormat.plain(score));
      return new Sum(terms, settled.add(score), open, low.add(score), high.add(score));
    }
  }

  private Explanation range(Sum sum, BigDecimal most, BigDecimal low, BigDecimal high) {
    return Rule.TOTAL_OPEN.with(
        sum.terms(),
        ValueFormat.plain(sum.settled()),
        String.valueOf(sum.open()),
        ValueFormat.plain(sum.low().subtract(sum.settled())),
        ValueFormat.plain(sum.high().subtract(sum.settled())),
        ValueFormat.plain(low),
        ValueFormat.plain(high),
        ValueFormat.plain(most),
        pack.source());
  }

  /** The sum, or which limit held it down. */
  private Explanation closed(
      Sum sum, ExecutionScore execution, @Nullable BigDecimal cap, BigDecimal total) {
    String settled = ValueFormat.plain(sum.settled());
    boolean limited = sum.settled().compareTo(total) > 0;
    if (limited && cap != null) {
      String rate = execution.rate() == null ? "" : ValueFormat.plain(execution.rate());
      return Rule.TOTAL_CAPPED.with(
          sum.terms(), settled, rate, ValueFormat.plain(total), pack.source());
    }
    if (limited) {
      return Rule.TOTAL_LIMITED.with(sum.terms(), settled, ValueFormat.plain(total), pack.source());
    }
    Rule rule = execution.applies() ? Rule.TOTAL : Rule.TOTAL_ROWS;
    return rule.with(sum.terms(), settled, pack.source());
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
