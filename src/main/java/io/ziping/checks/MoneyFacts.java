package io.ziping.checks;

import io.ziping.form.BudgetTable;
import io.ziping.form.BudgetTable.Column;
import io.ziping.form.BudgetTable.Line;
import io.ziping.form.BudgetTable.Unit;
import io.ziping.form.EvaluationForm.Goal;
import io.ziping.form.FormField;
import io.ziping.form.IndicatorRow;
import io.ziping.measure.AmountParser;
import io.ziping.measure.WordList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The money block as figures in 万元, and the doubts that several checks share. */
public final class MoneyFacts {

  /**
   * An amount that was likely typed in 元 although the block is in 万元.
   *
   * @param written as it stands there @param likely the same ten thousand times smaller
   */
  public record YuanSlip(FormField field, BigDecimal written, BigDecimal likely) {}

  private static final BigDecimal WAN = new BigDecimal(10_000);
  private static final BigDecimal LEAST_RATIO = new BigDecimal(2_000);
  private static final BigDecimal MOST_RATIO = new BigDecimal(20_000);

  private final CheckInput input;
  private final BudgetTable table;

  MoneyFacts(CheckInput input) {
    this.input = input;
    this.table = input.form().budget();
  }

  /** The row that counts; a single row is the total, whatever its label says. */
  public Optional<Line> total() {
    List<Line> lines = table.lines();
    return lines.size() == 1 ? Optional.of(lines.get(0)) : table.total();
  }

  /** The amount in 万元; empty for a blank cell, a mark such as / or anything that is no amount. */
  public Optional<BigDecimal> amount(Line line, Column column) {
    return table.amount(line, column);
  }

  /** An amount in the unit of a column, as it has to be typed there. */
  public String typed(Column column, BigDecimal wan) {
    return DecimalText.plain(table.unit(column).fromWan(wan));
  }

  /** A mark that stands for "does not apply": —, /, 无. */
  public boolean isMark(FormField field) {
    return input.lexicon().plain(WordList.BLANK_MARKS).isOne(field.text())
        || input.lexicon().plain(WordList.NONE).isOne(field.text());
  }

  /** Nothing is written, or only a mark. */
  public boolean isOpen(FormField field) {
    return IndicatorFacts.isEmpty(field) || field.isPresent() && isMark(field);
  }

