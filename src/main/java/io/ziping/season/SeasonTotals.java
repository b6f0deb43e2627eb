package io.ziping.season;

import io.ziping.assessment.FormRecord;
import io.ziping.assessment.SkippedChecks;
import io.ziping.assessment.Verdict;
import io.ziping.checks.Finding;
import io.ziping.checks.LibraryProject;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.RulePack;
import io.ziping.season.DeviationCategories.Suggestion;
import io.ziping.season.UnitSeason.Project;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a unit's season; money in 万元 with all its digits, scores and rates with two
 * decimals.
 *
 * @param projects number of scored forms
 * @param rate executed ÷ budget in percent, null without a budget
 * @param surplus budget less executed, over the projects that state both
 * @param averageScore over the projects with a computed total, null when there is none
 * @param bands projects by report band, in the pack's order
 * @param grades projects by grade, in the pack's order
 * @param fullScore projects with a computed total of 100
 * @param deviating projects with a computed total below 100
 * @param open projects whose total a person has yet to decide; neither full nor deviating
 * @param deviationCategories suggested causes, in the order of {@code deviation.yaml}
 * @param deviations the suggested cause of each project that has one, in the order of the projects
 * @param outcomes number of workbooks (not forms) by verdict
 * @param findings number of findings by code, about forms, files and the unit
 * @param missing projects of the project library without a workbook
 * @param skipped what could not be checked
 * @param goalQuality projects by how well their goals are set
 * @param goalAspects projects by what is wrong with their goals
 */
public record SeasonTotals(
    String unit,
    int year,
    int projects,
    BigDecimal budget,
    BigDecimal executed,
    @Nullable BigDecimal rate,
    BigDecimal surplus,
    @Nullable BigDecimal averageScore,
    Breakdown bands,
    Breakdown grades,
    int fullScore,
    int deviating,
    int open,
    List<Tally> deviationCategories,
    List<Deviation> deviations,
    Map<Verdict, Integer> outcomes,
    Map<CheckCode, Integer> findings,
    List<Duplicate> duplicates,
    List<String> missing,
    SkippedChecks skipped,
    Map<GoalQuality.Level, Integer> goalQuality,
    Map<GoalAspect, Integer> goalAspects) {

  /** A project and why it missed its goals. */
  public record Deviation(Project project, Suggestion cause) {}

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  public SeasonTotals {
    deviationCategories = List.copyOf(deviationCategories);
    deviations = List.copyOf(deviations);
    outcomes = new EnumMap<>(outcomes);
    findings = new TreeMap<>(findings);
    duplicates = List.copyOf(duplicates);
    missing = List.copyOf(missing);
    goalQuality = Map.copyOf(goalQuality);
    goalAspects = Map.copyOf(goalAspects);
  }

  /** How many projects have goals of that quality. */
  public int goals(GoalQuality.Level level) {
    return goalQuality.getOrDefault(level, 0);
  }

  /** The totals without deviation categories. */
  public static SeasonTotals of(UnitSeason season, RulePack pack) {
    return of(season, pack, DeviationCategories.none());
  }

  public static SeasonTotals of(UnitSeason season, RulePack pack, DeviationCategories categories) {
    List<Project> projects = season.projects();
    Tally all = Tally.empty("");
    for (Project project : projects) {
      all = all.plus(project);
    }
    List<BigDecimal> totals =
        projects.stream()
            .map(project -> project.record().total())
            .filter(Objects::nonNull)
            .toList();
    List<GoalQuality> goals = GoalQuality.of(season);
    int full = (int) projects.stream().map(Project::record).filter(Standing::isFullScore).count();
    return new SeasonTotals(
        season.unit(),
        season.year(),
        projects.size(),
        all.budget(),
        all.executed(),
        percent(all.executed(), all.budget()),
        all.surplus(),
        average(totals),
        Breakdown.of(projects, pack.reportBands(), record -> Standing.of(record, pack).band()),
        Breakdown.of(projects, pack.grades(), formRecord -> Standing.of(formRecord, pack).grade()),
        full,
        totals.size() - full,
        projects.size() - totals.size(),
        categories.tally(projects),
        categories.deviations(projects),
        outcomes(season),
        findings(season),
        Duplicate.of(season),
        season.review().missing().stream().map(SeasonTotals::name).toList(),
        season.review().skipped(),
        GoalQuality.levels(goals),
        GoalQuality.aspects(goals));
  }

  private static String name(LibraryProject project) {
    return project.name().isEmpty() ? project.code() : project.name();
  }

  private static @Nullable BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? null
        : part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
  }

  private static @Nullable BigDecimal average(List<BigDecimal> totals) {
    return totals.stream()
        .reduce(BigDecimal::add)
        .map(sum -> sum.divide(new BigDecimal(totals.size()), 2, RoundingMode.HALF_UP))
        .orElse(null);
  }

  private static Map<Verdict, Integer> outcomes(UnitSeason season) {
    Map<Verdict, Integer> outcomes = new EnumMap<>(Verdict.class);
    for (Submission submission : season.submissions()) {
      outcomes.merge(submission.verdict(), 1, Integer::sum);
    }
    return outcomes;
  }

  private static Map<CheckCode, Integer> findings(UnitSeason season) {
    Map<CheckCode, Integer> counts = new TreeMap<>();
    for (Submission submission : season.submissions()) {
      count(submission.findings(), counts);
      for (FormRecord record : submission.forms()) {
        count(record.findings(), counts);
      }
    }
    count(season.review().findings().stream().map(UnitFinding::finding).toList(), counts);
    return counts;
  }

  private static void count(List<Finding> findings, Map<CheckCode, Integer> counts) {
    findings.forEach(finding -> counts.merge(finding.code(), 1, Integer::sum));
  }
}
