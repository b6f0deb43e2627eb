package io.ziping.season.review;

import io.ziping.assessment.IndicatorRecord;
import io.ziping.checks.FirstLevels;
import io.ziping.checks.Library;
import io.ziping.measure.Lexicon;
import io.ziping.rulepack.FirstLevel;
import io.ziping.rulepack.RulePack;
import io.ziping.season.UnitSeason;
import io.ziping.season.UnitSeason.Project;
import java.util.List;

/**
 * What a check over a unit gets to see.
 *
 * @param others what the other units of the bureau ask after; empty where they are not known
 */
record UnitView(
    UnitSeason season, Library library, RulePack pack, Lexicon lexicon, IndicatorIndex others) {

  List<Project> projects() {
    return season.projects();
  }

  boolean isSatisfaction(IndicatorRecord indicator) {
    return FirstLevels.of(indicator.level1(), lexicon)
        .filter(FirstLevel.SATISFACTION::equals)
        .isPresent();
  }

  int threshold(String key) {
    return pack.threshold(key).intValueExact();
  }
}
