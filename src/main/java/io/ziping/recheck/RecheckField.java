package io.ziping.recheck;

import java.util.Locale;

/** What people write below the table of a re-check form, one row each. */
enum RecheckField {
  CONCLUSION(22),
  REMARK(48),
  REVIEWER(22),
  DATE(22);

  private final int points;

  RecheckField(int points) {
    this.points = points;
  }

  /** Height of its row. */
  int points() {
    return points;
  }

  /** The word that bundles and the hidden column use. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
