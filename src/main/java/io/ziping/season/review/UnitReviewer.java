package io.ziping.season.review;

import io.ziping.assessment.AssessmentBasis;
import io.ziping.assessment.Assessor;
import io.ziping.assessment.SkippedChecks;
import io.ziping.checks.CheckGroup;
import io.ziping.checks.Finding;
import io.ziping.checks.Library;
import io.ziping.checks.LibraryProject;
import io.ziping.measure.Lexicon;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.RulePack;
import io.ziping.rulepack.Severity;
import io.ziping.season.UnitFinding;
import io.ziping.season.UnitReview;
import io.ziping.season.UnitSeason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks at all forms of a unit together. Pure; safe for several threads. */
public final class UnitReviewer {

  private final Lexicon lexicon;
  private final Assessor assessor;
  private final List<UnitCheck> checks = CheckGroup.of(UnitCheck.class);

  public UnitReviewer(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.assessor = new Assessor(lexicon);
  }

  /** The codes of all checks over a unit. */
  public List<CheckCode> codes() {
    return checks.stream().map(UnitCheck::code).toList();
  }

  /** A unit by itself. */
  public UnitSeason review(UnitSeason season, Library library, RulePack pack) {
    return review(season, library, pack, List.of());
  }

  /** A unit among the other units of its bureau. */
  public UnitSeason review(
      UnitSeason season, Library library, RulePack pack, List<UnitSeason> others) {
    IndicatorIndex index = index();
    others.forEach(index::add);
    return review(season, library, pack, index);
  }

  /** An index without units, to be filled with the units of a bureau. */
  public IndicatorIndex index() {
    return new IndicatorIndex(lexicon);
  }

  /**
   * A unit among the other units of its bureau.
   *
   * @param others what they ask after; the unit's own projects may be in it as well
   */
  public UnitSeason review(
      UnitSeason season, Library library, RulePack pack, IndicatorIndex others) {
    UnitView view = new UnitView(season, library, pack, lexicon, others);
    List<UnitFinding> findings = new ArrayList<>();
    for (UnitCheck check : checks) {
      Severity severity = pack.severity(check.code());
      if (severity != null && isPossible(check, library)) {
        findings.addAll(run(check, severity, view));
      }
    }
    List<LibraryProject> missing =
        library instanceof Library.Known ? B06NotHandedIn.missing(view) : List.of();
    return season.with(new UnitReview(findings, missing, skipped(season, library, pack)));
  }

  private static boolean isPossible(UnitCheck check, Library library) {
    return !check.needsLibrary() || library instanceof Library.Known;
  }

  /** A check that fails is no proof that all is well: it becomes a finding of its own. */
  private static List<UnitFinding> run(UnitCheck check, Severity severity, UnitView view) {
    try {
      return check.check(view).stream()
          .map(complaint -> finding(check.code(), severity, complaint))
          .toList();
    } catch (RuntimeException broken) {
      Finding failed =
          new Finding(CheckCode.X01, "", Severity.ERROR, null, List.of(check.code().name()), null);
      return List.of(new UnitFinding(failed, "", List.of()));
    }
  }

  private static UnitFinding finding(CheckCode code, Severity severity, UnitComplaint complaint) {
    return new UnitFinding(
        new Finding(code, complaint.variant(), severity, null, complaint.args(), null),
        complaint.project(),
        complaint.files());
  }

  private SkippedChecks skipped(UnitSeason season, Library library, RulePack pack) {
    if (!(library instanceof Library.Unknown unknown)) {
      return SkippedChecks.none();
    }
    SkippedChecks inForms = assessor.skipped(new AssessmentBasis(pack, season.year(), library));
    List<CheckCode> codes =
        Stream.concat(
                inForms.codes().stream(),
                checks.stream()
                    .filter(check -> check.needsLibrary() && pack.severity(check.code()) != null)
                    .map(UnitCheck::code))
            .sorted()
            .toList();
    return new SkippedChecks(codes, unknown.reason(), unknown.args());
  }
}
