package io.ziping.checks.scores;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.DecimalText;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.TextQuotes;
import io.ziping.form.BudgetTable.Line;
import io.ziping.form.FormField;
import io.ziping.form.IndicatorRow;
import io.ziping.measure.CellValue;
import io.ziping.rulepack.CheckCode;
import io.ziping.scoring.ExecutionScore;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A score is blank or no number. Where the actual is blank too, V01 says so. */
final class S02ScoreMissing implements ScoreCheck {

  @Override
  public CheckCode code() {
    return CheckCode.S02;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    boolean unread = input.mayStandUnread(IndicatorRow::selfScore);
    Stream<Complaint> rows =
        input.rows().stream()
            .filter(row -> !unread)
            .filter(row -> row.score().selfScore() == null && isWrong(row.row().selfScore()))
            .filter(row -> row.placeholder().isEmpty())
            .filter(row -> !(row.actualMissing() && row.row().selfScore().isBlank()))
            .map(row -> complaint(row.row().selfScore(), row.label(), computed(row)));
    return Stream.concat(execution(input), rows).toList();
  }

  /** What to put there; a cell of a group has no such value of its own. */
  private static @Nullable BigDecimal computed(IndicatorFacts row) {
    return row.row().isGrouped() ? null : row.score().score();
  }

  private static Stream<Complaint> execution(CheckInput input) {
    ExecutionScore execution = input.card().execution();
    if (!execution.applies() || execution.selfScore() != null) {
      return Stream.empty();
    }
    BigDecimal score = input.money().isDoubtful() ? null : execution.score();
    return input.money().total().map(Line::selfScore).filter(S02ScoreMissing::isWrong).stream()
        .map(field -> execution(field, score));
  }

  private static Complaint execution(FormField field, @Nullable BigDecimal score) {
    if (!IndicatorFacts.isEmpty(field)) {
      return Complaint.at(field, TextQuotes.quoted(field.text())).as("execution-unreadable");
    }
    if (score == null) {
      return Complaint.at(field).as("execution");
    }
    String right = DecimalText.points(score);
    return Complaint.at(field, right).as("execution-computed").fixedBy(right);
  }

  private static boolean isWrong(FormField selfScore) {
    return selfScore.isPresent() && selfScore.value().kind() != CellValue.Kind.UNCALCULATED;
  }

  private static Complaint complaint(FormField field, String label, @Nullable BigDecimal computed) {
    if (!IndicatorFacts.isEmpty(field)) {
      return Complaint.at(field, label, TextQuotes.quoted(field.text())).as("unreadable");
    }
    if (computed == null) {
      return Complaint.at(field, label);
    }
    String right = DecimalText.points(computed);
    return Complaint.at(field, label, right).as("computed").fixedBy(right);
  }
}
