package io.ziping.season;

import java.math.BigDecimal;

/**
 * How many projects fall under one heading and how much money they are.
 *
 * @param name of the grade, report band or category; empty for projects that are still open
 * @param budget 全年预算数, @param executed 全年执行数, @param surplus 结余, all in 万元 with all digits
 */
public record Tally(
    String name, int count, BigDecimal budget, BigDecimal executed, BigDecimal surplus) {

  /** No project. */
  public static Tally empty(String name) {
    return new Tally(name, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
  }

  /** One project more. */
  public Tally plus(UnitSeason.Project project) {
    return new Tally(
        name,
        count + 1,
        Money.add(budget, project.record().budget()),
        Money.add(executed, project.record().executed()),
        Money.add(surplus, Money.surplus(project.record())));
  }

  /** Both together, under the name of this one. */
  public Tally plus(Tally other) {
    return new Tally(
        name,
        count + other.count,
        Money.add(budget, other.budget),
        Money.add(executed, other.executed),
        Money.add(surplus, other.surplus));
  }
}
