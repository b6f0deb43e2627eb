package io.ziping.checks.money;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.DecimalText;
import io.ziping.checks.LibraryProject;
import io.ziping.checks.MoneyFacts;
import io.ziping.form.BudgetTable.Column;
import io.ziping.form.BudgetTable.Line;
import io.ziping.rulepack.CheckCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The budget is another than the project library's: typed wrong, or the library not updated. */
final class M09LibraryBudgetDiffers implements MoneyCheck {

  @Override
  public CheckCode code() {
    return CheckCode.M09;
  }

  @Override
  public boolean needsLibrary() {
    return true;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    MoneyFacts money = input.money();
    Optional<Line> total = money.total();
    if (total.isEmpty() || money.isDoubtful()) {
      return List.of();
    }
    boolean whole = money.amount(total.get(), Column.BUDGET).isPresent();
    Column column = whole ? Column.BUDGET : Column.INITIAL;
    Optional<BigDecimal> written = money.amount(total.get(), column);
    List<BigDecimal> known =
        input.libraryProjects().stream()
            .map(LibraryProject::currentBudget)
            .filter(Objects::nonNull)
            .toList();
    BigDecimal tolerance = input.pack().tolerances().money();
    if (written.isEmpty()
        || known.isEmpty()
        || known.stream().anyMatch(sum -> !DecimalText.differ(sum, written.get(), tolerance))) {
      return List.of();
    }
    return List.of(
        Complaint.at(
            column.in(total.get()),
            money.typed(column, written.get()),
            money.typed(column, known.get(0))));
  }
}
