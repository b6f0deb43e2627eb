package io.ziping.checks;

import io.ziping.measure.ValueFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as sentences and fixes write them: plain decimal notation, no thousands separators. */
public final class DecimalText {

  public static final BigDecimal HUNDRED = new BigDecimal(100);

  private DecimalText() {}

  /** At most six decimals, without trailing zeros: 18.092382, 10. */
  public static String plain(BigDecimal number) {
    return ValueFormat.plain(number);
  }

  /** Points with at most two decimals: 8.62, 9. */
  public static String points(BigDecimal points) {
    return plain(points.setScale(2, RoundingMode.HALF_UP));
  }

  /** A rate in percent with two decimals, without its sign: 86.20. */
  public static String rate(BigDecimal percent) {
    return percent.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  /** A ratio as whole percent: 2.222 is 222. */
  public static String wholePercent(BigDecimal ratio) {
    return ratio.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP).toPlainString();
  }

  public static boolean differ(BigDecimal one, BigDecimal other, BigDecimal tolerance) {
    return one.subtract(other).abs().compareTo(tolerance) > 0;
  }
}
