package io.ziping.bureau;

import io.ziping.checks.Library;
import io.ziping.season.UnitRules;
import io.ziping.season.UnitSeason;
import java.time.LocalDate;
import java.util.Map;

/**
 * One unit of a county with all that it has handed in.
 *
 * @param folder relative to the root; empty for a unit that only the project library knows
 * @param library the unit's part of the project library
 * @param arrivals day on which the present version of a workbook arrived, by its file name
 * @param contents SHA-256 of the bytes that were judged, by file name
 */
public record CountyUnit(
    String folder,
    UnitSeason season,
    UnitRules rules,
    Library library,
    Map<String, LocalDate> arrivals,
    Map<String, String> contents) {

  public CountyUnit {
    arrivals = Map.copyOf(arrivals);
    contents = Map.copyOf(contents);
  }

  CountyUnit with(UnitSeason reviewed) {
    return new CountyUnit(folder, reviewed, rules, library, arrivals, contents);
  }
}
