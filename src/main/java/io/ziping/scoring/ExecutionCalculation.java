package io.ziping.scoring;

import io.ziping.form.BudgetTable;
import io.ziping.form.BudgetTable.Column;
import io.ziping.form.EvaluationForm;
import io.ziping.form.FormField;
import io.ziping.measure.AmountParser;
import io.ziping.measure.ValueFormat;
import io.ziping.rulepack.RulePack;
import io.ziping.scoring.Explanation.Input;
import io.ziping.scoring.Explanation.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Budget execution of one form: rate = B ÷ A, points in proportion, at most the weight. */
final class ExecutionCalculation {

  private static final int RATE_DECIMALS = 10;
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final RulePack pack;
  private final BudgetTable table;
  private final BudgetTable.@Nullable Line line;
  private final @Nullable BigDecimal initial;
  private final boolean fromInitial;
  private final @Nullable BigDecimal budget;
  private final @Nullable BigDecimal executed;

  ExecutionCalculation(EvaluationForm form, RulePack pack) {
    this.pack = pack;
    this.table = form.budget();
    this.line = table.total().orElse(table.lines().size() == 1 ? table.lines().get(0) : null);
    this.initial = money(Column.INITIAL);
    this.fromInitial = line != null && isOpen(line.budget()) && initial != null;
    this.budget = line == null || fromInitial ? initial : money(Column.BUDGET);
    this.executed = money(Column.EXECUTED);
  }

  /** Whether the rate can be worked out. */
  boolean isKnown() {
    return budget != null && budget.signum() > 0 && executed != null;
  }

  /** Whether the money block has a place for points of its own. */
  boolean hasPlaceForPoints() {
    return line != null && (line.weight().isPresent() || line.selfScore().isPresent());
  }

  boolean hasMoney() {
    return line != null;
  }

  /** Points for the rate, at most the given weight; only where it is known. */
  Points points(BigDecimal weight) {
    if (budget == null || budget.signum() <= 0) {
      return open(Rule.EXECUTION_NO_BUDGET, weight);
    }
    if (executed == null) {
      return open(Rule.EXECUTION_NO_SPENDING, weight);
    }
    BigDecimal spent = executed.max(BigDecimal.ZERO);
    Calculation sum =
        Calculation.of(
            (done, all, w) -> Points.round(w).min(Points.quotient(done.multiply(w), all)),
            ValueFormat.of("", budget),
            spent,
            budget,
            weight);
    boolean full = spent.compareTo(budget) >= 0;
    Rule rule = full ? Rule.EXECUTION_FULL : Rule.EXECUTION;
    if (fromInitial) {
      rule = Rule.EXECUTION_FROM_INITIAL;
    }
    return Points.of(
        sum.score(),
        full,
        rule.with(sum.actual(), sum.target(), sum.weight(), sum.points(), pack.source()));
  }

  /** The cells that the rate comes from. */
  List<Input> inputs() {
    if (line == null) {
      return List.of();
    }
    List<Input> inputs = new ArrayList<>();
    Inputs.add(inputs, fromInitial ? Kind.INITIAL_BUDGET : Kind.BUDGET, usedBudget(line));
    Inputs.add(inputs, Kind.EXECUTED, line.executed());
    return inputs;
  }

  private FormField usedBudget(BudgetTable.Line of) {
    return fromInitial ? of.initial() : of.budget();
  }

  /** The execution score where the money block earns its own points. */
  ExecutionScore scored() {
    Points points = points(weight());
    return result(points, points.explanation().withInputs(inputs()), true);
  }

  /**
   * The weight that the form prints, else the pack's: a form that shares out 20 and 80 is scored as
   * it is, and told what the pack has (M07). All hundred points are no weight of one item but the
   * form's total.
   */
  private BigDecimal weight() {
    return line == null
        ? pack.executionWeight()
        : AmountParser.points(line.weight().value())
            .filter(printed -> printed.signum() > 0 && printed.compareTo(HUNDRED) < 0)
            .orElse(pack.executionWeight());
  }

  /**
   * No points in the money block: the layout doesn't score the rate, or a row of the indicator
   * table earns them. Then that row's are told here too, and counted there.
   */
  ExecutionScore notScored(@Nullable IndicatorScore inRow) {
    Rule rule = inRow == null ? Rule.EXECUTION_NOT_SCORED : Rule.EXECUTION_IN_ROW;
    Explanation explanation = rule.with(pack.source());
    ExecutionScore none = result(Points.of(BigDecimal.ZERO, true, explanation), explanation, false);
    return inRow == null ? none : none.inRow(inRow);
  }

  private ExecutionScore result(Points points, Explanation explanation, boolean applies) {
    BigDecimal rate = rate();
    return new ExecutionScore(
        initial,
        budget,
        fromInitial,
        money(Column.RECEIVED),
        executed,
        weight(),
        rate,
        line == null ? null : shown(line.rate(), rate),
        line == null ? null : AmountParser.points(line.selfScore().value()).orElse(null),
        points.score(),
        points.low(),
        points.high(),
        applies,
        explanation);
  }

  private @Nullable BigDecimal rate() {
    if (budget == null || budget.signum() <= 0 || executed == null) {
      return null;
    }
    BigDecimal rate =
        executed.multiply(HUNDRED).divide(budget, RATE_DECIMALS, RoundingMode.HALF_UP);
    return rate.signum() == 0 ? BigDecimal.ZERO : rate.stripTrailingZeros();
  }

  /** A bare 0.958 or 1 is a share where that is nearer to the true rate. */
  private static @Nullable BigDecimal shown(FormField field, @Nullable BigDecimal rate) {
    Optional<BigDecimal> written = AmountParser.percent(field.value());
    if (written.isEmpty() || rate == null || AmountParser.showsPercentSign(field.value())) {
      return written.orElse(null);
    }
    BigDecimal asShare = written.get().multiply(HUNDRED);
    BigDecimal offShare = asShare.subtract(rate).abs();
    BigDecimal off = written.get().subtract(rate).abs();
    return offShare.compareTo(off) < 0 ? asShare : written.get();
  }

  private static Points open(Rule rule, BigDecimal weight) {
    return Points.open(BigDecimal.ZERO, weight, rule.with(ValueFormat.plain(weight)));
  }

  /** Nothing is written, or only a mark without letters or digits: /, —. */
  private static boolean isOpen(FormField field) {
    return field.isBlank() || field.text().codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private @Nullable BigDecimal money(Column column) {
    return line == null ? null : table.amount(line, column).orElse(null);
  }
}
