package io.ziping.bureau;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A measure by which units are ranked; equal values, as shown with two decimals, share a rank. */
enum Ranking {
  COMPLETENESS("completeness", UnitFigures::completeness, Comparator.reverseOrder()),
  PASSED("passed", UnitFigures::passed, Comparator.reverseOrder()),
  RATE("rate", UnitFigures::rate, Comparator.reverseOrder()),
  SCORE("score", figures -> figures.computed().average(), Comparator.reverseOrder()),
  /** The nearer to what was computed, the better. */
  HONESTY(
      "honesty",
      figures -> figures.rating().meanDifference(),
      Comparator.comparing(BigDecimal::abs));

  private final String word;
  private final Function<UnitFigures, @Nullable BigDecimal> value;
  private final Comparator<BigDecimal> bestFirst;

  Ranking(
      String word,
      Function<UnitFigures, @Nullable BigDecimal> value,
      Comparator<BigDecimal> bestFirst) {
    this.word = word;
    this.value = value;
    this.bestFirst = bestFirst;
  }

  /** The word in bundles. */
  String word() {
    return word;
  }

  /** Whether its value is percent. */
  boolean isShare() {
    return this == COMPLETENESS || this == PASSED || this == RATE;
  }

  /** Percent or points, two decimals; null for a unit that cannot be measured so. */
  @Nullable BigDecimal valueOf(UnitFigures figures) {
    return value.apply(figures);
  }

  /** How many units are better, and one; null for a unit that cannot be measured so. */
  @Nullable Integer rankOf(UnitFigures figures, List<UnitFigures> all) {
    BigDecimal own = valueOf(figures);
    if (own == null) {
      return null;
    }
    long better =
        all.stream()
            .map(this::valueOf)
            .filter(Objects::nonNull)
            .filter(other -> bestFirst.compare(other, own) < 0)
            .count();
    return Math.toIntExact(better) + 1;
  }
}
