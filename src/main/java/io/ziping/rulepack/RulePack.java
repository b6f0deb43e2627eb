package io.ziping.rulepack;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The scoring rules of one place. All scores are in points, all shares are fractions (80% is 0.8).
 *
 * @param name the pack's name, for example "hebei-xushui-2023"
 * @param hash SHA-256 (first 12 hex digits) of the pack's content and of all it extends
 * @param source the regulation, as explanations quote it, for example 财预〔2020〕10号
 * @param executionWeight points of 预算执行率
 * @param weights points of each first-level indicator; those not named in a pack are absent
 * @param combined first levels whose points are given as one sum (Hubei: 效益 and 满意度 40)
 * @param adjustments where the points of a first level go that a form does not use
 * @param executionCaps caps of the total by execution rate, highest rate first; empty: no cap
 * @param reverse formula for reverse indicators that are not met
 * @param overshoot what happens when an actual is far above its target
 * @param quality bands of qualitative indicators
 * @param grades best first (优 良 中 差)
 * @param reportBands best first (≥90, 60-90, <60)
 * @param tolerances what still counts as equal
 * @param severities every check code's severity; null value is not allowed, "off" is absence
 * @param thresholds numbers that checks use, by name, for example "execution-reason-below"
 */
public record RulePack(
    String name,
    String hash,
    String source,
    BigDecimal executionWeight,
    Map<FirstLevel, BigDecimal> weights,
    List<Combined> combined,
    List<Adjustment> adjustments,
    List<Cap> executionCaps,
    Reverse reverse,
    Overshoot overshoot,
    Quality quality,
    List<Grade> grades,
    List<Grade> reportBands,
    Tolerances tolerances,
    Map<CheckCode, Severity> severities,
    Map<String, BigDecimal> thresholds) {

  /** Formula for ≤ indicators that are not met; the key {@code reverse} of a rule pack. */
  public enum Reverse {
    /** (1 − (a − t) ÷ t) × w, 0 from twice the target on. */
    LINEAR_TO_DOUBLE,
    /** t ÷ a × w. */
    RATIO
  }

  /** What happens when a ÷ t is at or above {@code warnAt}. */
  public enum OvershootPolicy {
    WARN,
    IGNORE,
    /** {@code deduct} points off. */
    DEDUCT,
    /** w × (1 − (a/t − edge)), at least 0. */
    SCALE
  }

  /**
   * Overshoot of a positive indicator.
   *
   * @param warnAt ratio a ÷ t from which a reason is asked for, for example 1.2
   * @param deduct points off under {@link OvershootPolicy#DEDUCT}
   * @param edge ratio from which {@link OvershootPolicy#SCALE} takes points off
   */
  public record Overshoot(
      OvershootPolicy policy, BigDecimal warnAt, BigDecimal deduct, BigDecimal edge) {}

  /**
   * Total is at most {@code maximum} where the execution rate is below {@code rateBelow}
   * (fraction).
   */
  public record Cap(BigDecimal rateBelow, BigDecimal maximum) {}

  /** First levels that share one sum of points. */
  public record Combined(List<FirstLevel> levels, BigDecimal weight) {
    public Combined {
      levels = List.copyOf(levels);
    }
  }

  /**
   * Where the points of a first level go that a form does not use (财预〔2021〕101号: without cost
   * indicators 产出 50 and 效益 30).
   *
   * @param without the level that has no indicator
   * @param add points added to other levels; they add up to those of {@code without}
   */
  public record Adjustment(FirstLevel without, Map<FirstLevel, BigDecimal> add) {
    public Adjustment {
      add = Map.copyOf(add);
    }
  }

  /** A band of the weight: {@code low} included, {@code high} included only when {@code closed}. */
  public record Band(BigDecimal low, BigDecimal high, boolean closed) {}

  /** Bands of 达成, 部分达成 and 未达成. */
  public record Quality(Band full, Band partly, Band not) {}

  /** A grade or report band: totals of at least {@code from}. */
  public record Grade(String name, BigDecimal from) {}

  /** Differences up to these count as equal: points, percentage points, 万元, relative. */
  public record Tolerances(
      BigDecimal score, BigDecimal rate, BigDecimal money, BigDecimal equalValues) {}

  public RulePack {
    weights = Map.copyOf(weights);
    combined = List.copyOf(combined);
    adjustments = List.copyOf(adjustments);
    executionCaps = List.copyOf(executionCaps);
    grades = List.copyOf(grades);
    reportBands = List.copyOf(reportBands);
    severities = Map.copyOf(severities);
    thresholds = Map.copyOf(thresholds);
  }

  RulePack withHash(String hash) {
    return new RulePack(
        name,
        hash,
        source,
        executionWeight,
        weights,
        combined,
        adjustments,
        executionCaps,
        reverse,
        overshoot,
        quality,
        grades,
        reportBands,
        tolerances,
        severities,
        thresholds);
  }

  /** Name and version, as results are stamped with them: "hebei-xushui-2023@0a1b2c3d4e5f". */
  public String label() {
    return name + "@" + hash;
  }

  /** Null when the pack switches the check off. */
  public @Nullable Severity severity(CheckCode code) {
    return severities.get(code);
  }

  /**
   * A threshold that a check needs.
   *
   * @throws IllegalArgumentException when no pack names it: a mistake of ours, the base pack names
   *     all
   */
  public BigDecimal threshold(String key) {
    BigDecimal value = thresholds.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no threshold " + key + " in pack " + name);
    }
    return value;
  }

  /**
   * Points of each first level in a form that has indicators of {@code used} only: what an {@link
   * Adjustment} moves is moved, and the level it came from is left out. Levels that no adjustment
   * speaks of keep their points, used or not.
   */
  public Map<FirstLevel, BigDecimal> weightsFor(Set<FirstLevel> used) {
    Map<FirstLevel, BigDecimal> moved = new EnumMap<>(FirstLevel.class);
    moved.putAll(weights);
    for (Adjustment adjustment : adjustments) {
      if (!used.contains(adjustment.without()) && moved.remove(adjustment.without()) != null) {
        adjustment.add().forEach((level, points) -> moved.merge(level, points, BigDecimal::add));
      }
    }
    return Map.copyOf(moved);
  }

  /** The grade of a total. */
  public String gradeOf(BigDecimal total) {
    return nameOf(grades, total);
  }

  /** The report band of a total. */
  public String reportBandOf(BigDecimal total) {
    return nameOf(reportBands, total);
  }

  private static String nameOf(List<Grade> scale, BigDecimal total) {
    for (Grade grade : scale) {
      if (total.compareTo(grade.from()) >= 0) {
        return grade.name();
      }
    }
    return scale.get(scale.size() - 1).name();
  }
}
