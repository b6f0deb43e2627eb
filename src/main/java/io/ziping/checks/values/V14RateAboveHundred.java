package io.ziping.checks.values;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.TextQuotes;
import io.ziping.form.FormField;
import io.ziping.measure.Actual;
import io.ziping.measure.Target;
import io.ziping.rulepack.CheckCode;
import java.math.BigDecimal;
import java.util.List;

/** A share of more than all (覆盖率120%). */
final class V14RateAboveHundred implements ValueCheck {

  @Override
  public CheckCode code() {
    return CheckCode.V14;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    return input.rows().stream()
        .filter(IndicatorFacts::isImpossibleRate)
        .map(V14RateAboveHundred::complaint)
        .toList();
  }

  private static Complaint complaint(IndicatorFacts row) {
    boolean inTarget =
        row.score().reading().target() instanceof Target.Quantity target
            && target.value().compareTo(BigDecimal.ONE) > 0;
    boolean inActual =
        row.score().reading().actual() instanceof Actual.Quantity actual
            && actual.value().compareTo(BigDecimal.ONE) > 0;
    FormField cell = inTarget && !inActual ? row.row().target() : row.row().actual();
    return Complaint.at(cell, row.label(), TextQuotes.quoted(cell.text()));
  }
}
