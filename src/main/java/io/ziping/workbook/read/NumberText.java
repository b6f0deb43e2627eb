package io.ziping.workbook.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as General shows them. */
final class NumberText {

  /** A General cell is eleven characters wide, the point included. */
  private static final int GENERAL_DIGITS = 10;

  private NumberText() {}

  /** A General cell: fractions rounded to what fits, whole numbers in full. */
  static String general(BigDecimal number) {
    if (number.scale() <= 0
        || number.precision() <= GENERAL_DIGITS && number.scale() < GENERAL_DIGITS) {
      return number.toPlainString();
    }
    int whole = Math.max(1, number.precision() - number.scale());
    int places = Math.max(0, GENERAL_DIGITS - whole);
    BigDecimal rounded = number.setScale(places, RoundingMode.HALF_UP);
    if (rounded.signum() == 0) {
      rounded = number.round(new MathContext(6, RoundingMode.HALF_UP)); // shown with an exponent
    }
    return plain(rounded);
  }

  /** A number without exponent and without zeros behind its last digit. */
  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
