package io.ziping.checks;

import io.ziping.form.EvaluationForm;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.RulePack;
import io.ziping.rulepack.Severity;
import java.util.List;
import java.util.Optional;

/** Findings about a file as a whole that no single form can give. */
public final class FileFindings {

  private FileFindings() {}

  /** F06: several forms in one workbook, each scored. */
  public static Optional<Finding> several(int count, RulePack pack) {
    Severity severity = pack.severity(CheckCode.F06);
    return count < 2 || severity == null
        ? Optional.empty()
        : Optional.of(
            new Finding(CheckCode.F06, "", severity, null, List.of(Integer.toString(count)), null));
  }

  /** F06: a form on a hidden sheet, which is read like any other. */
  public static List<Finding> hidden(List<EvaluationForm> forms, RulePack pack) {
    Severity severity = pack.severity(CheckCode.F06);
    return severity == null
        ? List.of()
        : forms.stream()
            .filter(form -> form.layout().hidden())
            .map(EvaluationForm::sheet)
            .distinct()
            .map(
                sheet -> new Finding(CheckCode.F06, "hidden", severity, null, List.of(sheet), null))
            .toList();
  }
}
