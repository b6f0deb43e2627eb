package io.ziping.rulepack;

import io.ziping.strictyaml.YamlMap;
import java.util.List;

/** The numbers that checks compare with; every one has to stand in the base pack. */
public enum Threshold {
  /** An execution rate below this many percent needs a reason. */
  EXECUTION_REASON_BELOW(CheckCode.M11),
  /** Percent of all points from which one indicator weighs too much. */
  SINGLE_INDICATOR_SHARE(CheckCode.W05),
  /** Percent of a unit's projects with full points from which it is remarked. */
  UNIT_FULL_SCORE_SHARE(CheckCode.S09),
  /** Projects or indicators that a unit needs before a pattern over all of them says anything. */
  UNIT_COUNT_MIN(CheckCode.S09, CheckCode.V13),
  /** Rows from which actuals that all equal their targets are remarked. */
  COPIED_ROWS_MIN(CheckCode.V08),
  /** Characters that a deviation reason needs. */
  REASON_MIN_LENGTH(CheckCode.V12),
  /** Percent of vague indicators above which it is remarked. */
  VAGUE_SHARE(CheckCode.V18),
  /** An amount in 万元 from which 元 is suspected. */
  YUAN_SLIP_AMOUNT(CheckCode.M08),
  /** An amount in 万元 from which it cannot be in 万元 where the form states no unit. */
  UNSTATED_UNIT_AMOUNT(CheckCode.M08),
  /** Decimals that an amount may have. */
  AMOUNT_MAX_DECIMALS(CheckCode.M12),
  /** Percent of likeness from which a project's name is taken for one of the library. */
  NAME_SIMILARITY(CheckCode.B04, CheckCode.B06, CheckCode.M09, CheckCode.V22);

  private final List<CheckCode> checks;

  Threshold(CheckCode... checks) {
    this.checks = List.of(checks);
  }

  /** The key in a pack, for example "name-similarity". */
  public String key() {
    return YamlMap.spelling(this);
  }

  /** The checks that compare with it. */
  public List<CheckCode> checks() {
    return checks;
  }
}
