package io.ziping.checks.money;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Digits;
import io.ziping.form.Entry;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The execution rate as staff wrote it: 86.20%, 86.2 and 0.862 all mean the same.
 *
 * @param percent the figure as it stands, in percent where it has a percent sign
 * @param signed whether it has a percent sign or a percent format
 */
record ShownRate(Entry entry, BigDecimal percent, boolean signed) {

  private static final BigDecimal LARGEST_FRACTION = new BigDecimal("1.5");

  static Optional<ShownRate> of(CheckInput input) {
    BigDecimal shown = input.card().execution().rateShown();
    return shown == null
        ? Optional.empty()
        : input
            .money()
            .total()
            .map(line -> new ShownRate(line.rate(), shown, hasSign(line.rate())));
  }

  /** Whether it says {@code rate} (in percent) within the pack's tolerance. */
  boolean says(BigDecimal rate, CheckInput input) {
    BigDecimal tolerance = input.pack().tolerances().rate();
    return !Digits.differ(percent, rate, tolerance)
        || !signed && !Digits.differ(percent.multiply(Digits.HUNDRED), rate, tolerance);
  }

  /** The right rate, written the way staff wrote theirs. */
  String written(BigDecimal rate) {
    if (signed) {
      return Digits.rate(rate) + "%";
    }
    boolean fraction = percent.signum() > 0 && percent.compareTo(LARGEST_FRACTION) <= 0;
    return fraction
        ? Digits.plain(new BigDecimal(Digits.rate(rate)).movePointLeft(2))
        : Digits.rate(rate);
  }

  private static boolean hasSign(Entry rate) {
    return rate.written().isPercentFormat()
        || rate.text().endsWith("%")
        || rate.text().endsWith("％");
  }
}
