package io.ziping.checks.basics;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.TextQuotes;
import io.ziping.form.EvaluationForm.Goal;
import io.ziping.form.FormField;
import io.ziping.measure.AmountParser;
import io.ziping.rulepack.CheckCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The performance goal is blank or only an amount such as 43.2. */
final class B07GoalMissing implements BasicCheck {

  @Override
  public CheckCode code() {
    return CheckCode.B07;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    List<FormField> expected = input.form().goals().stream().map(Goal::expected).toList();
    List<Complaint> complaints = new ArrayList<>();
    if (!expected.isEmpty() && expected.stream().allMatch(IndicatorFacts::isEmpty)) {
      complaints.add(Complaint.at(expected.get(0)).as("blank"));
    }
    for (FormField goal : expected) {
      if (isAmount(goal)) {
        complaints.add(Complaint.at(goal, TextQuotes.quoted(goal.text())));
      }
    }
    return complaints;
  }

  static boolean isAmount(FormField field) {
    return AmountParser.money(field.value(), BigDecimal.ONE).isPresent();
  }
}
