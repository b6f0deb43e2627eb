package io.ziping.checks.weights;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.IndicatorFacts;
import io.ziping.measure.WordList;
import io.ziping.measure.WordMatcher;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.FirstLevel;
import java.util.ArrayList;
import java.util.List;

/** Output indicators leave out quantity, quality, timeliness or cost. */
final class W07SecondLevelMissing implements WeightCheck {

  private static final List<WordList> WANTED =
      List.of(
          WordList.QUANTITY_LEVELS,
          WordList.QUALITY_LEVELS,
          WordList.TIME_LEVELS,
          WordList.COST_LEVELS);

  @Override
  public CheckCode code() {
    return CheckCode.W07;
  }

  @Override
  public boolean onlyForProjects() {
    return true;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    WeightFacts weights = new WeightFacts(input);
    List<IndicatorFacts> output =
        weights.rows().stream()
            .filter(row -> row.firstLevel().filter(FirstLevel.OUTPUT::equals).isPresent())
            .toList();
    if (output.isEmpty() || output.stream().allMatch(row -> row.row().level2().isBlank())) {
      return List.of();
    }
    boolean costElsewhere =
        weights.sums().containsKey(FirstLevel.COST)
            || input.pack().weights().containsKey(FirstLevel.COST);
    List<String> missing = new ArrayList<>();
    for (WordList list : WANTED) {
      WordMatcher words = input.lexicon().plain(list);
      boolean needed = !words.isEmpty() && !(costElsewhere && list == WordList.COST_LEVELS);
      if (needed && output.stream().noneMatch(row -> words.anyIn(row.row().level2().text()))) {
        missing.add(input.lexicon().words(list).get(0));
      }
    }
    return missing.isEmpty()
        ? List.of()
        : List.of(Complaint.at(output.get(0).row().level2(), String.join("、", missing)));
  }
}
