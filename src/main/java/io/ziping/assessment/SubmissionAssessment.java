package io.ziping.assessment;

import io.ziping.checks.Finding;
import io.ziping.rulepack.Severity;
import java.util.List;

/**
 * A whole workbook, which may hold several forms.
 *
 * @param forms in the order of the sheets
 * @param findings about the file itself
 * @param skipped what could not be checked
 */
public record SubmissionAssessment(
    List<Assessment> forms, List<Finding> findings, SkippedChecks skipped) {

  public SubmissionAssessment {
    forms = List.copyOf(forms);
    findings = List.copyOf(findings);
  }

  /** An assessment that skipped nothing. */
  public SubmissionAssessment(List<Assessment> forms, List<Finding> findings) {
    this(forms, findings, SkippedChecks.none());
  }

  /** The worst of its forms': one returned form returns the workbook. */
  public Verdict verdict() {
    List<Verdict> verdicts = forms.stream().map(Assessment::verdict).toList();
    if (verdicts.contains(Verdict.RETURNED)
        || findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
      return forms.isEmpty() ? Verdict.UNREADABLE : Verdict.RETURNED;
    }
    if (verdicts.contains(Verdict.NEEDS_REVIEW)) {
      return Verdict.NEEDS_REVIEW;
    }
    return verdicts.contains(Verdict.ACCEPTED) ? Verdict.ACCEPTED : Verdict.NOT_SCORED;
  }
}
