package io.ziping.checks;

import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.RulePack;
import io.ziping.rulepack.Severity;
import java.util.List;
import java.util.Optional;

/**
 * Findings about a file as a whole (F01 to F04, F06), which no form can give. Each is empty where
 * the pack switches its code off, except those that say why a file could not be read: a file must
 * never vanish without a word.
 */
public final class FileFindings {

  /** Variants of F01 that have a sentence of their own. */
  public static final List<String> UNREADABLE =
      List.of(
          "encrypted",
          "zip",
          "truncated",
          "duplicate-entry",
          "xml",
          "missing-part",
          "bytes",
          "entries",
          "inflated-bytes",
          "ratio",
          "rows",
          "cells",
          "text-characters",
          "sheets",
          "time");

  /** Variants of F02 that have a sentence of their own. */
  public static final List<String> WRONG_FORMAT =
      List.of(
          "html",
          "mhtml",
          "spreadsheetml",
          "csv",
          "word",
          "pdf",
          "ods",
          "et",
          "xlsb",
          "image",
          "archive",
          "ole",
          "text",
          "empty");

  /** Variants of F04 that have a sentence of their own. */
  public static final List<String> OTHER_FORM =
      List.of("application", "monitoring", "overall", "transfer", "summary", "recheck");

  private static final String OTHER = "other";

  private FileFindings() {}

  /**
   * F01: encrypted, damaged or over a limit.
   *
   * @param variant one of {@link #UNREADABLE}; another gets the general sentence
   * @param args for a limit its value and what is allowed, as ready strings
   */
  public static Finding unreadable(String variant, List<String> args, RulePack pack) {
    return certain(CheckCode.F01, known(variant, UNREADABLE), args, pack);
  }

  /** F02: not a workbook, whatever its name says. */
  public static Finding wrongFormat(String kind, RulePack pack) {
    return certain(CheckCode.F02, known(kind, WRONG_FORMAT), List.of(), pack);
  }

  /** F02, milder: a look-alike (HTML, SpreadsheetML) that could be read all the same. */
  public static Finding lookalike(String kind, RulePack pack) {
    Finding finding = wrongFormat(kind, pack);
    return new Finding(
        finding.code(), "read", Severity.WARNING, null, finding.args(), finding.fix());
  }

  /** F03: a workbook without any form we know. */
  public static Finding noForm(RulePack pack) {
    return certain(CheckCode.F03, "", List.of(), pack);
  }

  /** F04: another form of the family. {@code kind}: a key of labels.yaml. */
  public static Finding otherForm(String kind, String sheet, RulePack pack) {
    Severity severity = pack.severity(CheckCode.F04);
    return new Finding(
        CheckCode.F04,
        known(kind, OTHER_FORM),
        severity == null ? Severity.INFO : severity,
        null,
        List.of(Phrases.quoted(sheet)),
        null);
  }

  /** F06: several forms in one workbook, each scored. */
  public static Optional<Finding> several(int count, RulePack pack) {
    Severity severity = pack.severity(CheckCode.F06);
    return count < 2 || severity == null
        ? Optional.empty()
        : Optional.of(
            new Finding(CheckCode.F06, "", severity, null, List.of(Integer.toString(count)), null));
  }

  private static String known(String variant, List<String> variants) {
    return variants.contains(variant) ? variant : OTHER;
  }

  private static Finding certain(CheckCode code, String variant, List<String> args, RulePack pack) {
    Severity severity = pack.severity(code);
    return new Finding(
        code, variant, severity == null ? Severity.ERROR : severity, null, args, null);
  }
}
