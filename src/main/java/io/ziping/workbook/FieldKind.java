package io.ziping.workbook;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The fields that a form's reader looks for by their labels. Each is a key under {@code
 * forms.fields} of {@code labels.yaml}, in lower case with hyphens.
 */
public enum FieldKind {
  PROJECT_NAME,
  PROJECT_CODE,
  DEPARTMENT,
  UNIT,
  REPORTING_UNIT,
  UNIT_CODE,
  YEAR,
  MONEY_UNIT,

  MONEY_BLOCK,
  INITIAL,
  BUDGET,
  RECEIVED,
  EXECUTED,
  RATE,
  MONEY_TOTAL,
  MONEY_SOURCE,

  WEIGHT,
  SELF_SCORE,

  GOAL_BLOCK,
  GOAL_EXPECTED,
  GOAL_ACHIEVED,

  INDICATOR_BLOCK,
  LEVEL1,
  LEVEL2,
  NAME,
  SIGN,
  TARGET,
  TARGET_ADJUSTED,
  MEASURE_UNIT,
  ACTUAL,
  SINGLE_SCORE,
  WEIGHT_SHARE,
  CONVERTED_SCORE,
  REASON,
  OTHER_COLUMN,

  TOTAL,
  SUBTOTAL,
  GRADE,
  OVERALL_REASON,
  TAIL;

  /** Amounts in the money block, one column each. */
  public static final Set<FieldKind> AMOUNTS = set(INITIAL, BUDGET, RECEIVED, EXECUTED);

  /** Columns of the money block. */
  public static final Set<FieldKind> MONEY_COLUMNS =
      set(INITIAL, BUDGET, RECEIVED, EXECUTED, RATE, WEIGHT, SELF_SCORE);

  /** Columns of the indicator table. */
  public static final Set<FieldKind> TABLE_COLUMNS =
      set(
          LEVEL1,
          LEVEL2,
          NAME,
          SIGN,
          TARGET,
          TARGET_ADJUSTED,
          MEASURE_UNIT,
          ACTUAL,
          WEIGHT,
          SINGLE_SCORE,
          WEIGHT_SHARE,
          CONVERTED_SCORE,
          SELF_SCORE,
          REASON,
          OTHER_COLUMN);

  private static Set<FieldKind> set(FieldKind first, FieldKind... rest) {
    return Collections.unmodifiableSet(EnumSet.of(first, rest));
  }

  /** The key in {@code labels.yaml}, for example "project-name". */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The field with a key. */
  public static Optional<FieldKind> ofKey(String key) {
    return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
  }
}
