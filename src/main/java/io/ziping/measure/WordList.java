package io.ziping.measure;

import java.util.List;
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
  FINISHING_NAMES,
  NOT_FINISHING_NAMES,
  PLACES_WITHIN("前"),
  PLACE_NUMBER("第"),
  PLACE_UNITS("名", "位", "强"),
  PLACE_AFTER("以内", "之内", "内", "以上", "及以上", "以前", "之前"),
  RECURRING,
  GRADE_SCALES,
  SCALES,
  VAGUE,
  TOTAL_MARKS,
  PART_MARKS,
  NEGATIONS,
  CONTRADICTING,
  BLANK_REASONS,
  THIN_REASONS,

  // What only checks look up.
  QUALITY_LEVELS,
  OUTPUT_LEVELS,
  BENEFIT_LEVELS,
  SATISFACTION_LEVELS,
  SETTLED_REASONS,
  PLACEHOLDER_NAMES,
  HINT_TEXTS,
  EXECUTION_EXPLAINED,
  CARRY_OVER,
  MONEY_UNITS,
  PER_HEAD,
  BOUNDED_RATES,
  UNBOUNDED_RATES,
  MEASURABLE_ENDINGS,
  MONEY_IN_QUANTITY,
  OUTPUT_IN_BENEFIT,
  SURVEY_EVIDENCE,
  BENEFICIARIES,
  ORGANISATION_BEGINNINGS,
  ORGANISATION_ENDINGS;

  private final List<String> builtIn;

  WordList(String... builtIn) {
    this.builtIn = List.of(builtIn);
  }

  /**
   * What counts where a file from before the list does not have it; empty where it must be there.
   */
  public List<String> builtIn() {
    return builtIn;
  }

  /** The list's key in YAML, for example "negative-endings". */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
