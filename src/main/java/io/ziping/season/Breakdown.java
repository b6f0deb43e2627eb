package io.ziping.season;

import io.ziping.assessment.FormRecord;
import io.ziping.rulepack.RulePack;
import io.ziping.season.UnitSeason.Project;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Projects over a scale of the pack.
 *
 * @param tallies one for each step of the scale, best first, also those without a project
 * @param open projects whose total is a range over more than one step (待核定)
 */
public record Breakdown(List<Tally> tallies, Tally open) {

  public Breakdown {
    tallies = List.copyOf(tallies);
  }

  static Breakdown of(
      List<Project> projects,
      List<RulePack.Grade> scale,
      Function<FormRecord, @Nullable String> placeOf) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    scale.forEach(step -> tallies.put(step.name(), Tally.empty(step.name())));
    Tally open = Tally.empty("");
    for (Project project : projects) {
      String place = placeOf.apply(project.record());
      if (place == null) {
        open = open.plus(project);
      } else {
        tallies.put(place, tallies.getOrDefault(place, Tally.empty(place)).plus(project));
      }
    }
    return new Breakdown(new ArrayList<>(tallies.values()), open);
  }
}
