package io.ziping.assessment;

import io.ziping.checks.Phrases;
import io.ziping.form.Entry;
import io.ziping.form.EvaluationForm;
import io.ziping.form.Whose;
import io.ziping.scoring.ExecutionScore;
import io.ziping.scoring.IndicatorScore;
import io.ziping.scoring.ScoreCard;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Condenses an assessment to what ledger, summaries and reports need. */
final class DigestBuilder {

  /** Shorter texts in a reason column (无, 0, /) tell no reason. */
  private static final int SHORTEST_REASON = 2;

  private static final int LONGEST_GOAL = 500;

  private DigestBuilder() {}

  static Digest of(Assessment assessment) {
    EvaluationForm form = assessment.form();
    Whose whose = form.whose();
    ScoreCard card = assessment.card();
    ExecutionScore execution = card.execution();
    return new Digest(
        form.sheet(),
        form.layout().family(),
        whose.projectName().value(),
        whose.projectCode().value(),
        whose.department().value(),
        whose.unit().value(),
        whose.yearNumber(),
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
        card.indicators().stream().map(DigestIndicator::of).toList());
  }

  private static int count(Stream<IndicatorScore> scores) {
    return Math.toIntExact(scores.count());
  }

  private static String goal(EvaluationForm form) {
    String goals =
        form.goals().stream().map(goal -> goal.expected().text()).collect(Collectors.joining("；"));
    return DigestIndicator.cut(goals, LONGEST_GOAL);
  }

  private static String reasons(EvaluationForm form) {
    return Stream.concat(
            form.indicators().stream().map(row -> row.reason()), Stream.of(form.reason()))
        .map(Entry::text)
        .filter(text -> Phrases.lettersOf(text).length() >= SHORTEST_REASON)
        .distinct()
        .collect(Collectors.joining("；"));
  }
}
