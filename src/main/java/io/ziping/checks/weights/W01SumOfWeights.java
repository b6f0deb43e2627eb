package io.ziping.checks.weights;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.Digits;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.FirstLevel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The weights do not add up to 100. Where one first level alone is to blame, that one is named;
 * where a label already tells that its rows do not add up (W03), that is enough.
 */
final class W01SumOfWeights implements WeightCheck {

  @Override
  public CheckCode code() {
    return CheckCode.W01;
  }

  @Override
  public List<Complaint> examine(CheckInput input) {
    WeightFacts weights = new WeightFacts(input);
    if (!weights.areComplete() || !weights.isOff(weights.total(), Digits.HUNDRED)) {
      return List.of();
    }
    BigDecimal off = weights.total().subtract(Digits.HUNDRED);
    if (!weights.isOff(offByLabels(weights), off)) {
      return List.of();
    }
    String total = Digits.plain(weights.total());
    if (hasOneToBlame(weights)) {
      FirstLevel level = weights.deviations().keySet().iterator().next();
      BigDecimal sum = weights.sums().getOrDefault(level, BigDecimal.ZERO);
      return List.of(
          Complaint.at(
                  weights.firstWeight(level),
                  total,
                  weights.label(level),
                  Digits.plain(sum),
                  Digits.plain(sum.subtract(off)))
              .as("level"));
    }
    return List.of(Complaint.at(weights.rows().get(0).row().weight(), total));
  }

  /** Whether a single first level explains by how much the total is off. */
  static boolean hasOneToBlame(WeightFacts weights) {
    if (weights.hasOwnExecutionWeight()) {
      return false;
    }
    Map<FirstLevel, BigDecimal> deviations = weights.deviations();
    BigDecimal off = weights.total().subtract(Digits.HUNDRED);
    return weights.isOff(weights.total(), Digits.HUNDRED)
        && deviations.size() == 1
        && !weights.isOff(deviations.values().iterator().next(), off);
  }

  private static BigDecimal offByLabels(WeightFacts weights) {
    return LevelLabel.of(weights).stream()
        .map(label -> label.sum().subtract(label.told()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
