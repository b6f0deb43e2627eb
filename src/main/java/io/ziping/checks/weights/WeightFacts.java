package io.ziping.checks.weights;

import io.ziping.checks.CheckInput;
import io.ziping.checks.DecimalText;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.TextQuotes;
import io.ziping.form.FormField;
import io.ziping.rulepack.FirstLevel;
import io.ziping.scoring.ExecutionScore;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a form's points are spread, and how the pack wants them spread. */
final class WeightFacts {

  private static final Pattern SPACE = Pattern.compile("\\s");
  private static final Pattern BRACKET = Pattern.compile("[(\uff08\\[].*$");

  private final CheckInput input;
  private final List<IndicatorFacts> rows;
  private final Map<FirstLevel, BigDecimal> sums = new EnumMap<>(FirstLevel.class);
  private final Map<FirstLevel, FormField> firstWeights = new EnumMap<>(FirstLevel.class);
  private final Map<FirstLevel, String> labels = new EnumMap<>(FirstLevel.class);

  WeightFacts(CheckInput input) {
    this.input = input;
    this.rows = input.rows();
    for (IndicatorFacts row : rows) {
      BigDecimal weight = weightOf(row);
      row.firstLevel()
          .ifPresent(
              level -> {
                sums.merge(level, weight, BigDecimal::add);
                firstWeights.putIfAbsent(level, row.row().weight());
                labels.computeIfAbsent(level, first -> shortLabel(row.row().level1()));
              });
    }
  }

  /**
   * Whether the form itself prints other points for the execution rate than the pack has. The rest
   * is then not what the pack wants, and a sum of 100 is right all the same.
   */
  boolean hasOwnExecutionWeight() {
    BigDecimal printed = null;
    if (input.card().execution().applies()) {
      printed = input.card().execution().weight();
    }
    for (IndicatorFacts row : rows) {
      if (row.isExecution() && row.score().weight() != null) {
        printed = row.score().weight();
      }
    }
    return printed != null && isOff(printed, input.pack().executionWeight());
  }

  /** Whether rows of two first levels have a weight together, so that no level's sum is known. */
  boolean reachOverLevels() {
    Map<Integer, String> levels = new HashMap<>();
    for (IndicatorFacts row : rows) {
      int holder = row.row().sharing().weight();
      String level = TextQuotes.of(row.row().level1().text());
      if (holder != 0 && !level.equals(levels.computeIfAbsent(holder, any -> level))) {
        return true;
      }
    }
    return false;
  }

  private static BigDecimal weightOf(IndicatorFacts row) {
    BigDecimal weight = row.score().weight();
    return weight == null ? BigDecimal.ZERO : weight;
  }

  /** The label without the points in brackets behind it. */
  static String shortLabel(FormField level1) {
    return BRACKET.matcher(SPACE.matcher(level1.text()).replaceAll("")).replaceAll("");
  }

  List<IndicatorFacts> rows() {
    return rows;
  }

  /** Whether every row's weight can be read; otherwise sums say nothing (W04 does). */
  boolean areComplete() {
    return !rows.isEmpty()
        && rows.stream()
            .allMatch(
                row ->
                    row.row().hasWeightElsewhere()
                        || row.row().weight().isPresent() && row.score().weight() != null);
  }

  /** All indicators' points and, where the money block has points, the execution rate's. */
  BigDecimal total() {
    ExecutionScore execution = input.card().execution();
    BigDecimal total = execution.applies() ? execution.weight() : BigDecimal.ZERO;
    for (IndicatorFacts row : rows) {
      total = total.add(weightOf(row));
    }
    return total;
  }

  /** The first levels that the form has, with their points. */
  Map<FirstLevel, BigDecimal> sums() {
    return sums;
  }

  /** Whether the form uses first levels that we know at all. */
  boolean usesKnownLevels() {
    return !sums.isEmpty();
  }

  FormField firstWeight(FirstLevel level) {
    return firstWeights.getOrDefault(level, FormField.absent());
  }

  String label(FirstLevel level) {
    return labels.getOrDefault(level, "");
  }

  /**
   * The points that the pack wants for a level of this form, null where it names none. Points of
   * levels that the form leaves out go where the pack's adjustments say; those of satisfaction may
   * go to benefit where the pack says nothing.
   */
  @Nullable BigDecimal wanted(FirstLevel level) {
    return level == FirstLevel.BENEFIT && satisfactionWentToBenefit()
        ? benefitWithSatisfaction()
        : input.pack().weightsFor(sums.keySet()).get(level);
  }

  /** What benefit has to have when satisfaction is left out; null where the pack names neither. */
  @Nullable BigDecimal benefitWithSatisfaction() {
    Map<FirstLevel, BigDecimal> wanted = input.pack().weightsFor(sums.keySet());
    BigDecimal benefit = wanted.get(FirstLevel.BENEFIT);
    BigDecimal satisfaction = wanted.get(FirstLevel.SATISFACTION);
    return benefit == null || satisfaction == null ? benefit : benefit.add(satisfaction);
  }

  /** How far each level is from what the pack wants; levels as wanted are absent. */
  Map<FirstLevel, BigDecimal> deviations() {
    Map<FirstLevel, BigDecimal> deviations = new LinkedHashMap<>();
    sums.forEach(
        (level, sum) -> {
          BigDecimal wanted = wanted(level);
          if (wanted != null && isOff(sum, wanted)) {
            deviations.put(level, sum.subtract(wanted));
          }
        });
    return deviations;
  }

  boolean isOff(BigDecimal sum, BigDecimal wanted) {
    return sum.subtract(wanted).abs().compareTo(input.pack().tolerances().score()) > 0;
  }

  boolean lacksSatisfaction() {
    return usesKnownLevels() && !sums.containsKey(FirstLevel.SATISFACTION);
  }

  /** Whether 满意度 is left out, all points are given, and not the way the rule allows (W08). */
  boolean satisfactionWentElsewhere() {
    return couldTakeSatisfaction()
        && areComplete()
        && !isOff(total(), DecimalText.HUNDRED)
        && !satisfactionWentToBenefit();
  }

  /** Whether 满意度 is left out and its points stand with 效益, as the rule allows. */
  boolean satisfactionWentToBenefit() {
    BigDecimal benefit = sums.get(FirstLevel.BENEFIT);
    BigDecimal wanted = benefitWithSatisfaction();
    return couldTakeSatisfaction() && benefit != null && wanted != null && !isOff(benefit, wanted);
  }

  private boolean couldTakeSatisfaction() {
    return lacksSatisfaction()
        && input.pack().weights().containsKey(FirstLevel.SATISFACTION)
        && sums.containsKey(FirstLevel.BENEFIT);
  }
}
