package io.ziping.season;

import io.ziping.checks.Finding;
import io.ziping.rulepack.CheckCode;
import io.ziping.season.UnitSeason.Project;
import io.ziping.text.Messages;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How well a project's performance goals are set (绩效目标质量), told by what the checks found.
 *
 * @param reasons what is wrong, each with the findings that say so, in the order of the aspects
 */
public record GoalQuality(Project project, Level level, Map<GoalAspect, List<Finding>> reasons) {

  /** From this many aspects on goals have to be set anew. */
  private static final int POOR_FROM = 3;

  /** The verdict. */
  public enum Level {
    /** Nothing to remark. */
    GOOD,
    /** One or two kinds of mistakes. */
    FAIR,
    /** Three or more kinds of mistakes. */
    POOR;

    /** The word that scripts see and that bundles use as key. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The verdict in words. */
    public String text(Messages messages) {
      return messages.get("quality." + word());
    }
  }

  public GoalQuality {
    Map<GoalAspect, List<Finding>> copy = new EnumMap<>(GoalAspect.class);
    reasons.forEach((aspect, findings) -> copy.put(aspect, List.copyOf(findings)));
    reasons = copy;
  }

  /** One verdict for each project of a reviewed season, in its order. */
  public static List<GoalQuality> of(UnitSeason season) {
    return season.projects().stream().map(project -> of(project, season)).toList();
  }

  private static GoalQuality of(Project project, UnitSeason season) {
    List<Finding> findings =
        Stream.concat(project.record().findings().stream(), unitFindings(project, season)).toList();
    Map<GoalAspect, List<Finding>> reasons = new EnumMap<>(GoalAspect.class);
    for (GoalAspect aspect : GoalAspect.values()) {
      List<Finding> found =
          findings.stream().filter(finding -> aspect.checks().contains(finding.code())).toList();
      if (!found.isEmpty()) {
        reasons.put(aspect, found);
      }
    }
    Level level =
        reasons.isEmpty() ? Level.GOOD : reasons.size() < POOR_FROM ? Level.FAIR : Level.POOR;
    return new GoalQuality(project, level, reasons);
  }

  private static Stream<Finding> unitFindings(Project project, UnitSeason season) {
    return season.review().findings().stream()
        .filter(found -> found.files().contains(project.submission().file()))
        .filter(found -> found.project().equals(project.record().projectName()))
        .map(UnitFinding::finding);
  }

  /** Projects by level; every level has an entry. */
  public static Map<Level, Integer> levels(List<GoalQuality> qualities) {
    Map<Level, Integer> counts = new EnumMap<>(Level.class);
    for (Level level : Level.values()) {
      counts.put(level, 0);
    }
    qualities.forEach(quality -> counts.merge(quality.level(), 1, Integer::sum));
    return counts;
  }

  /** Projects by aspect; aspects without a project are left out. */
  public static Map<GoalAspect, Integer> aspects(List<GoalQuality> qualities) {
    Map<GoalAspect, Integer> counts = new EnumMap<>(GoalAspect.class);
    qualities.forEach(
        quality -> quality.reasons().keySet().forEach(a -> counts.merge(a, 1, Integer::sum)));
    return counts;
  }

  /** All checks that have a say in it. */
  public static Set<CheckCode> checks() {
    Set<CheckCode> codes = EnumSet.noneOf(CheckCode.class);
    for (GoalAspect aspect : GoalAspect.values()) {
      codes.addAll(aspect.checks());
    }
    return codes;
  }

  /** The indicators and fields concerned, by cell, without repeats. */
  public List<String> cells() {
    List<String> cells = new ArrayList<>();
    reasons.values().stream()
        .flatMap(List::stream)
        .forEach(
            finding -> {
              if (finding.cell() != null && !cells.contains(finding.cell().spelled())) {
                cells.add(finding.cell().spelled());
              }
            });
    return List.copyOf(cells);
  }
}
