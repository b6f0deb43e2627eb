package io.ziping.measure;

import java.math.BigDecimal;

/** A value in the unit it is compared in. */
record NormalisedValue(BigDecimal value, Unit unit) {

  /** Shares become fractions, money 万元, 1.2万人 12000人; anything else stays. */
  static NormalisedValue of(BigDecimal number, Unit unit) {
    if (unit.isShare()) {
      return new NormalisedValue(fraction(number, unit), unit);
    }
    if (unit.isPlainMoney()) {
      return new NormalisedValue(UnitFamily.convert(number, unit, Unit.WAN), Unit.WAN);
    }
    if (!unit.isMoney() && unit.factor().compareTo(BigDecimal.ONE) != 0) {
      return new NormalisedValue(number.multiply(unit.factor()), unit.single());
    }
    return new NormalisedValue(number, unit);
  }

  /** A written number in another unit; the units must be of one family. */
  static BigDecimal in(BigDecimal number, Unit unit, Unit wanted) {
    if (wanted.isShare()) {
      return fraction(number, unit);
    }
    return UnitFamily.convert(number, unit, wanted);
  }

  private static BigDecimal fraction(BigDecimal number, Unit unit) {
    return number.movePointLeft(unit.base().equals(Unit.PERMILLE) ? 3 : 2);
  }
}
