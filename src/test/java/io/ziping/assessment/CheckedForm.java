package io.ziping.assessment;

import io.ziping.checks.Finding;
import io.ziping.config.TestLexicon;
import io.ziping.fixtures.FormBuilder;
import io.ziping.fixtures.ShippedPacks;
import io.ziping.form.EvaluationForm;
import io.ziping.rulepack.RulePack;
import io.ziping.rulepack.Severity;
import io.ziping.text.FindingText;
import io.ziping.text.Messages;
import java.util.List;

/** A form scored and checked as the product does it, for tests. */
public record CheckedForm(Assessment assessment) {

  public static final int SEASON = 2023;
  private static final RulePack PACK = ShippedPacks.xushui();
  private static final Assessor ASSESSOR = new Assessor(TestLexicon.shipped());
  private static final FindingText TEXT = new FindingText(Messages.chinese());

  public static CheckedForm of(FormBuilder form) {
    return of(form.build(), PACK);
  }

  public static CheckedForm of(EvaluationForm form, RulePack pack) {
    return of(form, AssessmentBasis.of(pack, SEASON));
  }

  public static CheckedForm of(EvaluationForm form, AssessmentBasis basis) {
    return new CheckedForm(ASSESSOR.assess(List.of(form), List.of(), basis).forms().get(0));
  }

  public List<Finding> findings() {
    return assessment.findings();
  }

  /** Findings as "M04@I7", with the variant as "M04.blank@I7". */
  public List<String> codes() {
    return findings().stream().map(CheckedForm::code).toList();
  }

  public List<Finding> errors() {
    return findings().stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
  }

  public static String code(Finding finding) {
    String variant = finding.variant().isEmpty() ? "" : "." + finding.variant();
    return finding.code() + variant + "@" + (finding.cell() == null ? "" : finding.cell().a1());
  }

  /** What is found, with sentences, for messages of failed tests. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings()) {
      text.append(code(finding)).append(' ').append(TEXT.sentence(finding));
      text.append(finding.fix() == null ? "" : " => " + finding.fix()).append('\n');
    }
    return text.toString();
  }
}
