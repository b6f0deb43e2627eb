package io.ziping.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Values of a reading as a person would write them: fractions as percentages, small money in 元.
 * Both values of one indicator are shown in the same unit.
 */
public final class ValueFormat {

  private static final int DECIMALS = 6;

  private final String unit;
  private final int shift;
  private final boolean share;

  private ValueFormat(String unit, int shift, boolean share) {
    this.unit = unit;
    this.shift = shift;
    this.share = share;
  }

  /**
   * How values of one indicator are shown.
   *
   * @param unit the unit of its {@link Target} or {@link Actual}
   * @param target its target value; money below 1 万元 is shown in 元
   */
  public static ValueFormat of(String unit, BigDecimal target) {
    if (unit.equals(Unit.PERCENT)) {
      return new ValueFormat(unit, 2, true);
    }
    if (unit.equals(Unit.PERMILLE)) {
      return new ValueFormat(unit, 3, true);
    }
    boolean small = target.signum() != 0 && target.abs().compareTo(BigDecimal.ONE) < 0;
    return unit.equals(Unit.WAN_YUAN) && small
        ? new ValueFormat("元", 4, false)
        : new ValueFormat(unit, 0, false);
  }

  /** The value for a calculation: a percentage keeps its sign, other units are left out. */
  public String number(BigDecimal value) {
    return share ? shown(value) : plain(value.movePointRight(shift));
  }

  /** The value for a calculation with all its digits. */
  public String exact(BigDecimal value) {
    return exactly(value.movePointRight(shift)) + (share ? unit : "");
  }

  /** The value that {@link #number} prints. */
  public BigDecimal asShown(BigDecimal value) {
    return asPlain(value.movePointRight(shift)).movePointLeft(shift);
  }

  /** The value with its unit. */
  public String shown(BigDecimal value) {
    return plain(value.movePointRight(shift)) + unit;
  }

  /** A number without closing zeros, at most six decimals, never with an exponent. */
  public static String plain(BigDecimal value) {
    return exactly(asPlain(value));
  }

  /** The value that {@link #plain} prints. */
  public static BigDecimal asPlain(BigDecimal value) {
    return value.scale() > DECIMALS ? value.setScale(DECIMALS, RoundingMode.HALF_UP) : value;
  }

  /** A number with all its digits, without closing zeros, never with an exponent. */
  public static String exactly(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
