package io.ziping.rulepack;

import java.util.Locale;

/** How serious a finding is. */
public enum Severity {
  /** 错误: must be mended, the workbook is returned. */
  ERROR,
  /** 警告: should be mended or explained. */
  WARNING,
  /** 提示: good to know. */
  INFO;

  /** The word in JSON, in results' machine sheets and in bundle keys. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
