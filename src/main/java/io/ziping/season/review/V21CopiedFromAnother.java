package io.ziping.season.review;

import io.ziping.assessment.IndicatorRecord;
import io.ziping.checks.TextQuotes;
import io.ziping.rulepack.CheckCode;
import io.ziping.season.UnitSeason.Project;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom an indicator asks about has nothing to do with its project, but with another that has the
 * very same indicator.
 */
final class V21CopiedFromAnother implements UnitCheck {

  @Override
  public CheckCode code() {
    return CheckCode.V21;
  }

  @Override
  public List<UnitComplaint> check(UnitView view) {
    IndicatorIndex own = IndicatorIndex.own(view.lexicon(), view.season());
    List<UnitComplaint> complaints = new ArrayList<>();
    for (Project project : view.projects()) {
      for (IndicatorRecord indicator : project.record().indicators()) {
        if (view.isSatisfaction(indicator)) {
          own.foreignWord(project.record(), indicator)
              .flatMap(
                  word ->
                      own.projectWith(indicator.name(), word)
                          .or(() -> view.others().projectWith(indicator.name(), word))
                          .map(other -> complaint(project, indicator, word, other)))
              .ifPresent(complaints::add);
        }
      }
    }
    return complaints;
  }

  private static UnitComplaint complaint(
      Project project, IndicatorRecord indicator, String word, String other) {
    return new UnitComplaint(
        "",
        project.record().projectName(),
        List.of(project.submission().file()),
        List.of(TextQuotes.quoted(indicator.name()), word, other));
  }
}
