package io.ziping.measure;

/**
 * The unit that an indicator's values are compared in, and where it comes from. Shares are compared
 * as fractions, money in 万元.
 *
 * @param asFraction for an assumed percentage: whether bare numbers are fractions (0.95) rather
 *     than percent figures (95)
 */
record ComparisonUnit(Unit unit, Origin origin, boolean asFraction) {

  enum Origin {
    CELL,
    COLUMN,
    NAME,
    /** From the actual, because the target has none. */
    ACTUAL,
    /** A percentage that only the name or the neighbours suggest. */
    ASSUMED,
    NONE
  }

  static ComparisonUnit of(Unit unit, Origin origin) {
    return new ComparisonUnit(unit, origin, false);
  }
}
