package io.ziping.season;

import java.util.Locale;

/** A column of the project library; each is a key under {@code library.fields} in labels.yaml. */
public enum LibraryField {
  CODE,
  NAME,
  UNIT,
  INITIAL,
  BUDGET,
  EXECUTED,
  LEVEL1,
  LEVEL2,
  INDICATOR,
  SIGN,
  TARGET,
  MEASURE_UNIT,
  WEIGHT;

  /** The key in {@code labels.yaml}, for example "measure-unit". */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the column holds money. */
  boolean isMoney() {
    return this == INITIAL || this == BUDGET || this == EXECUTED;
  }
}
