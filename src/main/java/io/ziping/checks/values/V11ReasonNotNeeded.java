package io.ziping.checks.values;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.DecimalText;
import io.ziping.checks.IndicatorFacts;
import io.ziping.form.FormField;
import io.ziping.measure.Reading.Oddity;
import io.ziping.rulepack.CheckCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A reason although the target is reached, or one that contradicts the actual. A reason may also
 * explain an overshoot, points taken off, or money left over; then it stands where it should.
 */
final class V11ReasonNotNeeded implements ValueCheck {

  @Override
  public CheckCode code() {
    return CheckCode.V11;
  }

  @Override
  public boolean needsScores() {
    return true;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    return input.rows().stream().flatMap(row -> check(row, input).stream()).toList();
  }

  private static Optional<Complaint> check(IndicatorFacts row, CheckInput input) {
    FormField reason = row.row().reason();
    if (row.has(Oddity.CONTRADICTED_BY_REASON)) {
      return Optional.of(Complaint.at(row.reasonCell(), row.label()).as("contradicts"));
    }
    boolean needless =
        !input.givesNoReason(reason)
            && row.isMet()
            && isForRowsReached(reason, input)
            && !row.isOvershoot()
            && hasFullScore(row)
            && !hasMoneyLeft(input);
    return needless ? Optional.of(Complaint.at(reason, row.label())) : Optional.empty();
  }

  /** A reason over several rows is needed as long as it can be about one that was missed. */
  private static boolean isForRowsReached(FormField reason, CheckInput input) {
    return input.rows().stream()
        .filter(row -> Objects.equals(row.row().reason().cell(), reason.cell()))
        .allMatch(IndicatorFacts::isMet);
  }

  private static boolean hasFullScore(IndicatorFacts row) {
    BigDecimal self = row.score().selfScore();
    BigDecimal weight = row.score().weight();
    return self == null || weight == null || self.compareTo(weight) >= 0;
  }

  private static boolean hasMoneyLeft(CheckInput input) {
    BigDecimal rate = input.card().execution().rate();
    return rate != null && rate.compareTo(DecimalText.HUNDRED) < 0;
  }
}
