package io.ziping.checks;

import io.ziping.rulepack.CheckCode;
import java.util.List;

/**
 * One rule that a form must keep. Implementations have no state and a constructor without
 * arguments.
 */
public interface Check {

  CheckCode code();

  /**
   * What is wrong, in the order of the cells; empty when all is well. Severity comes from the pack.
   */
  List<Complaint> check(CheckInput input);

  /**
   * Whether the check makes sense only for layouts that are scored; transfer payments, for example,
   * have no weights and no scores.
   */
  default boolean needsScores() {
    return false;
  }

  /** Whether the check asks what only a project has: a name, the rule pack's weights. */
  default boolean onlyForProjects() {
    return false;
  }

  /**
   * Whether the check compares with the project library; without one it is skipped, and said so.
   */
  default boolean needsLibrary() {
    return false;
  }
}
