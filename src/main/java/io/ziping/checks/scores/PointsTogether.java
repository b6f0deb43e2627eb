package io.ziping.checks.scores;

import io.ziping.checks.CheckInput;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.TextQuotes;
import io.ziping.form.FormField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The indicators whose points can only be looked at together: those of one group, or a single row
 * with points of its own.
 *
 * @param rows in the order of the form
 */
record PointsTogether(List<IndicatorFacts> rows) {

  private static final int MOST_NAMES = 3;

  /** All rows of a form, each in one of these. */
  static List<PointsTogether> of(CheckInput input) {
    Map<Integer, List<IndicatorFacts>> groups = new LinkedHashMap<>();
    for (IndicatorFacts row : input.rows()) {
      int group = row.row().isGrouped() ? row.row().sharing().group() : row.row().number();
      groups.computeIfAbsent(group, any -> new ArrayList<>()).add(row);
    }
    return groups.values().stream().map(PointsTogether::new).toList();
  }

  boolean isGroup() {
    return rows.get(0).row().isGrouped();
  }

  /** The sum of the weights; null where one is missing or not a number. */
  @Nullable BigDecimal weight() {
    BigDecimal sum = BigDecimal.ZERO;
    for (IndicatorFacts row : rows) {
      BigDecimal weight = row.score().weight();
      if (weight != null) {
        sum = sum.add(weight);
      } else if (!row.row().hasWeightElsewhere()) {
        return null;
      }
    }
    return sum;
  }

  /** The sum of the self scores that are given. */
  BigDecimal selfScore() {
    BigDecimal sum = BigDecimal.ZERO;
    for (IndicatorFacts row : rows) {
      sum = sum.add(Totals.orZero(row.score().selfScore()));
    }
    return sum;
  }

  /** Whether every self score is given. */
  boolean hasSelfScore() {
    return rows.stream()
        .allMatch(row -> row.score().selfScore() != null || row.row().hasSelfScoreElsewhere());
  }

  BigDecimal low() {
    return rows.stream().map(row -> row.score().low()).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal high() {
    return rows.stream().map(row -> row.score().high()).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  boolean isOpen() {
    return rows.stream().anyMatch(row -> row.score().isOpen());
  }

  boolean isMissed() {
    return rows.stream().anyMatch(row -> Boolean.FALSE.equals(row.score().met()));
  }

  boolean isMet() {
    return rows.stream().allMatch(IndicatorFacts::isMet);
  }

  boolean reasonGiven() {
    return rows.stream().anyMatch(IndicatorFacts::reasonGiven);
  }

  /** The cell of the self score that stands for all of them, or the first of several. */
  FormField selfScoreCell() {
    return rows.get(0).row().selfScore();
  }

  /** Whether one cell holds the self score of all. */
  boolean hasOneSelfScore() {
    return rows.stream().skip(1).allMatch(row -> row.row().hasSelfScoreElsewhere());
  }

  /** The names as sentences quote them. */
  String labels() {
    String labels =
        rows.stream().limit(MOST_NAMES).map(IndicatorFacts::label).collect(Collectors.joining("、"));
    return rows.size() > MOST_NAMES ? TextQuotes.quoted(labels + "…") : labels;
  }
}
