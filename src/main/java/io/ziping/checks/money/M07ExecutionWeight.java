package io.ziping.checks.money;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.Digits;
import io.ziping.checks.IndicatorFacts;
import io.ziping.form.Entry;
import io.ziping.measure.Amounts;
import io.ziping.rulepack.CheckCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The execution rate's weight is not the pack's. */
final class M07ExecutionWeight implements MoneyCheck {

  @Override
  public CheckCode code() {
    return CheckCode.M07;
  }

  @Override
  public boolean needsScores() {
    return true;
  }

  @Override
  public boolean onlyForProjects() {
    return true;
  }

  @Override
  public List<Complaint> examine(CheckInput input) {
    Stream<Entry> inMoneyBlock =
        input.card().execution().applies()
            ? input.money().total().map(line -> line.weight()).stream()
            : Stream.empty();
    Stream<Entry> inRows =
        input.rows().stream().filter(IndicatorFacts::isExecution).map(row -> row.row().weight());
    return Stream.concat(inMoneyBlock, inRows)
        .flatMap(weight -> examine(weight, input).stream())
        .toList();
  }

  private static Optional<Complaint> examine(Entry weight, CheckInput input) {
    BigDecimal wanted = input.pack().executionWeight();
    String right = Digits.plain(wanted);
    if (IndicatorFacts.isEmpty(weight)) {
      return Optional.of(Complaint.at(weight, right).as("blank").fixedBy(right));
    }
    return Amounts.points(weight.written())
        .filter(points -> points.compareTo(wanted) != 0)
        .map(points -> Complaint.at(weight, right, Digits.plain(points)).fixedBy(right));
  }
}
