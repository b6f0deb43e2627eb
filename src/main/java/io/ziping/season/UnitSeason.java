package io.ziping.season;

import java.util.List;

/**
 * All that one unit has handed in for a year.
 *
 * @param unit the unit's name as outputs show it, for example 漕河镇
 * @param submissions in the order of their file names
 */
public record UnitSeason(String unit, int year, List<Submission> submissions) {
  public UnitSeason {
    submissions = List.copyOf(submissions);
  }
}
