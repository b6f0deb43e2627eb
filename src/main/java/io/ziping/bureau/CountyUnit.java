package io.ziping.bureau;

import io.ziping.checks.Library;
import io.ziping.season.Submission;
import io.ziping.season.UnitRules;
import io.ziping.season.UnitSeason;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One unit of a county with all that it has handed in.
 *
 * @param folder relative to the root; empty for a unit that only the project library knows
 * @param library the unit's part of the project library
 * @param origins of the season's very submissions, which are told apart by identity: two workbooks
 *     in folders of their own may be alike to the last word
 */
public record CountyUnit(
    String folder,
    UnitSeason season,
    UnitRules rules,
    Library library,
    Map<Submission, Origin> origins) {

  public CountyUnit {
    origins = new IdentityHashMap<>(origins);
  }

  /** Where one of the season's submissions came from; empty when that is not known. */
  public Optional<Origin> originOf(Submission submission) {
    return Optional.ofNullable(origins.get(submission));
  }

  CountyUnit with(UnitSeason reviewed) {
    return new CountyUnit(folder, reviewed, rules, library, origins);
  }
}
