package io.ziping.bureau;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Total scores of some projects.
 *
 * @param count projects that have one @param sum of their points @param full how many have 100
 */
public record Scores(int count, BigDecimal sum, int full) {

  private static final BigDecimal FULL = new BigDecimal(100);

  static final Scores NONE = new Scores(0, BigDecimal.ZERO, 0);

  Scores plus(@Nullable BigDecimal total) {
    return total == null
        ? this
        : new Scores(count + 1, sum.add(total), full + (total.compareTo(FULL) >= 0 ? 1 : 0));
  }

  Scores plus(Scores other) {
    return new Scores(count + other.count, sum.add(other.sum), full + other.full);
  }

  /** With two decimals; null where no project has a score. */
  public @Nullable BigDecimal average() {
    return average(sum, count);
  }

  static @Nullable BigDecimal average(BigDecimal sum, int count) {
    return count == 0 ? null : sum.divide(new BigDecimal(count), 2, RoundingMode.HALF_UP);
  }
}
