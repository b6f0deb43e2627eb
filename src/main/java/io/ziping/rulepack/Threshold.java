package io.ziping.rulepack;

/** The numbers that checks compare with; every one has to stand in the base pack. */
enum Threshold {
  /** M11: an execution rate below this many percent needs a reason. */
  EXECUTION_REASON_BELOW,
  /** W05: percent of all points from which one indicator weighs too much. */
  SINGLE_INDICATOR_SHARE,
  /** S09: percent of a unit's projects with full points from which it is remarked. */
  UNIT_FULL_SCORE_SHARE,
  /** V08: rows from which actuals that all equal their targets are remarked. */
  COPIED_ROWS_MIN,
  /** V12: characters that a deviation reason needs. */
  REASON_MIN_LENGTH,
  /** V18: percent of vague indicators above which it is remarked. */
  VAGUE_SHARE,
  /** M08: an amount in 万元 from which 元 is suspected, and the ratio that proves it. */
  YUAN_SLIP_AMOUNT,
  /** M12: decimals that an amount may have. */
  AMOUNT_MAX_DECIMALS,
  /** B04: percent of likeness from which a library name is proposed. */
  NAME_SIMILARITY;

  String key() {
    return io.ziping.strictyaml.YamlMap.spelling(this);
  }
}
