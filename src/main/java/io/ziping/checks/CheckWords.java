package io.ziping.checks;

import io.ziping.measure.Lexicon;
import java.util.List;
import java.util.Locale;

/** The word lists of {@code labels.yaml} (under {@code words}) that checks use. */
public enum CheckWords {
  // Shared with the reader of indicator values.
  BLANK_MARKS,
  NONE,
  BLANK_REASONS,
  THIN_REASONS,
  PLACEHOLDERS,
  VAGUE,
  EXECUTION_LEVELS,
  QUANTITY_LEVELS,
  TIME_LEVELS,
  COST_LEVELS,
  // The checks' own.
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
  BOUNDED_RATES,
  UNBOUNDED_RATES,
  MEASURABLE_ENDINGS,
  MONEY_IN_QUANTITY,
  OUTPUT_IN_BENEFIT,
  SURVEY_EVIDENCE;

  /** The list's key in YAML, for example "thin-reasons". */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public List<String> of(Lexicon lexicon) {
    return lexicon.words(key());
  }
}
