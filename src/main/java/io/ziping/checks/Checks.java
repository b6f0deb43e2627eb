package io.ziping.checks;

import io.ziping.form.CellRef;
import io.ziping.form.EvaluationForm;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.RulePack;
import io.ziping.rulepack.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs checks over one form. Pure; a check that fails becomes a finding of its own. */
public final class Checks {

  private final List<Check> checks;

  public Checks(List<Check> checks) {
    this.checks = List.copyOf(checks);
  }

  /** Everything that is wrong, in the order of the checks. */
  public List<Finding> check(CheckInput input) {
    List<Finding> findings = new ArrayList<>();
    for (Check check : checks) {
      findings.addAll(run(check, input));
    }
    return withoutEchoes(findings);
  }

  /** The checks that the pack asks for and that cannot be made without a project library. */
  public List<CheckCode> skipped(RulePack pack, Library library) {
    return library instanceof Library.Known
        ? List.of()
        : checks.stream()
            .filter(check -> check.needsLibrary() && pack.severity(check.code()) != null)
            .map(Check::code)
            .toList();
  }

  private static List<Finding> run(Check check, CheckInput input) {
    Severity severity = input.pack().severity(check.code());
    EvaluationForm.Layout layout = input.form().layout();
    boolean impossible =
        check.needsScores() && !layout.scored()
            || check.onlyForProjects() && layout.isWholeDepartment()
            || check.needsLibrary() && !(input.library() instanceof Library.Known);
    if (severity == null || impossible) {
      return List.of();
    }
    try {
      return check.check(input).stream()
          .map(complaint -> finding(check.code(), severity, complaint))
          .toList();
    } catch (RuntimeException broken) {
      return List.of(
          new Finding(CheckCode.X01, "", Severity.ERROR, null, List.of(check.code().name()), null));
    }
  }

  private static Finding finding(CheckCode code, Severity severity, Complaint complaint) {
    return new Finding(
        code,
        complaint.variant(),
        milder(severity, complaint.atMost()),
        complaint.cell(),
        complaint.args(),
        complaint.fix(),
        complaint.fix() != null && complaint.reformat());
  }

  private static Severity milder(Severity severity, @Nullable Severity atMost) {
    return atMost != null && atMost.compareTo(severity) > 0 ? atMost : severity;
  }

  /** Whatever else is said of a cell whose formula failed (V23) only follows from that. */
  private static List<Finding> withoutEchoes(List<Finding> findings) {
    Set<CellRef> broken =
        findings.stream()
            .filter(finding -> finding.code() == CheckCode.V23)
            .flatMap(finding -> Stream.ofNullable(finding.cell()))
            .collect(Collectors.toSet());
    return findings.stream()
        .filter(finding -> finding.code() == CheckCode.V23 || !broken.contains(finding.cell()))
        .toList();
  }
}
