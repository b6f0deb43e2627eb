package io.ziping.measure;

import java.util.Locale;

/** The word lists of {@code labels.yaml} under {@code words}; what each is for is written there. */
public enum WordList {
  NONE,
  BLANK_MARKS,
  PLACEHOLDERS,
  REFERENCES,
  AT_LEAST_BEFORE,
  MORE_THAN_BEFORE,
  AT_MOST_BEFORE,
  LESS_THAN_BEFORE,
  AT_LEAST_AFTER,
  AT_MOST_AFTER,
  POSITIVE_SIGNS,
  REVERSE_SIGNS,
  APPROXIMATE,
  ATTAINED,
  PARTLY,
  NOT_ATTAINED,
  UNSTARTED,
  POSITIVE_ENDINGS,
  POSITIVE_ACTS,
  NEGATIVE,
  NEGATIVE_ENDINGS,
  STAYS_POSITIVE,
  SPEEDS,
  COST_LEVELS,
  TIME_LEVELS,
  QUANTITY_LEVELS,
  EXECUTION_LEVELS,
  COST_CONTROL,
  EQUAL_STANDARDS,
  PERCENT_NAMES,
  NOT_PERCENT_NAMES,
  MONEY_NAMES,
  NO_SIDE,
  TIME_NAMES,
  RECURRING,
  GRADE_SCALES,
  SCALES,
  VAGUE,
  TOTAL_MARKS,
  PART_MARKS,
  NEGATIONS,
  CONTRADICTING,
  BLANK_REASONS,
  THIN_REASONS;

  /** The list's key in YAML, for example "negative-endings". */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
