package io.ziping.checks.money;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.DecimalText;
import io.ziping.checks.IndicatorFacts;
import io.ziping.form.FormField;
import io.ziping.measure.AmountParser;
import io.ziping.rulepack.CheckCode;
import io.ziping.scoring.ExecutionScore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The execution rate's weight is not the pack's. */
final class M07ExecutionWeight implements MoneyCheck {

  @Override
  public CheckCode code() {
    return CheckCode.M07;
  }

  @Override
  public boolean needsScores() {
    return true;
  }

  @Override
  public boolean onlyForProjects() {
    return true;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    Stream<FormField> inMoneyBlock =
        input.card().execution().applies()
            ? input.money().total().map(line -> line.weight()).stream()
            : Stream.empty();
    Stream<FormField> inRows =
        input.rows().stream().filter(IndicatorFacts::isExecution).map(row -> row.row().weight());
    return Stream.concat(inMoneyBlock, inRows)
        .flatMap(weight -> check(weight, input).stream())
        .toList();
  }

  private static Optional<Complaint> check(FormField weight, CheckInput input) {
    BigDecimal wanted = input.pack().executionWeight();
    String right = DecimalText.plain(wanted);
    if (IndicatorFacts.isEmpty(weight)) {
      return Optional.of(Complaint.at(weight, right).as("blank").fixedBy(right));
    }
    return AmountParser.points(weight.value())
        .filter(points -> points.compareTo(wanted) != 0)
        .map(points -> complaint(weight, points, right, input));
  }

  /**
   * Where all weights add up to 100 as printed, or the layout has none to add up, the form shares
   * out its points otherwise than the pack: it is scored as printed, and a person knows why.
   */
  private static Complaint complaint(
      FormField weight, BigDecimal points, String right, CheckInput input) {
    Complaint complaint = Complaint.at(weight, right, DecimalText.plain(points));
    return isRightAsPrinted(input) ? complaint.as("as-printed") : complaint.fixedBy(right);
  }

  private static boolean isRightAsPrinted(CheckInput input) {
    ExecutionScore execution = input.card().execution();
    BigDecimal sum = execution.applies() ? execution.weight() : BigDecimal.ZERO;
    boolean weights = false;
    for (IndicatorFacts row : input.rows()) {
      weights |= row.row().weight().isPresent();
      BigDecimal weight = row.score().weight();
      sum = weight == null ? sum : sum.add(weight);
    }
    return !weights
        || !DecimalText.differ(sum, DecimalText.HUNDRED, input.pack().tolerances().score());
  }
}
