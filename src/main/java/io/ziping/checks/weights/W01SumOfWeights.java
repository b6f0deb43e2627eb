package io.ziping.checks.weights;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.DecimalText;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.FirstLevel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The weights do not add up to 100. Where one first level alone is to blame, that one is named;
 * where a label already says that its rows do not add up (W03), that is enough.
 */
final class W01SumOfWeights implements WeightCheck {

  @Override
  public CheckCode code() {
    return CheckCode.W01;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    WeightFacts weights = new WeightFacts(input);
    if (!weights.areComplete() || !weights.isOff(weights.total(), DecimalText.HUNDRED)) {
      return List.of();
    }
    BigDecimal off = weights.total().subtract(DecimalText.HUNDRED);
    if (!weights.isOff(offByLabels(weights), off)) {
      return List.of();
    }
    String total = DecimalText.plain(weights.total());
    if (hasOneToBlame(weights)) {
      FirstLevel level = weights.deviations().keySet().iterator().next();
      BigDecimal sum = weights.sums().getOrDefault(level, BigDecimal.ZERO);
      return List.of(
          Complaint.at(
                  weights.firstWeight(level),
                  total,
                  weights.label(level),
                  DecimalText.plain(sum),
                  DecimalText.plain(sum.subtract(off)))
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
    BigDecimal off = weights.total().subtract(DecimalText.HUNDRED);
    return weights.isOff(weights.total(), DecimalText.HUNDRED)
        && deviations.size() == 1
        && !weights.isOff(deviations.values().iterator().next(), off);
  }

  private static BigDecimal offByLabels(WeightFacts weights) {
    return LevelLabel.of(weights).stream()
        .map(label -> label.sum().subtract(label.stated()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
