package io.ziping.measure;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain numbers of a form: weights, scores, rates and money. Empty when the cell is blank or holds
 * anything but one number; what was there stays in the {@link Written} for the finding.
 */
public final class Amounts {

  private static final Pattern POINTS = Pattern.compile("([+-]?\\d+(?:\\.\\d+)?)分?");
  private static final Pattern PERCENT = Pattern.compile("([+-]?\\d+(?:\\.\\d+)?)(%|百分比)?");
  private static final Pattern MONEY = Pattern.compile("([+-]?\\d+(?:\\.\\d+)?)(亿元?|万元?|千元|元)?");
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal WAN = new BigDecimal(10_000);

  private Amounts() {}

  /** Weights and scores in points: 10, "10分", "９．５". */
  public static Optional<BigDecimal> points(Written written) {
    if (written.number() != null) {
      return written.isPercentFormat() ? Optional.empty() : Optional.of(written.number());
    }
    return match(POINTS, written).map(found -> new BigDecimal(found.group(1)));
  }

  /**
   * A rate in percent: "86.20%" is 86.20; a number shown with a percent format is multiplied by
   * 100; a bare number is taken as it stands, so that the caller decides whether 1 means 100%.
   */
  public static Optional<BigDecimal> percent(Written written) {
    BigDecimal number = written.number();
    if (number != null) {
      return Optional.of(written.isPercentFormat() ? number.multiply(HUNDRED) : number);
    }
    return match(PERCENT, written).map(found -> new BigDecimal(found.group(1)));
  }

  /**
   * Money in 万元 with all its digits: a unit written in the cell counts, else the unit of the block.
   *
   * @param yuan whether bare numbers are 元 (the block says so), else 万元
   */
  public static Optional<BigDecimal> money(Written written, boolean yuan) {
    BigDecimal number = written.number();
    if (number != null) {
      return Optional.of(yuan ? toWan(number) : number);
    }
    return match(MONEY, written).map(found -> inWan(found, yuan));
  }

  private static BigDecimal inWan(Matcher found, boolean yuan) {
    BigDecimal value = new BigDecimal(found.group(1));
    String unit = found.group(2);
    if (unit == null) {
      return yuan ? toWan(value) : value;
    }
    return switch (unit.charAt(0)) {
      case '亿' -> value.multiply(WAN);
      case '千' -> value.divide(BigDecimal.TEN);
      case '元' -> toWan(value);
      default -> value;
    };
  }

  private static BigDecimal toWan(BigDecimal yuan) {
    return yuan.movePointLeft(4);
  }

  private static Optional<Matcher> match(Pattern pattern, Written written) {
    if (written.kind() != Written.Kind.TEXT) {
      return Optional.empty();
    }
    String plain =
        Normalizer.normalize(written.text(), Normalizer.Form.NFKC)
            .replaceAll("[\\s\\u200b\\ufeff]", "")
            .replaceAll("(?<=\\d),(?=\\d{3}(?!\\d))", "");
    Matcher matcher = pattern.matcher(plain);
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }
}
