package io.ziping.checks.values;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.IndicatorFacts;
import io.ziping.form.FormField;
import io.ziping.measure.WordList;
import io.ziping.measure.WordMatcher;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.FirstLevel;
import java.util.List;

/** Full points for satisfaction, and the form mentions no survey that would prove it. */
final class V24SatisfactionEvidence implements ValueCheck {

  @Override
  public CheckCode code() {
    return CheckCode.V24;
  }

  @Override
  public boolean needsScores() {
    return true;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    return input.rows().stream()
        .filter(V24SatisfactionEvidence::isFullSatisfaction)
        .limit(1)
        .filter(row -> !isEvidenceMentioned(input))
        .map(row -> Complaint.at(row.row().actual(), row.label()))
        .toList();
  }

  private static boolean isEvidenceMentioned(CheckInput input) {
    WordMatcher evidence = input.lexicon().plain(WordList.SURVEY_EVIDENCE);
    return FormFields.of(input.form()).map(FormField::text).anyMatch(evidence::anyIn);
  }

  private static boolean isFullSatisfaction(IndicatorFacts row) {
    return row.firstLevel().filter(FirstLevel.SATISFACTION::equals).isPresent()
        && row.isMet()
        && (!row.row().isGrouped() || row.score().score() != null)
        && row.score().weight() != null
        && row.score().selfScore() != null
        && row.score().weight().signum() > 0
        && row.score().selfScore().compareTo(row.score().weight()) == 0;
  }
}
