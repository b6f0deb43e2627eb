package io.ziping.rulepack;

/** First-level indicators (一级指标) that weights are set for. */
public enum FirstLevel {
  /** 成本指标 as a first level of its own (财预〔2021〕101号). */
  COST,
  /** 产出指标. */
  OUTPUT,
  /** 效益指标, in Hebei 效果指标. */
  BENEFIT,
  /** 满意度指标. */
  SATISFACTION
}
