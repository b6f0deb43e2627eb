package io.ziping.checks.weights;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.DecimalText;
import io.ziping.form.FormField;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.FirstLevel;
import io.ziping.rulepack.RulePack.Combined;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A first level has other points than the pack wants, and nothing else has said so. Silent where
 * the form gives the execution rate other points than the pack, for then the rest cannot be as the
 * pack wants it (M07 says so).
 */
final class W02LevelWeight implements WeightCheck {

  @Override
  public CheckCode code() {
    return CheckCode.W02;
  }

  @Override
  public boolean onlyForProjects() {
    return true;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    WeightFacts weights = new WeightFacts(input);
    if (!weights.areComplete()
        || weights.hasOwnExecutionWeight()
        || weights.reachOverLevels()
        || weights.satisfactionWentElsewhere()
        || W01SumOfWeights.hasOneToBlame(weights)) {
      return List.of();
    }
    List<Complaint> complaints = new ArrayList<>();
    weights
        .deviations()
        .forEach(
            (level, off) -> {
              BigDecimal sum = weights.sums().getOrDefault(level, BigDecimal.ZERO);
              if (!isToldByLabel(level, weights)) {
                complaints.add(
                    complaint(
                        weights.firstWeight(level), weights.label(level), sum, sum.subtract(off)));
              }
            });
    input.pack().combined().forEach(combined -> check(combined, weights, complaints));
    return complaints;
  }

  private static void check(Combined combined, WeightFacts weights, List<Complaint> complaints) {
    List<FirstLevel> present =
        combined.levels().stream().filter(weights.sums()::containsKey).toList();
    BigDecimal sum =
        present.stream()
            .map(weights.sums()::get)
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (!present.isEmpty() && weights.isOff(sum, combined.weight())) {
      String labels = present.stream().map(weights::label).collect(Collectors.joining("+"));
      complaints.add(
          complaint(weights.firstWeight(present.get(0)), labels, sum, combined.weight()));
    }
  }

  private static Complaint complaint(
      FormField weight, String label, BigDecimal sum, BigDecimal wanted) {
    return Complaint.at(weight, label, DecimalText.plain(sum), DecimalText.plain(wanted));
  }

  private static boolean isToldByLabel(FirstLevel level, WeightFacts weights) {
    return LevelLabel.of(weights).stream()
        .filter(label -> label.rows().get(0).firstLevel().filter(level::equals).isPresent())
        .anyMatch(label -> weights.isOff(label.sum(), label.stated()));
  }
}
