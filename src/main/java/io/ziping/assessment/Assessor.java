package io.ziping.assessment;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Checks;
import io.ziping.checks.FileFindings;
import io.ziping.checks.Finding;
import io.ziping.checks.Library;
import io.ziping.form.EvaluationForm;
import io.ziping.measure.Lexicon;
import io.ziping.rulepack.RulePack;
import io.ziping.scoring.ScoreCard;
import io.ziping.scoring.Scorer;
import java.util.ArrayList;
import java.util.List;

/** Scores and checks the forms of a workbook. Pure: same forms and same basis, same assessment. */
public final class Assessor {

  private final Lexicon lexicon;
  private final Checks checks;

  public Assessor(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.checks = AllChecks.runner();
  }

  /**
   * Assesses all forms of one workbook.
   *
   * @param fileFindings what reading the file already found (F02 …); F06 is added here (several
   *     forms, hidden sheets)
   */
  public SubmissionAssessment assess(
      List<EvaluationForm> forms, List<Finding> fileFindings, AssessmentBasis basis) {
    RulePack pack = basis.pack();
    Scorer scorer = new Scorer(lexicon, pack);
    List<Assessment> assessments =
        forms.stream().map(form -> assess(form, scorer.score(form), basis)).toList();
    List<Finding> about = new ArrayList<>(fileFindings);
    FileFindings.several(forms.size(), pack).ifPresent(about::add);
    about.addAll(FileFindings.hidden(forms, pack));
    about.sort(new FindingOrder());
    return new SubmissionAssessment(assessments, about, skipped(basis));
  }

  /** The checks of forms that this basis does not allow. */
  public SkippedChecks skipped(AssessmentBasis basis) {
    return basis.library() instanceof Library.Unknown unknown
        ? new SkippedChecks(checks.skipped(basis.pack(), unknown), unknown.reason(), unknown.args())
        : SkippedChecks.none();
  }

  /** Checks a form whose score card is known. */
  private Assessment assess(EvaluationForm form, ScoreCard card, AssessmentBasis basis) {
    CheckInput input =
        new CheckInput(form, card, basis.pack(), lexicon, basis.seasonYear(), basis.library());
    List<Finding> findings = new ArrayList<>(checks.check(input));
    findings.sort(new FindingOrder());
    return new Assessment(form, card, findings);
  }
}
