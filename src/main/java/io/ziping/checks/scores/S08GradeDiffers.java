package io.ziping.checks.scores;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.DecimalText;
import io.ziping.checks.TextQuotes;
import io.ziping.form.FormField;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.RulePack.Grade;
import java.math.BigDecimal;
import java.util.List;

/** The grade that staff wrote is not the grade of their total. */
final class S08GradeDiffers implements ScoreCheck {

  /** A longer text is a conclusion in words, not a grade. */
  private static final int LONGEST_GRADE = 4;

  @Override
  public CheckCode code() {
    return CheckCode.S08;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    FormField field = input.form().grade();
    Totals totals = Totals.of(input);
    BigDecimal total = totals.isComplete() ? totals.right(input) : input.card().selfTotal();
    String text = TextQuotes.of(field.text());
    if (total == null || text.isEmpty() || text.length() > LONGEST_GRADE) {
      return List.of();
    }
    List<String> named =
        input.pack().grades().stream().map(Grade::name).filter(text::contains).toList();
    String right = input.pack().gradeOf(total);
    if (named.size() != 1 || named.get(0).equals(right)) {
      return List.of();
    }
    return List.of(
        Complaint.at(field, DecimalText.plain(total), right, TextQuotes.quoted(field.text()))
            .fixedBy(right));
  }
}
