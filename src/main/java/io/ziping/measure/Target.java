package io.ziping.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator's 年度指标值 asks for. Percentages are held as fractions (95% is 0.95, unit "%"),
 * money in 万元 (unit "万元"), every other quantity in its own unit.
 */
public sealed interface Target {

  /** How an actual is compared with a quantity. */
  enum Operator {
    AT_LEAST,
    MORE_THAN,
    EQUAL,
    AT_MOST,
    LESS_THAN;

    /** Whether a smaller actual is better (反向指标). */
    public boolean isReverse() {
      return this == AT_MOST || this == LESS_THAN;
    }
  }

  /** Which side of a range is the good one. */
  enum Better {
    HIGHER,
    LOWER,
    /** Ages, sizes: outside on either side a person decides. */
    NEITHER
  }

  /**
   * One number to reach or to stay under. {@code explicit}: staff wrote a sign or a word for it.
   */
  record Quantity(Operator operator, BigDecimal value, String unit, boolean explicit)
      implements Target {}

  /** Between two numbers, both included. */
  record Range(BigDecimal low, BigDecimal high, Better better, String unit) implements Target {}

  /** To be finished on or before a day; {@code first} is the start of a window such as 1-3月. */
  record Deadline(@Nullable LocalDate first, LocalDate last) implements Target {}

  /** A wording without a number, normalised. */
  record Qualitative(String wording) implements Target {}

  /** The target cell holds the scale itself (优良中低差, 好坏), best grade first. */
  record Scale(List<String> grades) implements Target {
    public Scale {
      grades = List.copyOf(grades);
    }
  }

  /** Several counts or dates in one cell; met only where the actual repeats it word for word. */
  record Several(String wording) implements Target {}

  /** Nothing written. */
  record Missing() implements Target {}

  /** Left from the template: ……, 指标2, XX, *. */
  record Placeholder(String text) implements Target {}

  /** Something is written that cannot be read for certain; a person decides. */
  record Unreadable(String text) implements Target {}
}
