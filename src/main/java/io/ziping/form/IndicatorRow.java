package io.ziping.form;

import java.util.Objects;

/**
 * One row of the indicator table (one 三级指标). Fields that the layout has not are {@link
 * FormField#absent()}; level cells that are merged or left blank carry the value they inherit, with
 * the cell it stands in.
 *
 * @param number one-based position in the form, as people count the rows
 * @param level1 一级指标 @param level2 二级指标 @param name 三级指标
 * @param sign 指标性质 or 计算符号 in a column of its own
 * @param target 年度指标值 @param unit 度量单位 in a column of its own @param actual 实际完成值
 * @param weight 分值 @param selfScore 得分 (自评) @param reason 偏差原因分析及改进措施
 * @param singleScore 单项指标得分 on a scale of 100, before the share of the weight is applied ({@code
 *     selfScore} is then 单项指标折算得分); absent in all layouts but Hebei's
 * @param block the label of the block of goals that the row stands in, such as 年度绩效目标1（40分）; absent
 *     where the table has none beside it
 * @param sharing which points it has in common with other rows
 */
public record IndicatorRow(
    int number,
    FormField level1,
    FormField level2,
    FormField name,
    FormField sign,
    FormField target,
    FormField unit,
    FormField actual,
    FormField weight,
    FormField selfScore,
    FormField reason,
    FormField singleScore,
    FormField block,
    Sharing sharing) {

  /**
   * Points that stand in one cell over several rows. A group is all rows that are tied together by
   * such cells. Each number is the {@link IndicatorRow#number} of a row, 0 where nothing is shared.
   *
   * @param group the group's first row
   * @param weight the row that holds the weight that this row has its share of
   * @param selfScore the row that holds the self score that this row has its share of
   */
  public record Sharing(int group, int weight, int selfScore) {

    private static final Sharing NOTHING = new Sharing(0, 0, 0);

    /** A row with points of its own. */
    public static Sharing nothing() {
      return NOTHING;
    }
  }

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
    Objects.requireNonNull(block);
    Objects.requireNonNull(sharing);
  }

  /** A row that shares nothing. */
  public IndicatorRow(
      int number,
      FormField level1,
      FormField level2,
      FormField name,
      FormField sign,
      FormField target,
      FormField unit,
      FormField actual,
      FormField weight,
      FormField selfScore,
      FormField reason,
      FormField singleScore) {
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
        singleScore,
        FormField.absent(),
        Sharing.nothing());
  }

  /** A row of a layout without 单项指标得分. */
  public IndicatorRow(
      int number,
      FormField level1,
      FormField level2,
      FormField name,
      FormField sign,
      FormField target,
      FormField unit,
      FormField actual,
      FormField weight,
      FormField selfScore,
      FormField reason) {
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
        FormField.absent());
  }

  /** Whether it belongs to rows that have a weight or a self score together. */
  public boolean isGrouped() {
    return sharing.group() != 0;
  }

  /** Whether its weight is one for several rows. */
  public boolean sharesWeight() {
    return sharing.weight() != 0;
  }

  /** Whether that weight stands on another row, so that its points are counted there. */
  public boolean hasWeightElsewhere() {
    return sharing.weight() != 0 && sharing.weight() != number;
  }

  /** Whether its self score stands on another row. */
  public boolean hasSelfScoreElsewhere() {
    return sharing.selfScore() != 0 && sharing.selfScore() != number;
  }

  /** The same row with what it shares. */
  public IndicatorRow sharing(Sharing shared) {
    return new IndicatorRow(
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
        singleScore,
        block,
        shared);
  }

  /** The same row with an actual and a reason that went on in the next row of the sheet. */
  public IndicatorRow continued(FormField longerActual, FormField longerReason) {
    return new IndicatorRow(
        number,
        level1,
        level2,
        name,
        sign,
        target,
        unit,
        longerActual,
        weight,
        selfScore,
        longerReason,
        singleScore,
        block,
        sharing);
  }
}
