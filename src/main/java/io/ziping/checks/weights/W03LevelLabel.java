package io.ziping.checks.weights;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.DecimalText;
import io.ziping.rulepack.CheckCode;
import java.math.BigDecimal;
import java.util.List;

/** A label such as 产出指标(50分) states other points than its rows have. */
final class W03LevelLabel implements WeightCheck {

  @Override
  public CheckCode code() {
    return CheckCode.W03;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    WeightFacts weights = new WeightFacts(input);
    return LevelLabel.of(weights).stream()
        .filter(label -> weights.isOff(label.sum(), label.stated()))
        .map(label -> complaint(label, weights))
        .toList();
  }

  /** The label is to be mended where its rows are as the pack wants them, else the rows. */
  private static Complaint complaint(LevelLabel label, WeightFacts weights) {
    String name = WeightFacts.shortLabel(label.label());
    String told = DecimalText.plain(label.stated());
    String sum = DecimalText.plain(label.sum());
    BigDecimal wanted = label.rows().get(0).firstLevel().map(weights::wanted).orElse(null);
    if (wanted != null && !weights.isOff(label.sum(), wanted)) {
      String corrected = label.corrected();
      return Complaint.at(label.label(), name, told, sum, corrected).as("label").fixedBy(corrected);
    }
    return Complaint.at(label.rows().get(0).row().weight(), name, told, sum);
  }
}
