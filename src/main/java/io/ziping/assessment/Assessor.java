package io.ziping.assessment;

import io.ziping.checks.Finding;
import io.ziping.form.EvaluationForm;
import io.ziping.measure.Lexicon;
import io.ziping.rulepack.RulePack;
import java.util.List;

/** Scores and checks the forms of a workbook. Pure: same forms and same pack, same assessment. */
public final class Assessor {

  private final Lexicon lexicon;

  public Assessor(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Assesses all forms of one workbook.
   *
   * @param fileFindings what reading the file already found (F02, F06 …)
   * @param seasonYear the year that the folder or command line asks for, 0 when unknown
   */
  public SubmissionAssessment assess(
      List<EvaluationForm> forms, List<Finding> fileFindings, RulePack pack, int seasonYear) {
    throw new UnsupportedOperationException(
        lexicon + " " + forms + fileFindings + pack + seasonYear);
  }
}
