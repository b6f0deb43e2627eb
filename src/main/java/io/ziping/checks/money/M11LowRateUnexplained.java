package io.ziping.checks.money;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.DecimalText;
import io.ziping.form.BudgetTable.Line;
import io.ziping.form.EvaluationForm;
import io.ziping.form.EvaluationForm.Goal;
import io.ziping.form.FormField;
import io.ziping.measure.WordList;
import io.ziping.measure.WordMatcher;
import io.ziping.rulepack.CheckCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A low execution rate, and nowhere in the form a word on why or on what became of the rest. */
final class M11LowRateUnexplained implements MoneyCheck {

  @Override
  public CheckCode code() {
    return CheckCode.M11;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    Optional<Line> total = input.money().total();
    BigDecimal rate = input.card().execution().rate();
    BigDecimal least = input.pack().threshold("execution-reason-below");
    if (total.isEmpty()
        || rate == null
        || rate.compareTo(least) >= 0
        || input.money().isDoubtful()
        || isExplained(input)) {
      return List.of();
    }
    String[] figures = {DecimalText.rate(rate) + "%", DecimalText.plain(least) + "%"};
    return List.of(
        whereToExplain(input.form())
            .map(where -> Complaint.at(where, figures))
            .orElseGet(() -> Complaint.at(total.get().executed(), figures).as("nowhere")));
  }

  private static boolean isExplained(CheckInput input) {
    EvaluationForm form = input.form();
    WordMatcher words = input.lexicon().plain(WordList.EXECUTION_EXPLAINED);
    return Stream.concat(
                Stream.of(form.reason()), form.indicators().stream().map(row -> row.reason()))
            .anyMatch(reason -> !input.givesNoReason(reason))
        || form.goals().stream()
            .map(Goal::achieved)
            .anyMatch(achieved -> words.anyIn(achieved.text()));
  }

  /** A field for reasons, else one for results; a form may have neither. */
  private static Optional<FormField> whereToExplain(EvaluationForm form) {
    return Stream.of(
            Stream.of(form.reason()),
            form.goals().stream().map(Goal::achieved),
            form.indicators().stream().map(row -> row.reason()))
        .flatMap(fields -> fields)
        .filter(FormField::isPresent)
        .findFirst();
  }
}
