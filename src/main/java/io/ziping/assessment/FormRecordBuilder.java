package io.ziping.assessment;

import io.ziping.checks.TextQuotes;
import io.ziping.form.EvaluationForm;
import io.ziping.form.FormField;
import io.ziping.form.FormIdentity;
import io.ziping.scoring.ExecutionScore;
import io.ziping.scoring.IndicatorScore;
import io.ziping.scoring.ScoreCard;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Condenses an assessment to what ledger, summaries and reports need. */
final class FormRecordBuilder {

  /** Shorter texts in a reason column (无, 0, /) give no reason. */
  private static final int SHORTEST_REASON = 2;

  private static final int LONGEST_GOAL = 500;

  private FormRecordBuilder() {}

  static FormRecord of(Assessment assessment) {
    EvaluationForm form = assessment.form();
    FormIdentity identity = form.identity();
    ScoreCard card = assessment.card();
    ExecutionScore execution = card.execution();
    return new FormRecord(
        form.sheet(),
        form.layout().family(),
        identity.projectName().value(),
        identity.projectCode().value(),
        identity.department().value(),
        identity.unit().value(),
        identity.yearNumber(),
        execution.initial(),
        execution.budget(),
        execution.received(),
        execution.executed(),
        execution.rate(),
        execution.applies() ? execution.weight() : BigDecimal.ZERO,
        execution.selfScore(),
        execution.score(),
        card.selfTotal(),
        card.total(),
        card.low(),
        card.high(),
        card.grade(),
        card.reportBand(),
        count(card.indicators().stream().filter(score -> Boolean.FALSE.equals(score.met()))),
        count(card.indicators().stream().filter(IndicatorScore::isOpen)),
        reasons(form),
        assessment.verdict(),
        assessment.findings(),
        goal(form),
        card.indicators().stream().map(IndicatorRecord::of).toList());
  }

  private static int count(Stream<IndicatorScore> scores) {
    return Math.toIntExact(scores.count());
  }

  private static String goal(EvaluationForm form) {
    String goals =
        form.goals().stream().map(goal -> goal.expected().text()).collect(Collectors.joining("；"));
    return IndicatorRecord.cut(goals, LONGEST_GOAL);
  }

  private static String reasons(EvaluationForm form) {
    return Stream.concat(
            form.indicators().stream().map(row -> row.reason()), Stream.of(form.reason()))
        .map(FormField::text)
        .filter(text -> TextQuotes.lettersOf(text).length() >= SHORTEST_REASON)
        .distinct()
        .collect(Collectors.joining("；"));
  }
}
