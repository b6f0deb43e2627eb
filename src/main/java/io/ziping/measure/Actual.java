package io.ziping.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an indicator's 实际完成值 says, brought to the unit of its {@link Target}. */
public sealed interface Actual {

  /** How far a qualitative indicator was reached. */
  enum Attainment {
    FULL,
    PARTLY,
    NOT
  }

  /** A number in the unit of the target (percentages as fractions, money in 万元). */
  record Quantity(BigDecimal value, String unit) implements Actual {}

  /** A completion percentage given in place of the value (5次 → 100%), as a fraction. */
  record Completion(BigDecimal share) implements Actual {}

  /** Finished on a day; {@code wholeWindow}: it only repeats a window such as 全年. */
  record Finished(@Nullable LocalDate day, boolean wholeWindow) implements Actual {}

  /** A wording whose attainment is known. */
  record Wording(Attainment attainment, String text) implements Actual {}

  /** Nothing written. */
  record Missing() implements Actual {}

  /** Something is written that cannot be read for certain; a person decides. */
  record Unclear(String text) implements Actual {}
}
