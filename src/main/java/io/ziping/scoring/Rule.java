package io.ziping.scoring;

import java.util.List;
import java.util.Locale;

/**
 * The rules that an {@link Explanation} can name; each has a sentence {@code explain.<key>} in the
 * bundle explanations.properties, where the order of its arguments is written. What a rule pack
 * sets names its key there.
 */
enum Rule {
  MET,
  MET_WITHIN_TOLERANCE("tolerances.equal-values"),
  MET_ABOVE_EQUAL,
  MET_NONE,
  RATIO,
  REVERSE_LINEAR("reverse"),
  REVERSE_DOUBLE("reverse"),
  REVERSE_RATIO("reverse"),
  NONE_EXCEEDED,
  OVERSHOOT_DEDUCT("overshoot.deduct"),
  OVERSHOOT_SCALE("overshoot.edge"),
  OVERSHOOT_NOTHING("overshoot.policy"),
  COMPLETION,
  COMPLETION_MET,
  RANGE_MET,
  RANGE_ABOVE,
  RANGE_BELOW,
  RANGE_OUTSIDE,
  DEADLINE_MET,
  DEADLINE_WINDOW,
  DEADLINE_LATE("quality.partly"),
  DEADLINE_UNDATED,
  REPEATED,
  QUALITY_FULL_SELF("quality.full"),
  QUALITY_FULL_CLAMPED("quality.full"),
  QUALITY_FULL_WEIGHT("quality.full"),
  QUALITY_PARTLY_SELF("quality.partly"),
  QUALITY_PARTLY_CLAMPED("quality.partly"),
  QUALITY_PARTLY_OPEN("quality.partly"),
  QUALITY_NOT_SELF("quality.not"),
  QUALITY_NOT_CLAMPED("quality.not"),
  QUALITY_NOT_OPEN("quality.not"),
  NO_WEIGHT,
  COMPARED_MET,
  COMPARED_MISSED,
  COMPARED_OPEN,
  COMPARED_UNFILLED,
  GROUP_MET,
  GROUP_MISSED,
  GROUP_OPEN,
  IN_GROUP_MET,
  IN_GROUP_MISSED,
  IN_GROUP_OPEN,
  MISSING_TARGET,
  MISSING_ACTUAL,
  PLACEHOLDER,
  UNREADABLE_TARGET,
  UNCLEAR_ACTUAL,
  TEXT_FOR_NUMBER,
  UNKNOWN_WORDING,
  CONTRADICTED,
  EXECUTION("execution-weight"),
  EXECUTION_FULL("execution-weight"),
  EXECUTION_FROM_INITIAL("execution-weight"),
  EXECUTION_NO_BUDGET("execution-weight"),
  EXECUTION_NO_SPENDING("execution-weight"),
  EXECUTION_IN_ROW,
  EXECUTION_NOT_SCORED,
  TOTAL,
  TOTAL_ROWS,
  TOTAL_LIMITED,
  TOTAL_CAPPED("execution-cap"),
  TOTAL_OPEN;

  private final String packKey;

  Rule() {
    this("");
  }

  Rule(String packKey) {
    this.packKey = packKey;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Explanation with(String... args) {
    return new Explanation(key(), packKey, List.of(args), List.of());
  }
}
