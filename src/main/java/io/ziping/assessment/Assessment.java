package io.ziping.assessment;

import io.ziping.checks.Finding;
import io.ziping.form.EvaluationForm;
import io.ziping.rulepack.Severity;
import io.ziping.scoring.ScoreCard;
import java.util.List;

/**
 * One form, scored and checked.
 *
 * @param findings errors first, then warnings, then infos; in each by cell
 */
public record Assessment(EvaluationForm form, ScoreCard card, List<Finding> findings) {

  public Assessment {
    findings = List.copyOf(findings);
  }

  /** 退回修改 with an error, else 待核定 where a person has to decide, else 通过. */
  public Verdict verdict() {
    if (!form.layout().scored()) {
      return Verdict.NOT_SCORED;
    }
    if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
      return Verdict.RETURNED;
    }
    return card.isOpen() ? Verdict.NEEDS_REVIEW : Verdict.ACCEPTED;
  }
}
