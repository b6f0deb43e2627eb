package io.ziping.checks.money;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.MoneyFacts;
import io.ziping.checks.TextQuotes;
import io.ziping.form.BudgetTable.Column;
import io.ziping.form.BudgetTable.Line;
import io.ziping.form.FormField;
import io.ziping.measure.CellValue;
import io.ziping.rulepack.CheckCode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An amount that is no number, is negative, or has more digits than money has. */
final class M12AmountMalformed implements MoneyCheck {

  /** What a spreadsheet keeps of a number; more digits are noise of binary fractions. */
  private static final MathContext SPREADSHEET = new MathContext(15, RoundingMode.HALF_UP);

  @Override
  public CheckCode code() {
    return CheckCode.M12;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    return input.form().budget().lines().stream()
        .flatMap(line -> Stream.of(Column.values()).flatMap(column -> check(line, column, input)))
        .toList();
  }

  private static Stream<Complaint> check(Line line, Column column, CheckInput input) {
    MoneyFacts money = input.money();
    FormField field = column.in(line);
    if (!field.isPresent()
        || money.isOpen(field)
        || field.value().kind() == CellValue.Kind.UNCALCULATED) {
      return Stream.empty();
    }
    String text = TextQuotes.quoted(field.text());
    Optional<BigDecimal> amount = money.amount(line, column);
    if (amount.isEmpty()) {
      return Stream.of(Complaint.at(field, text).as("text"));
    }
    if (amount.get().signum() < 0) {
      return Stream.of(Complaint.at(field, text).as("negative"));
    }
    int most = input.pack().threshold("amount-max-decimals").intValueExact();
    BigDecimal exact = amount.get().round(SPREADSHEET).stripTrailingZeros();
    if (exact.scale() <= most) {
      return Stream.empty();
    }
    String rounded = money.typed(column, exact.setScale(most, RoundingMode.HALF_UP));
    return Stream.of(Complaint.at(field, text, rounded).as("decimals").fixedBy(rounded));
  }
}
