package io.ziping.checks.values;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.TextQuotes;
import io.ziping.form.FormField;
import io.ziping.measure.Reading.Oddity;
import io.ziping.measure.Target;
import io.ziping.rulepack.CheckCode;
import java.util.List;
import java.util.regex.Pattern;

/** The sign points the wrong way for what is measured: a cost with ≥. */
final class V15SignAgainstKind implements ValueCheck {

  private static final Pattern SIGN = Pattern.compile("^[\\s≥≤≧≦><＞＜=＝]+");

  @Override
  public CheckCode code() {
    return CheckCode.V15;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    return input.rows().stream()
        .filter(row -> row.has(Oddity.SIGN_AGAINST_KIND))
        .map(V15SignAgainstKind::complaint)
        .toList();
  }

  private static Complaint complaint(IndicatorFacts row) {
    boolean reverse =
        row.score().reading().target() instanceof Target.Quantity target
            && target.operator().isReverse();
    String right = reverse ? "≥" : "≤";
    FormField sign = row.row().sign();
    boolean ownColumn = sign.isPresent() && SIGN.matcher(sign.text()).lookingAt();
    FormField cell = ownColumn ? sign : row.row().target();
    Complaint complaint = Complaint.at(cell, row.label(), right, TextQuotes.quoted(cell.text()));
    return SIGN.matcher(cell.text()).lookingAt()
        ? complaint.fixedBy(SIGN.matcher(cell.text()).replaceFirst(right))
        : complaint.as("words");
  }
}
