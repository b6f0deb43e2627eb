package io.ziping.checks.money;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.Digits;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.Phrases;
import io.ziping.form.BudgetTable.Line;
import io.ziping.form.Entry;
import io.ziping.measure.Written;
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
  public List<Complaint> examine(CheckInput input) {
    Optional<Line> total = input.money().total();
    BigDecimal rate = input.card().execution().rate();
    if (total.isEmpty() || rate == null || input.money().isDoubtful()) {
      return List.of();
    }
    Entry entry = total.get().rate();
    Optional<ShownRate> shown = ShownRate.of(input);
    if (shown.isEmpty()) {
      return missing(entry, rate);
    }
    if (shown.get().says(rate, input) || M05RateOnInitial.isOnInitial(shown.get(), input)) {
      return List.of();
    }
    String right = shown.get().written(rate);
    return List.of(Complaint.at(entry, right, Phrases.quoted(entry.text())).fixedBy(right));
  }

  private static List<Complaint> missing(Entry entry, BigDecimal rate) {
    if (!entry.isPresent() || entry.written().kind() == Written.Kind.UNCALCULATED) {
      return List.of();
    }
    String right = Digits.rate(rate) + "%";
    Complaint complaint = Complaint.at(entry, right, Phrases.quoted(entry.text()));
    return List.of(
        complaint.as(IndicatorFacts.isEmpty(entry) ? "blank" : "unreadable").fixedBy(right));
  }
}
