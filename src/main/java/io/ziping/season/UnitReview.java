package io.ziping.season;

import io.ziping.assessment.SkippedChecks;
import io.ziping.checks.LibraryProject;
import java.util.List;

/**
 * What only shows when all of a unit's forms are seen together.
 *
 * @param findings in the order of the checks
 * @param missing projects of the project library without a form; empty without a library
 * @param skipped what could not be checked, in forms or over the unit
 */
public record UnitReview(
    List<UnitFinding> findings, List<LibraryProject> missing, SkippedChecks skipped) {

  public UnitReview {
    findings = List.copyOf(findings);
    missing = List.copyOf(missing);
  }

  /** Nothing found. */
  public static UnitReview none() {
    return new UnitReview(List.of(), List.of(), SkippedChecks.none());
  }
}
