package io.ziping.form;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The money block (项目资金). Amounts are as written; {@code unit} says whether in 万元 or 元.
 *
 * @param lines the rows in their order; the first of kind TOTAL is the one that counts (年度资金总额)
 */
public record BudgetTable(Unit unit, List<Line> lines) {

  /** The unit that the block's label states. */
  public enum Unit {
    /** 万元, also where the form says nothing. */
    WAN,
    YUAN
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
      Entry label,
      Entry initial,
      Entry budget,
      Entry received,
      Entry executed,
      Entry weight,
      Entry rate,
      Entry selfScore) {

    public Line {
      Objects.requireNonNull(kind);
    }
  }

  public BudgetTable {
    Objects.requireNonNull(unit);
    lines = List.copyOf(lines);
  }

  /** A form without a money block. */
  public static BudgetTable none() {
    return new BudgetTable(Unit.WAN, List.of());
  }

  public Optional<Line> total() {
    return lines.stream().filter(line -> line.kind() == Kind.TOTAL).findFirst();
  }

  /** The rows that add up to the total. */
  public List<Line> sources() {
    return lines.stream().filter(line -> line.kind() == Kind.SOURCE).toList();
  }
}
