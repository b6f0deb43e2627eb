package io.ziping.season.review;

import io.ziping.rulepack.CheckCode;
import java.util.List;

/**
 * One rule over all of a unit's forms. Without state, with a constructor without arguments; one
 * that is not named here does not compile.
 */
sealed interface UnitCheck
    permits B05HandedInTwice, B06NotHandedIn, S09AllFull, V13AllSatisfied, V21CopiedFromAnother {

  CheckCode code();

  /** What is wrong; empty when all is well. Severity comes from the pack. */
  List<UnitComplaint> check(UnitView view);

  /** Whether it compares with the project library. */
  default boolean needsLibrary() {
    return false;
  }
}
