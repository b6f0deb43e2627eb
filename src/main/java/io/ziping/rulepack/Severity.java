package io.ziping.rulepack;

/** How serious a finding is. */
public enum Severity {
  /** 错误: must be mended, the workbook is returned. */
  ERROR,
  /** 警告: should be mended or explained. */
  WARNING,
  /** 提示: good to know. */
  INFO
}