  /** The sum of the sources' amounts; empty when none is given or one cannot be read. */
  public Optional<BigDecimal> sumOfSources(Column column) {
    BigDecimal sum = null;
    for (Line line : table.sources()) {
      Optional<BigDecimal> amount = amount(line, column);
      if (amount.isPresent()) {
        sum = sum == null ? amount.get() : sum.add(amount.get());
      } else if (column.in(line).isPresent() && !isOpen(column.in(line))) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(sum);
  }

  /** Whether the total is blank or 0 although its sources are not; M01 then says what to put. */
  public boolean lacksTotal(Line total, Column column) {
    FormField field = column.in(total);
    boolean nothing =
        isOpen(field) || amount(total, column).filter(sum -> sum.signum() == 0).isPresent();
    return nothing && sumOfSources(column).filter(sum -> sum.signum() > 0).isPresent();
  }

  /**
   * An amount that is ten thousand times another one of the form, or a ten-thousandth of it.
   *
   * @param field the amount in the money block @param other where the other one stands
   * @param typedWan whether it was likely typed in 万元 although the block is in 元; else in 元
   *     although the block is in 万元, or says nothing
   */
  public record FarApart(FormField field, FormField other, boolean typedWan) {}

  /**
   * The first amount of the total that is 10,000 times an amount in the goals or in a cost
   * indicator, or a ten-thousandth of it where the block is in 元; empty where another amount there
   * agrees with it.
   */
  public Optional<FarApart> farApart() {
    Optional<Line> total = total();
    if (total.isEmpty()) {
      return Optional.empty();
    }
    List<FormField> others = otherAmounts();
    FarApart found = null;
    for (Column column : List.of(Column.BUDGET, Column.EXECUTED, Column.INITIAL)) {
      Optional<BigDecimal> amount = amount(total.get(), column);
      if (amount.isEmpty() || amount.get().signum() <= 0) {
        continue;
      }
      FormField field = column.in(total.get());
      for (FormField other : others) {
        for (BigDecimal sum : amountsIn(other)) {
          if (isNear(amount.get(), sum)) {
            return Optional.empty();
          }
          if (found == null && isTypedInYuan(column, amount.get(), sum)) {
            found = new FarApart(field, other, false);
          } else if (found == null && isTypedInWan(column, amount.get(), sum)) {
            found = new FarApart(field, other, true);
          }
        }
      }
    }
    return Optional.ofNullable(found);
  }

  /**
   * The first amount of the total that is too large to be in 万元 although nothing in the form says
   * what it is in.
   */
  public Optional<YuanSlip> unlikelyWithoutUnit() {
    Optional<Line> total = total();
    BigDecimal least = input.pack().threshold("unstated-unit-amount");
    for (Column column : Column.values()) {
      Optional<BigDecimal> amount = total.flatMap(line -> amount(line, column));
      if (total.isPresent()
          && amount.filter(sum -> sum.compareTo(least) >= 0).isPresent()
          && !isUnitKnown(total.get(), column)) {
        BigDecimal written = amount.get();
        return Optional.of(new YuanSlip(column.in(total.get()), written, written.movePointLeft(4)));
      }
    }
    return Optional.empty();
  }

  private boolean isUnitKnown(Line line, Column column) {
    return table.isUnitStated(column) || AmountParser.namesMoneyUnit(column.in(line).value());
  }

  private boolean isTypedInYuan(Column column, BigDecimal amount, BigDecimal other) {
    return table.unit(column) == Unit.WAN
        && amount.compareTo(input.pack().threshold("yuan-slip-amount")) >= 0
        && isTenThousandfold(amount, other);
  }

  /** A project of less than 1 元 whose goal speaks of 万元. */
  private boolean isTypedInWan(Column column, BigDecimal amount, BigDecimal other) {
    return table.unit(column) == Unit.YUAN
        && amount.compareTo(BigDecimal.ONE) < 0
        && isTenThousandfold(other, amount);
  }

  private static boolean isNear(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(one.abs().movePointLeft(2)) <= 0;
  }

  private List<FormField> otherAmounts() {
    List<FormField> others = new ArrayList<>();
    for (Goal goal : input.form().goals()) {
      others.add(goal.expected());
      others.add(goal.achieved());
    }
    for (IndicatorRow row : input.form().indicators()) {
      if (input.lexicon().plain(WordList.COST_LEVELS).anyIn(row.level2().text())
          || input.lexicon().plain(WordList.COST_LEVELS).anyIn(row.level1().text())) {
        others.add(row.target());
        others.add(row.actual());
      }
    }
    return others;
  }

  private List<BigDecimal> amountsIn(FormField field) {
    return AmountParser.moneyIn(field.text(), input.lexicon().plain(WordList.PER_HEAD));
  }

  /**
   * Whether the figures are so doubtful (M08, or negative ones: M12) that nothing worked out from
   * them is worth saying.
   */
  public boolean isDoubtful() {
    return hasNegative() || !yuanSlips().isEmpty();
  }

  private boolean hasNegative() {
    Optional<Line> total = total();
    return total.isPresent()
        && (isNegative(total.get(), Column.BUDGET) || isNegative(total.get(), Column.EXECUTED));
  }

  private boolean isNegative(Line line, Column column) {
    return amount(line, column).filter(sum -> sum.signum() < 0).isPresent();
  }

  /** Amounts of the block that are about 10,000 times their neighbours. */
  public List<YuanSlip> yuanSlips() {
    List<YuanSlip> slips = new ArrayList<>();
    for (Line line : table.lines()) {
      for (Column column : Column.values()) {
        Optional<BigDecimal> amount = amount(line, column);
        boolean wan = table.unit(column) == Unit.WAN;
        if (wan && amount.isPresent() && isSlip(line, column, amount.get())) {
          BigDecimal likely = amount.get().movePointLeft(4);
          slips.add(new YuanSlip(column.in(line), amount.get(), likely));
        }
      }
    }
    return slips;
  }

  private boolean isSlip(Line line, Column column, BigDecimal amount) {
    if (amount.compareTo(input.pack().threshold("yuan-slip-amount")) < 0) {
      return false;
    }
    for (Column other : Column.values()) {
      Optional<BigDecimal> neighbour = amount(line, other);
      if (neighbour.isPresent()
          && neighbour.get().signum() > 0
          && amount.compareTo(neighbour.get().multiply(LEAST_RATIO)) >= 0
          && amount.compareTo(neighbour.get().multiply(MOST_RATIO)) <= 0) {
        return true;
      }
    }
    return line.kind() == BudgetTable.Kind.TOTAL
        ? sumOfSources(column).filter(sum -> isTenThousandfold(amount, sum)).isPresent()
        : total()
            .flatMap(total -> amount(total, column))
            .filter(sum -> isTenThousandfold(amount, sum))
            .isPresent();
  }

  private static boolean isTenThousandfold(BigDecimal amount, BigDecimal sum) {
    BigDecimal expected = sum.multiply(WAN);
    return sum.signum() > 0
        && amount.subtract(expected).abs().compareTo(expected.movePointLeft(2)) <= 0;
  }
}
