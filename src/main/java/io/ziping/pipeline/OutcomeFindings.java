package io.ziping.pipeline;

import io.ziping.checks.Finding;
import io.ziping.recheck.RecheckForm;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.RulePack;
import io.ziping.rulepack.Severity;
import io.ziping.workbook.ReadResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Findings about what became of a file: F01 to F04 where it gave no form, X01 where the program
 * failed.
 */
final class OutcomeFindings {

  private OutcomeFindings() {}

  /** The finding that says why a file was not read; empty for what is no refusal. */
  static Optional<Finding> of(ReadResult result, RulePack pack) {
    if (result instanceof ReadResult.NotAForm) {
      return Optional.of(finding(CheckCode.F03, "", pack));
    }
    if (result instanceof ReadResult.OtherForm other) {
      return Optional.of(finding(CheckCode.F04, other.kind(), pack, other.sheet()));
    }
    if (result instanceof ReadResult.Encrypted) {
      return Optional.of(finding(CheckCode.F01, "encrypted", pack));
    }
    if (result instanceof ReadResult.Damaged damaged) {
      return Optional.of(finding(CheckCode.F01, damaged.reason(), pack));
    }
    if (result instanceof ReadResult.TooLarge large) {
      return Optional.of(
          finding(
              CheckCode.F01,
              large.limit(),
              pack,
              Long.toString(large.value()),
              Long.toString(large.allowed())));
    }
    if (result instanceof ReadResult.WrongFormat wrong) {
      return Optional.of(finding(CheckCode.F02, wrong.kind(), pack));
    }
    if (result instanceof ReadResult.OwnOutput own) {
      boolean recheck = RecheckForm.isKind(own.stamp().kind());
      String variant = recheck ? "own-recheck" : "own-output";
      return Optional.of(finding(CheckCode.F04, variant, pack, own.stamp().source()));
    }
    return Optional.empty();
  }

  /**
   * About a file that was read: the warning for a web page or XML named .xls, and a line for each
   * other form that stands beside the scored ones.
   */
  static List<Finding> beside(ReadResult.Forms forms, RulePack pack) {
    List<Finding> findings = new ArrayList<>();
    if (!forms.lookalike().isEmpty()) {
      List<String> kind = List.of(forms.lookalike());
      findings.add(new Finding(CheckCode.F02, "read", Severity.WARNING, null, kind, null));
    }
    for (ReadResult.OtherForm other : forms.others()) {
      if (pack.severity(CheckCode.F04) != null) {
        String sheet = other.sheet();
        findings.add(
            new Finding(CheckCode.F04, other.kind(), Severity.INFO, null, List.of(sheet), null));
      }
    }
    return findings;
  }

  /** A result that somebody mended instead of its original, which is scored in its place. */
  static Finding mended(String source) {
    return new Finding(CheckCode.F04, "mended", Severity.INFO, null, List.of(source), null);
  }

  /** A version that a newer one of the same project has taken the place of. */
  static Finding replaced(String newer) {
    return new Finding(CheckCode.F04, "replaced", Severity.INFO, null, List.of(newer), null);
  }

  /** Our own bug, stated neutrally. */
  static Finding crash(String incident) {
    return new Finding(CheckCode.X01, "file", Severity.ERROR, null, List.of(incident), null);
  }

  /** The assessment took longer than it may. */
  static Finding timeout(Duration limit) {
    String seconds = Long.toString(Math.max(1, limit.toSeconds()));
    return new Finding(CheckCode.X01, "timeout", Severity.ERROR, null, List.of(seconds), null);
  }

  private static Finding finding(CheckCode code, String variant, RulePack pack, String... args) {
    Severity severity = pack.severity(code);
    return new Finding(
        code, variant, severity == null ? Severity.ERROR : severity, null, List.of(args), null);
  }
}
