package io.ziping.checks;

import io.ziping.form.BudgetTable;
import io.ziping.form.BudgetTable.Line;
import io.ziping.form.Entry;
import io.ziping.measure.Amounts;
import io.ziping.measure.WordList;
import io.ziping.measure.Written;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The money block as figures in 万元, and the doubts that several checks share. */
public final class MoneyFacts {

  /** A column of amounts. */
  public enum Column {
    INITIAL,
    BUDGET,
    RECEIVED,
    EXECUTED;

    public Entry in(Line line) {
      return switch (this) {
        case INITIAL -> line.initial();
        case BUDGET -> line.budget();
        case RECEIVED -> line.received();
        case EXECUTED -> line.executed();
      };
    }

    /** Name of a sentence's variant. */
    public String variant() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * An amount that was likely typed in 元 although the block is in 万元.
   *
   * @param written as it stands there @param likely the same ten thousand times smaller
   */
  public record YuanSlip(Entry entry, BigDecimal written, BigDecimal likely) {}

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
    Entry entry = column.in(line);
    return entry.written().kind() == Written.Kind.DATE
        ? Optional.empty()
        : Amounts.money(entry.written(), isYuan());
  }

  public boolean isYuan() {
    return table.unit() == BudgetTable.Unit.YUAN;
  }

  /** An amount in the block's own unit, as it has to be typed. */
  public String typed(BigDecimal wan) {
    return Digits.plain(isYuan() ? wan.multiply(WAN) : wan);
  }

  /** A mark that stands for "does not apply": —, /, 无. */
  public boolean isMark(Entry entry) {
    return input.lexicon().plain(WordList.BLANK_MARKS).isOne(entry.text())
        || input.lexicon().plain(WordList.NONE).isOne(entry.text());
  }

  /** Nothing is written, or only a mark. */
  public boolean isOpen(Entry entry) {
    return IndicatorFacts.isEmpty(entry) || entry.isPresent() && isMark(entry);
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
    Entry entry = column.in(total);
    boolean nothing =
        isOpen(entry) || amount(total, column).filter(sum -> sum.signum() == 0).isPresent();
    return nothing && sumOfSources(column).filter(sum -> sum.signum() > 0).isPresent();
  }

  /**
   * Whether the figures are so doubtful (M08) that nothing worked out from them is worth saying.
   */
  public boolean isDoubtful() {
    return !yuanSlips().isEmpty();
  }

  /** Amounts of the block that are about 10,000 times their neighbours. */
  public List<YuanSlip> yuanSlips() {
    List<YuanSlip> slips = new ArrayList<>();
    if (isYuan()) {
      return slips;
    }
    for (Line line : table.lines()) {
      for (Column column : Column.values()) {
        Optional<BigDecimal> amount = amount(line, column);
        if (amount.isPresent() && isSlip(line, column, amount.get())) {
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
