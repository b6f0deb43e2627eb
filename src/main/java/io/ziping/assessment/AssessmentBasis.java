package io.ziping.assessment;

import io.ziping.checks.Library;
import io.ziping.rulepack.RulePack;

/**
 * What forms are held to.
 *
 * @param seasonYear the year that the folder or command line asks for, 0 when unknown
 * @param library the unit's part of the project library
 */
public record AssessmentBasis(RulePack pack, int seasonYear, Library library) {

  /** Without a project library. */
  public static AssessmentBasis of(RulePack pack, int seasonYear) {
    return new AssessmentBasis(pack, seasonYear, Library.none());
  }

  /**
   * Names all that a result depends on, the program aside: another text, another result. At most
   * 150 characters.
   */
  public String version() {
    String version = pack.label() + "/" + seasonYear;
    if (library instanceof Library.Known known) {
      return version + "/" + known.version();
    }
    return version + "/" + ((Library.Unknown) library).reason();
  }
}
