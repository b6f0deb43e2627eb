package io.ziping.assessment;

import io.ziping.checks.Finding;
import io.ziping.form.EvaluationForm;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger keeps of one assessed form and all that summaries and reports need of it; money
 * in 万元 with all digits, null where unknown.
 *
 * @param rate execution rate in percent
 * @param rateWeight points of the rate, the form's own or the pack's; 0 where it earns none by
 *     itself; null in records of earlier programs, which did not keep it
 * @param rateScore computed execution score
 * @param unmet number of indicators that are not met
 * @param open number of indicators that a person has to decide
 * @param deviationReason the reasons staff wrote, joined without repeats
 * @param goal 年度总体目标 as staff wrote it, shortened
 * @param indicators the rows of the indicator table
 */
public record FormRecord(
    String sheet,
    String family,
    String projectName,
    String projectCode,
    String department,
    String unit,
    int year,
    @Nullable BigDecimal budgetInitial,
    @Nullable BigDecimal budget,
    @Nullable BigDecimal received,
    @Nullable BigDecimal executed,
    @Nullable BigDecimal rate,
    @Nullable BigDecimal rateWeight,
    @Nullable BigDecimal rateSelfScore,
    @Nullable BigDecimal rateScore,
    @Nullable BigDecimal selfTotal,
    @Nullable BigDecimal total,
    BigDecimal low,
    BigDecimal high,
    @Nullable String grade,
    @Nullable String reportBand,
    int unmet,
    int open,
    String deviationReason,
    Verdict verdict,
    List<Finding> findings,
    String goal,
    List<IndicatorRecord> indicators) {

  public FormRecord {
    findings = List.copyOf(findings);
    indicators = List.copyOf(indicators);
  }

  /** Whether it is a project's form; a whole department's is no project among others. */
  public boolean isProject() {
    return !family.equals(EvaluationForm.Layout.WHOLE_DEPARTMENT);
  }

  /**
   * The points of the execution rate that its score was worked out from.
   *
   * @param ofPack what the pack has, for records of earlier programs
   */
  public BigDecimal executionWeight(BigDecimal ofPack) {
    return rateWeight == null ? ofPack : rateWeight;
  }

  /** The same without texts and indicators, for lists of very many. */
  public FormRecord brief() {
    return new FormRecord(
        sheet,
        family,
        projectName,
        projectCode,
        department,
        unit,
        year,
        budgetInitial,
        budget,
        received,
        executed,
        rate,
        rateWeight,
        rateSelfScore,
        rateScore,
        selfTotal,
        total,
        low,
        high,
        grade,
        reportBand,
        unmet,
        open,
        "",
        verdict,
        findings,
        "",
        List.of());
  }

  /** What is kept of an assessment. */
  public static FormRecord of(Assessment assessment) {
    return FormRecordBuilder.of(assessment);
  }
}
