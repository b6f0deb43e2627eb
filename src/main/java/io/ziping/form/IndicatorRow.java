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
 * @param singleScore 单项指标得分 on a scale of 100, before the share of the weight is applied ({@code
 *     selfScore} is then 单项指标折算得分); absent in all layouts but Hebei's
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
    Entry reason,
    Entry singleScore) {

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
    Objects.requireNonNull(singleScore);
  }

  /** A row of a layout without 单项指标得分. */
  public IndicatorRow(
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
    this(
        number,
        level1,
        level2,
        name,
        sign,
        target,
        unit,
        actual,
        weight,
        selfScore,
        reason,
        Entry.absent());
  }
}
