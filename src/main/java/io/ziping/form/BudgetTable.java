package io.ziping.form;

import io.ziping.measure.AmountParser;
import io.ziping.measure.CellValue;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The money block (项目资金). Amounts are as written; the units say what a bare number in them is.
 *
 * @param unit of the whole block, 万元 where the form says nothing
 * @param unitStated whether the form says so anywhere
 * @param columnUnits units that the labels of single columns state: 全年预算数（元）
 * @param lines the rows in their order; the first of kind TOTAL is the one that counts (年度资金总额)
 */
public record BudgetTable(
    Unit unit, boolean unitStated, Map<Column, Unit> columnUnits, List<Line> lines) {

  /** The unit that a bare number of the block is in. */
  public enum Unit {
    /** 万元, also where the form says nothing. */
    WAN("1"),
    YUAN("0.0001"),
    /** 千元. */
    QIAN("0.1"),
    /** 百万元. */
    BAIWAN("100"),
    /** 亿元. */
    YI("10000");

    private final BigDecimal factor;

    Unit(String factor) {
      this.factor = new BigDecimal(factor);
    }

    /** How many 万元 one of it is: 0.0001 for 元. */
    public BigDecimal factor() {
      return factor;
    }

    /** An amount in 万元 as it is written in this unit, with all its digits. */
    public BigDecimal fromWan(BigDecimal wan) {
      return wan.divide(factor);
    }

    /** The word in JSON: "wan", "yuan", "qian", "baiwan", "yi". */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A column of amounts. */
  public enum Column {
    INITIAL,
    BUDGET,
    RECEIVED,
    EXECUTED;

    public FormField in(Line line) {
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

  /** Whether a row is the total or a source of money. */
  public enum Kind {
    TOTAL,
    SOURCE
  }

  /**
   * One row of the money block.
   *
   * @param label as written, for example 其中：当年财政拨款
   * @param initial 年初预算数 @param budget 全年预算数 (A) @param received 到位数 @param executed 全年执行数 (B)
   * @param weight 分值 @param rate 执行率 @param selfScore 得分
   */
  public record Line(
      Kind kind,
      FormField label,
      FormField initial,
      FormField budget,
      FormField received,
      FormField executed,
      FormField weight,
      FormField rate,
      FormField selfScore) {

    public Line {
      Objects.requireNonNull(kind);
    }
  }

  public BudgetTable {
    Objects.requireNonNull(unit);
    columnUnits = columnUnits.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(columnUnits));
    lines = List.copyOf(lines);
  }

  /** A block that states one unit for all its columns. */
  public BudgetTable(Unit unit, List<Line> lines) {
    this(unit, true, Map.of(), lines);
  }

  /** A form without a money block. */
  public static BudgetTable none() {
    return new BudgetTable(Unit.WAN, false, Map.of(), List.of());
  }

  /** What a bare number in a column is in. */
  public Unit unit(Column column) {
    return columnUnits.getOrDefault(column, unit);
  }

  /** Whether the form says what a bare number in a column is in. */
  public boolean isUnitStated(Column column) {
    return unitStated || columnUnits.containsKey(column);
  }

  /**
   * An amount of one of the lines in 万元 with all its digits; a unit in the cell itself comes before
   * the column's. Empty for a blank cell, a mark such as / or anything that is no amount.
   */
  public Optional<BigDecimal> amount(Line line, Column column) {
    CellValue value = column.in(line).value();
    return AmountParser.money(value, unit(column).factor());
  }

  public Optional<Line> total() {
    return lines.stream().filter(line -> line.kind() == Kind.TOTAL).findFirst();
  }

  /** The rows that add up to the total. */
  public List<Line> sources() {
    return lines.stream().filter(line -> line.kind() == Kind.SOURCE).toList();
  }
}
