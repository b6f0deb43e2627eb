package io.ziping.checks.weights;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.FirstLevel;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A first level that the pack gives points to has no indicator. Cost may be left out; so may
 * satisfaction when its points went to benefit (W08 watches that).
 */
final class W06LevelMissing implements WeightCheck {

  @Override
  public CheckCode code() {
    return CheckCode.W06;
  }

  @Override
  public boolean onlyForProjects() {
    return true;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    WeightFacts weights = new WeightFacts(input);
    if (!weights.usesKnownLevels()) {
      return List.of();
    }
    Set<FirstLevel> missing = EnumSet.noneOf(FirstLevel.class);
    missing.addAll(input.pack().weights().keySet());
    input.pack().combined().forEach(combined -> missing.addAll(combined.levels()));
    missing.removeAll(weights.sums().keySet());
    missing.remove(FirstLevel.COST);
    if (weights.satisfactionWentElsewhere() || weights.satisfactionWentToBenefit()) {
      missing.remove(FirstLevel.SATISFACTION);
    }
    return missing.stream()
        .map(
            level ->
                Complaint.at(weights.rows().get(0).row().level1())
                    .as(level.name().toLowerCase(Locale.ROOT)))
        .toList();
  }
}
