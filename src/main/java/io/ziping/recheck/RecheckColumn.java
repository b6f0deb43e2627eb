package io.ziping.recheck;

import java.util.Locale;

/** The columns of a re-check form's table, in their order. */
enum RecheckColumn {
  NO(5, false),
  LEVEL1(11, false),
  LEVEL2(11, false),
  NAME(20, false),
  TARGET(15, false),
  ACTUAL(15, false),
  WEIGHT(9, false),
  SELF(8, false),
  COMPUTED(8, false),
  DONE(15, true),
  SCORE(9, true),
  PROBLEM(25, true),
  SEVERITY(8, true),
  ADVICE(20, true),
  /** Hidden: what a row is, whatever people insert above it. */
  KEY(4, false);

  private final int width;
  private final boolean input;

  RecheckColumn(int width, boolean input) {
    this.width = width;
    this.input = input;
  }

  /** In characters. */
  int width() {
    return width;
  }

  /** Whether people write into it. */
  boolean input() {
    return input;
  }

  /** The word that bundles use: {@code recheck.head.<word>}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String letter() {
    return String.valueOf((char) ('A' + ordinal()));
  }
}
