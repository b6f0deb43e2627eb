package io.ziping.scoring;

import java.util.Locale;

/**
 * The rules that an {@link Explanation} can name; each has a sentence {@code explain.<key>} in the
 * bundle explanations.properties, where the order of its arguments is written.
 */
enum Rule {
  MET,
  MET_WITHIN_TOLERANCE,
  MET_ABOVE_EQUAL,
  MET_NONE,
  RATIO,
  REVERSE_LINEAR,
  REVERSE_DOUBLE,
  REVERSE_RATIO,
  NONE_EXCEEDED,
  OVERSHOOT_DEDUCT,
  OVERSHOOT_SCALE,
  COMPLETION,
  COMPLETION_MET,
  RANGE_MET,
  RANGE_ABOVE,
  RANGE_OUTSIDE,
  DEADLINE_MET,
  DEADLINE_WINDOW,
  DEADLINE_LATE,
  DEADLINE_UNDATED,
  REPEATED,
  QUALITY_FULL_SELF,
  QUALITY_FULL_CLAMPED,
  QUALITY_FULL_WEIGHT,
  QUALITY_PARTLY_SELF,
  QUALITY_PARTLY_CLAMPED,
  QUALITY_PARTLY_OPEN,
  QUALITY_NOT_SELF,
  QUALITY_NOT_CLAMPED,
  QUALITY_NOT_OPEN,
  NO_WEIGHT,
  MISSING_TARGET,
  MISSING_ACTUAL,
  PLACEHOLDER,
  UNREADABLE_TARGET,
  UNCLEAR_ACTUAL,
  TEXT_FOR_NUMBER,
  UNKNOWN_WORDING,
  CONTRADICTED,
  EXECUTION,
  EXECUTION_FULL,
  EXECUTION_FROM_INITIAL,
  EXECUTION_NO_BUDGET,
  EXECUTION_NO_SPENDING,
  EXECUTION_IN_ROW,
  EXECUTION_NOT_SCORED,
  TOTAL,
  TOTAL_LIMITED,
  TOTAL_CAPPED,
  TOTAL_OPEN;

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Explanation with(String... args) {
    return Explanation.of(key(), args);
  }
}
