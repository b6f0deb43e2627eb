package io.ziping.checks.money;

import io.ziping.checks.CheckInput;
import io.ziping.checks.DecimalText;
import io.ziping.form.FormField;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The execution rate as staff wrote it: 86.20%, 86.2 and 0.862 all mean the same.
 *
 * @param percent the figure as it stands, in percent where it has a percent sign
 * @param signed whether it has a percent sign or a percent format
 */
record ShownRate(FormField field, BigDecimal percent, boolean signed) {

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
    return !DecimalText.differ(percent, rate, tolerance)
        || !signed && !DecimalText.differ(percent.multiply(DecimalText.HUNDRED), rate, tolerance);
  }

  /** The right rate, written the way staff wrote theirs. */
  String shown(BigDecimal rate) {
    if (signed) {
      return DecimalText.rate(rate) + "%";
    }
    boolean fraction = percent.signum() > 0 && percent.compareTo(LARGEST_FRACTION) <= 0;
    return fraction
        ? DecimalText.plain(new BigDecimal(DecimalText.rate(rate)).movePointLeft(2))
        : DecimalText.rate(rate);
  }

  private static boolean hasSign(FormField rate) {
    return rate.value().isPercentFormat() || rate.text().endsWith("%") || rate.text().endsWith("％");
  }
}
