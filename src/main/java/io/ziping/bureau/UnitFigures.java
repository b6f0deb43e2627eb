package io.ziping.bureau;

import io.ziping.assessment.FormRecord;
import io.ziping.assessment.Verdict;
import io.ziping.checks.Finding;
import io.ziping.checks.Library;
import io.ziping.checks.LibraryProject;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.RulePack;
import io.ziping.rulepack.Severity;
import io.ziping.season.Standing;
import io.ziping.season.Submission;
import io.ziping.season.Tally;
import io.ziping.season.UnitFinding;
import io.ziping.season.UnitSeason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one unit, or of all together; money in 万元 with all digits.
 *
 * @param folder relative to the root, empty for a unit that only the project library knows
 * @param expected projects that the project library asks for, null where there is no library
 * @param files workbooks by verdict
 * @param projects scored forms and their money, the same as in the unit's own summary
 * @param self self scores @param computed computed totals
 * @param bands by report band @param grades by grade
 * @param findings about forms, files and the unit, by severity
 * @param across what shows only over a unit's projects and beside other units (S09, V13, V21)
 * @param missing projects of the library without a workbook
 * @param arrivals workbooks that take part, by the day on which their present version arrived
 */
public record UnitFigures(
    String folder,
    String unit,
    @Nullable Integer expected,
    Map<Verdict, Integer> files,
    Tally projects,
    Scores self,
    Scores computed,
    Distribution bands,
    Distribution grades,
    SelfRating rating,
    Map<Severity, Integer> findings,
    List<UnitFinding> across,
    List<LibraryProject> missing,
    SortedMap<LocalDate, Integer> arrivals) {

  private static final Set<CheckCode> ACROSS = Set.of(CheckCode.S09, CheckCode.V13, CheckCode.V21);
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  public UnitFigures {
    files = Map.copyOf(files);
    findings = Map.copyOf(findings);
    across = List.copyOf(across);
    missing = List.copyOf(missing);
    arrivals = Collections.unmodifiableSortedMap(new TreeMap<>(arrivals));
  }

  /** Nothing handed in and nothing expected. */
  static UnitFigures none(String name) {
    return new UnitFigures(
        "",
        name,
        null,
        Map.of(),
        Tally.empty(""),
        Scores.NONE,
        Scores.NONE,
        Distribution.NONE,
        Distribution.NONE,
        SelfRating.NONE,
        Map.of(),
        List.of(),
        List.of(),
        new TreeMap<>());
  }

  /** The figures of a reviewed unit. */
  static UnitFigures of(CountyUnit unit) {
    UnitSeason season = unit.season();
    RulePack pack = unit.rules().pack();
    Tally all = Tally.empty("");
    Scores self = Scores.NONE;
    Scores computed = Scores.NONE;
    Distribution bands = Distribution.over(pack.reportBands());
    Distribution grades = Distribution.over(pack.grades());
    SelfRating rating = SelfRating.NONE;
    for (UnitSeason.Project project : season.projects()) {
      FormRecord record = project.record();
      BigDecimal own = record.selfTotal();
      Standing standing = Standing.of(record, pack);
      all = all.plus(project);
      self = self.plus(own);
      computed = computed.plus(record.total());
      bands = bands.plus(own == null ? null : pack.reportBandOf(own), standing.band());
      grades = grades.plus(own == null ? null : pack.gradeOf(own), standing.grade());
      rating = rating.plus(record, pack);
    }
    return new UnitFigures(
        unit.folder(),
        season.unit(),
        unit.library() instanceof Library.Known known ? (Integer) known.projects().size() : null,
        files(season),
        all,
        self,
        computed,
        bands,
        grades,
        rating,
        findings(season),
        season.review().findings().stream()
            .filter(found -> ACROSS.contains(found.finding().code()))
            .toList(),
        season.review().missing(),
        arrivals(unit));
  }

  private static Map<Verdict, Integer> files(UnitSeason season) {
    Map<Verdict, Integer> files = new EnumMap<>(Verdict.class);
    season.submissions().forEach(s -> files.merge(s.verdict(), 1, Integer::sum));
    return files;
  }

  private static Map<Severity, Integer> findings(UnitSeason season) {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    for (Submission submission : season.submissions()) {
      count(submission.findings(), counts);
      submission.forms().forEach(form -> count(form.findings(), counts));
    }
    count(season.review().findings().stream().map(UnitFinding::finding).toList(), counts);
    return counts;
  }

  private static void count(List<Finding> findings, Map<Severity, Integer> counts) {
    findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
  }

  private static SortedMap<LocalDate, Integer> arrivals(CountyUnit unit) {
    SortedMap<LocalDate, Integer> days = new TreeMap<>();
    for (Submission submission : unit.season().submissions()) {
      if (submission.verdict() != Verdict.NOT_SCORED) {
        unit.originOf(submission).ifPresent(origin -> days.merge(origin.day(), 1, Integer::sum));
      }
    }
    return days;
  }

  /** Both together, under the name of this one. */
  UnitFigures plus(UnitFigures other) {
    Map<Verdict, Integer> allFiles = new EnumMap<>(Verdict.class);
    Map<Severity, Integer> allFindings = new EnumMap<>(Severity.class);
    SortedMap<LocalDate, Integer> days = new TreeMap<>(arrivals);
    for (UnitFigures one : List.of(this, other)) {
      one.files.forEach((verdict, count) -> allFiles.merge(verdict, count, Integer::sum));
      one.findings.forEach((level, count) -> allFindings.merge(level, count, Integer::sum));
    }
    other.arrivals.forEach((day, count) -> days.merge(day, count, Integer::sum));
    return new UnitFigures(
        folder,
        unit,
        expected == null ? other.expected : sum(expected, other.expected),
        allFiles,
        projects.plus(other.projects),
        self.plus(other.self),
        computed.plus(other.computed),
        bands.plus(other.bands),
        grades.plus(other.grades),
        rating.plus(other.rating),
        allFindings,
        both(across, other.across),
        both(missing, other.missing),
        days);
  }

  private static Integer sum(int one, @Nullable Integer other) {
    return one + (other == null ? 0 : other);
  }

  private static <T> List<T> both(List<T> one, List<T> other) {
    List<T> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  /** Workbooks with a verdict. */
  public int files(Verdict verdict) {
    return files.getOrDefault(verdict, 0);
  }

  /** Findings of a severity. */
  public int findings(Severity severity) {
    return findings.getOrDefault(severity, 0);
  }

  /** Workbooks that take part: all but those that are no forms of projects. */
  public int handedIn() {
    return files.values().stream().mapToInt(Integer::intValue).sum() - files(Verdict.NOT_SCORED);
  }

  /** Executed ÷ budget in percent with two decimals, null without a budget. */
  public @Nullable BigDecimal rate() {
    return projects.budget().signum() == 0 ? null : percent(projects.executed(), projects.budget());
  }

  /** Share of the expected projects that have a workbook, in percent; null without a library. */
  public @Nullable BigDecimal completeness() {
    return expected == null || expected == 0
        ? null
        : percent(new BigDecimal(expected - missing.size()), new BigDecimal(expected));
  }

  /** Share of the workbooks without an error, in percent; null where nothing is handed in. */
  public @Nullable BigDecimal passed() {
    return handedIn() == 0
        ? null
        : percent(
            new BigDecimal(files(Verdict.ACCEPTED) + files(Verdict.NEEDS_REVIEW)),
            new BigDecimal(handedIn()));
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
  }
}
