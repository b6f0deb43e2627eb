package io.ziping.form;

import java.util.Objects;

/**
 * One row of the indicator table (one 三级指标). Fields that the layout has not are {@link
 * Entry#absent()}; level cells that are merged or left blank carry the value they inherit, with the
 * cell it stands in.
 *
 * @param number one-based position in the form, as people count the rows
 * @param level1 一级指标 @param level2 二级指标 @param name 三级指标
 * @param sign 指标性质 or 计算符号 in a column of its own
 * @param target 年度指标值 @param unit 度量单位 in a column of its own @param actual 实际完成值
 * @param weight 分值 @param selfScore 得分 (自评) @param reason 偏差原因分析及改进措施
 */
public record IndicatorRow(
    int number,
    Entry level1,
    Entry level2,
    Entry name,
    Entry sign,
    Entry target,
    Entry unit,
    Entry actual,
    Entry weight,
    Entry selfScore,
    Entry reason) {

  public IndicatorRow {
    Objects.requireNonNull(level1);
    Objects.requireNonNull(level2);
    Objects.requireNonNull(name);
    Objects.requireNonNull(sign);
    Objects.requireNonNull(target);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(actual);
    Objects.requireNonNull(weight);
    Objects.requireNonNull(selfScore);
    Objects.requireNonNull(reason);
  }
}
