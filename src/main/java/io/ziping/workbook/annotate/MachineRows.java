package io.ziping.workbook.annotate;

import io.ziping.assessment.Assessment;
import io.ziping.assessment.SubmissionAssessment;
import io.ziping.checks.Finding;
import io.ziping.form.EvaluationForm;
import io.ziping.scoring.ExecutionScore;
import io.ziping.scoring.IndicatorScore;
import io.ziping.scoring.ScoreCard;
import io.ziping.workbook.Stamp;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The machine-readable result: rows of plain texts, the first of each saying what the row is. Empty
 * texts stand for unknown.
 *
 * <pre>
 * ziping      | 1 (format of these rows)
 * verdict     | accepted, needs-review, returned …      source, sha256, rule-pack, program likewise
 * form        | number | sheet | family | project | code | unit | year | verdict | self | total | low | high | grade
 * execution   | form | budget | executed | rate | weight | self | score | low | high
 * indicator   | form | row | name | weight | self | score | low | high | rule
 * finding     | form (0: the file) | code | severity | cell
 * separator   | the line between a comment of staff and ours
 * cells, beside, remarks, result | sheet | hashes of cells, see HashRows
 * </pre>
 */
final class MachineRows {

  private final SubmissionAssessment assessment;
  private final Stamp stamp;
  private final List<List<String>> rows = new ArrayList<>();

  MachineRows(SubmissionAssessment assessment, Stamp stamp) {
    this.assessment = assessment;
    this.stamp = stamp;
  }

  List<List<String>> rows() {
    row("ziping", "1");
    row("verdict", assessment.verdict().word());
    row("source", stamp.source());
    row("sha256", stamp.sourceSha256());
    row("rule-pack", stamp.rulePack());
    row("program", stamp.program());
    row("mended", stamp.mended());
    int number = 0;
    for (Assessment form : assessment.forms()) {
      number++;
      form(number, form);
    }
    findings(0, assessment.findings());
    for (int i = 0; i < assessment.forms().size(); i++) {
      findings(i + 1, assessment.forms().get(i).findings());
    }
    return rows;
  }

  private void form(int number, Assessment assessed) {
    EvaluationForm form = assessed.form();
    ScoreCard card = assessed.card();
    row(
        "form",
        String.valueOf(number),
        form.sheet(),
        form.layout().family(),
        form.identityCells().projectName().text(),
        form.identityCells().projectCode().text(),
        form.identityCells().unit().text(),
        String.valueOf(form.identityCells().yearNumber()),
        assessed.verdict().word(),
        plain(card.selfTotal()),
        plain(card.total()),
        plain(card.low()),
        plain(card.high()),
        card.grade() == null ? "" : card.grade());
    ExecutionScore execution = card.execution();
    row(
        "execution",
        String.valueOf(number),
        plain(execution.budget()),
        plain(execution.executed()),
        plain(execution.rate()),
        plain(execution.weight()),
        plain(execution.selfScore()),
        plain(execution.score()),
        plain(execution.low()),
        plain(execution.high()));
    for (IndicatorScore score : card.indicators()) {
      row(
          "indicator",
          String.valueOf(number),
          String.valueOf(score.row().number()),
          score.row().name().text(),
          plain(score.weight()),
          plain(score.selfScore()),
          plain(score.score()),
          plain(score.low()),
          plain(score.high()),
          score.explanation().rule());
    }
  }

  private void findings(int form, List<Finding> findings) {
    for (Finding finding : findings) {
      row(
          "finding",
          String.valueOf(form),
          finding.code().name(),
          finding.severity().word(),
          finding.cell() == null ? "" : finding.cell().toString());
    }
  }

  private void row(String... cells) {
    List<String> clean = new ArrayList<>(cells.length);
    for (String cell : cells) {
      clean.add(CellText.clean(cell));
    }
    rows.add(clean);
  }

  private static String plain(@Nullable BigDecimal value) {
    return value == null ? "" : Wording.plain(value);
  }
}
