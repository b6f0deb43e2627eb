package io.ziping.checks.money;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.DecimalText;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.TextQuotes;
import io.ziping.form.BudgetTable.Line;
import io.ziping.form.FormField;
import io.ziping.measure.CellValue;
import io.ziping.rulepack.CheckCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The execution rate is not 全年执行数 ÷ 全年预算数, or is missing. */
final class M04RateWrong implements MoneyCheck {

  @Override
  public CheckCode code() {
    return CheckCode.M04;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    Optional<Line> total = input.money().total();
    BigDecimal rate = input.card().execution().rate();
    if (total.isEmpty() || rate == null || input.money().isDoubtful()) {
      return List.of();
    }
    FormField field = total.get().rate();
    Optional<ShownRate> shown = ShownRate.of(input);
    if (shown.isEmpty()) {
      return missing(field, rate);
    }
    if (shown.get().says(rate, input) || M05RateOnInitial.isOnInitial(shown.get(), input)) {
      return List.of();
    }
    String right = shown.get().shown(rate);
    return List.of(Complaint.at(field, right, TextQuotes.quoted(field.text())).fixedBy(right));
  }

  private static List<Complaint> missing(FormField field, BigDecimal rate) {
    if (!field.isPresent() || field.value().kind() == CellValue.Kind.UNCALCULATED) {
      return List.of();
    }
    String right = DecimalText.rate(rate) + "%";
    Complaint complaint = Complaint.at(field, right, TextQuotes.quoted(field.text()));
    return List.of(
        complaint.as(IndicatorFacts.isEmpty(field) ? "blank" : "unreadable").fixedBy(right));
  }
}
