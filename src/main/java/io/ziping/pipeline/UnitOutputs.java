package io.ziping.pipeline;

import io.ziping.checks.Library;
import io.ziping.report.ReportElements;
import io.ziping.season.UnitRules;
import io.ziping.season.UnitSeason;
import io.ziping.season.review.UnitReviewer;
import java.util.List;
import java.util.function.Function;

/**
 * The outputs of a season's units, and the rules that the units are assessed by.
 *
 * @param rules by the unit's folder relative to the root
 * @param libraries by the unit's folder relative to the root
 * @param outputs in the order in which they are written
 * @param bureau what the bureau gets of all units
 */
public record UnitOutputs(
    Function<String, UnitRules> rules,
    Function<String, Library> libraries,
    UnitReviewer reviewer,
    List<UnitOutput> outputs,
    BureauRules bureau) {

  public UnitOutputs {
    outputs = List.copyOf(outputs);
  }

  /** A unit's season seen as a whole, with all that its outputs need besides. */
  public UnitFacts facts(String unitFolder, UnitSeason season, ReportElements elements) {
    UnitRules unitRules = rules.apply(unitFolder);
    UnitSeason reviewed = reviewer.review(season, libraries.apply(unitFolder), unitRules.pack());
    return new UnitFacts(reviewed, unitRules, elements);
  }
}
