package io.ziping.measure;

import java.util.Objects;

/**
 * All that a form says about one performance indicator and that helps to read its values.
 *
 * @param level1 first-level indicator, for example 产出指标; may be empty
 * @param level2 second-level indicator, for example 成本指标; may be empty
 * @param name third-level indicator (the indicator's own name); may be empty
 * @param sign a sign column of its own (≥, =, 定性 …); blank where the layout has none
 * @param target 年度指标值
 * @param unit a unit column of its own; blank where the layout has none
 * @param actual 实际完成值
 * @param reason 偏差原因; may be empty; a reason such as 未完成 can contradict the actual
 * @param percentNeighbours whether most other rows of the form are percentages, so that a bare 100
 *     is likely 100%
 * @param year the form's year, 0 when unknown; dates without a year belong to it
 */
public record IndicatorText(
    String level1,
    String level2,
    String name,
    CellValue sign,
    CellValue target,
    CellValue unit,
    CellValue actual,
    String reason,
    boolean percentNeighbours,
    int year) {

  public IndicatorText {
    Objects.requireNonNull(level1);
    Objects.requireNonNull(level2);
    Objects.requireNonNull(name);
    Objects.requireNonNull(sign);
    Objects.requireNonNull(target);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(actual);
    Objects.requireNonNull(reason);
  }

  /**
   * The same with target and actual as a person reads them, whatever their formats make of them.
   */
  IndicatorText asRead() {
    CellValue wanted = target.asRead();
    CellValue reached = actual.asRead();
    return wanted == target && reached == actual
        ? this
        : new IndicatorText(
            level1, level2, name, sign, wanted, unit, reached, reason, percentNeighbours, year);
  }
}
