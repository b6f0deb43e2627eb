package io.ziping.templates;

import java.util.List;

/** Where the rows of the blank form lie (zero-based) and what its indicator rows are called. */
final class BlankFormRows {

  static final int TITLE = 0;
  static final int YEAR = 1;
  static final int PROJECT = 3;
  static final int UNIT = 4;
  static final int MONEY_HEAD = 5;
  static final int MONEY_TOTAL = 6;
  static final int MONEY_LAST = 9;
  static final int GOAL_HEAD = 10;
  static final int GOAL = 11;
  static final int INDICATOR_HEAD = 12;
  static final int INDICATOR_FIRST = 13;

  static final int LAST_COLUMN = 10;

  /** One first-level indicator with the second-level ones of its rows. */
  record Block(String level1, List<String> level2) {}

  static final List<Block> BLOCKS =
      List.of(
          new Block("产出指标\n（50分）", List.of("数量指标", "数量指标", "质量指标", "质量指标", "时效指标", "成本指标")),
          new Block("效益指标\n（30分）", List.of("经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标")),
          new Block("满意度指标\n（10分）", List.of("服务对象\n满意度指标")));

  static final int INDICATOR_LAST =
      INDICATOR_FIRST + BLOCKS.stream().mapToInt(block -> block.level2().size()).sum() - 1;
  static final int TOTAL = INDICATOR_LAST + 1;
  static final int FOOT = TOTAL + 1;

  private BlankFormRows() {}
}
