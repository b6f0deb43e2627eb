package io.ziping.checks.weights;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.DecimalText;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.FirstLevel;
import java.math.BigDecimal;
import java.util.List;

/** No satisfaction indicator, and its points were not given to benefit. */
final class W08SatisfactionNotMoved implements WeightCheck {

  @Override
  public CheckCode code() {
    return CheckCode.W08;
  }

  @Override
  public boolean onlyForProjects() {
    return true;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    WeightFacts weights = new WeightFacts(input);
    BigDecimal satisfaction = input.pack().weights().get(FirstLevel.SATISFACTION);
    BigDecimal wanted = weights.benefitWithSatisfaction();
    BigDecimal benefit = weights.sums().get(FirstLevel.BENEFIT);
    if (satisfaction == null
        || wanted == null
        || benefit == null
        || weights.hasOwnExecutionWeight()
        || weights.reachOverLevels()
        || !weights.satisfactionWentElsewhere()) {
      return List.of();
    }
    return List.of(
        Complaint.at(
            weights.firstWeight(FirstLevel.BENEFIT),
            DecimalText.plain(satisfaction),
            DecimalText.plain(benefit),
            DecimalText.plain(wanted)));
  }
}
