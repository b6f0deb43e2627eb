package io.ziping.measure;

import java.math.BigDecimal;

/**
 * A unit as it stands behind a number.
 *
 * @param shown as people write it, normalised: 万元, 元/人·月, 平方米
 * @param factor how many of {@code base} one of it is: 10000 for 万元
 * @param base the unit that spellings are folded to; empty for a bare 万
 * @param per what it is counted by: "/人·月"; empty for a plain unit
 */
record Unit(String shown, BigDecimal factor, String base, String per) {

  static final String PERCENT = "%";
  static final String PERMILLE = "‰";
  static final String WAN_YUAN = "万元";

  static Unit plain(String shown, String base) {
    return new Unit(shown, BigDecimal.ONE, base, "");
  }

  static Unit percent() {
    return plain(PERCENT, PERCENT);
  }

  static final Unit NONE = plain("", "");
  static final Unit WAN = new Unit(WAN_YUAN, new BigDecimal(10_000), "元", "");

  /** The same unit without its multiple: 万人 is 人. */
  Unit single() {
    int from = 0;
    while (from < shown.length() && ChineseNumber.multiplier(shown.charAt(from)) != null) {
      from++;
    }
    return factor.compareTo(BigDecimal.ONE) == 0
        ? this
        : new Unit(shown.substring(from), BigDecimal.ONE, base, per);
  }

  /** Percent or per mille: a share whose value is kept as a fraction. */
  boolean isShare() {
    return per.isEmpty() && (base.equals(PERCENT) || base.equals(PERMILLE));
  }

  boolean isMoney() {
    return base.equals("元") || base.equals("角");
  }

  /** Money that is not counted by anything; its values are kept in 万元. */
  boolean isPlainMoney() {
    return isMoney() && per.isEmpty();
  }

  boolean isBareMultiple() {
    return base.isEmpty() && per.isEmpty();
  }

  boolean isWorkingDays() {
    return base.equals("工作日");
  }

  boolean isDuration() {
    return per.isEmpty() && UnitFamily.isTime(base);
  }
}
