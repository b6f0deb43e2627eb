package io.ziping.season;

import io.ziping.assessment.FormRecord;
import io.ziping.assessment.Verdict;
import io.ziping.checks.Finding;
import io.ziping.rulepack.CheckCode;
import java.util.List;

/**
 * One workbook of a unit and what became of it.
 *
 * @param file its name without the folder @param result name of the result beside it, empty if none
 * @param forms one record for each form; empty for what could not be read
 * @param findings about the file itself
 * @param rules what assessed it, as {@link RuleVersion} reads it; empty when nobody keeps that
 */
public record Submission(
    String file,
    String result,
    Verdict verdict,
    List<FormRecord> forms,
    List<Finding> findings,
    String rules) {

  private static final String ELEMENTS = "report-elements";

  public Submission {
    forms = List.copyOf(forms);
    findings = List.copyOf(findings);
  }

  /** What was assessed just now, by the present rules. */
  public Submission(
      String file, String result, Verdict verdict, List<FormRecord> forms, List<Finding> findings) {
    this(file, result, verdict, forms, findings, "");
  }

  /** The same without its forms, for lists of very many. */
  public Submission brief() {
    return new Submission(file, result, verdict, List.of(), List.of(), rules);
  }

  /** Whether it is no submission at all but 报告要素.xlsx, what the unit adds to its report. */
  public boolean isReportElements() {
    return forms.isEmpty()
        && findings.stream()
            .anyMatch(
                finding -> finding.code() == CheckCode.F04 && finding.variant().equals(ELEMENTS));
  }
}
