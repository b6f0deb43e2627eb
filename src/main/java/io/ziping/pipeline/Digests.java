package io.ziping.pipeline;

import io.ziping.assessment.Assessment;
import io.ziping.assessment.Digest;
import io.ziping.form.Entry;
import io.ziping.form.EvaluationForm;
import io.ziping.scoring.ExecutionScore;
import io.ziping.scoring.IndicatorScore;
import io.ziping.scoring.ScoreCard;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the ledger keeps of an assessment. */
final class Digests {

  private static final String BETWEEN_REASONS = "\uff1b";

  private Digests() {}

  static List<Digest> of(List<Assessment> assessments) {
    return assessments.stream().map(Digests::of).toList();
  }

  private static Digest of(Assessment assessment) {
    EvaluationForm form = assessment.form();
    EvaluationForm.Identity identity = form.identity();
    ScoreCard card = assessment.card();
    ExecutionScore execution = card.execution();
    return new Digest(
        form.sheet(),
        form.layout().family(),
        identity.projectName().text(),
        identity.projectCode().text(),
        identity.department().text(),
        identity.unit().text(),
        identity.yearNumber(),
        execution.initial(),
        execution.budget(),
        execution.received(),
        execution.executed(),
        execution.rate(),
        execution.selfScore(),
        execution.score(),
        card.selfTotal(),
        card.total(),
        card.low(),
        card.high(),
        card.grade(),
        card.reportBand(),
        unmet(card),
        open(card),
        reasons(form),
        assessment.verdict(),
        assessment.findings());
  }

  private static int unmet(ScoreCard card) {
    return (int) card.indicators().stream().filter(row -> Boolean.FALSE.equals(row.met())).count();
  }

  private static int open(ScoreCard card) {
    return (int) card.indicators().stream().filter(IndicatorScore::isOpen).count();
  }

  private static String reasons(EvaluationForm form) {
    Set<String> reasons = new LinkedHashSet<>();
    form.indicators().forEach(row -> add(reasons, row.reason()));
    add(reasons, form.reason());
    return String.join(BETWEEN_REASONS, reasons);
  }

  private static void add(Set<String> reasons, Entry reason) {
    if (!reason.isBlank()) {
      reasons.add(reason.text());
    }
  }
}
