package io.ziping.measure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain numbers of a form: weights, scores, rates and money. Empty when the cell is blank or holds
 * anything but one number; what was there stays in the {@link Written} for the finding.
 */
public final class Amounts {

  private static final String NUMBER = "([+-]?\\d{1,30}(?:\\.\\d{1,30})?)";
  private static final Pattern POINTS = Pattern.compile(NUMBER + "分?[。;]?");
  private static final Pattern PERCENT = Pattern.compile(NUMBER + "(%|百分比)?[。;]?");
  private static final Pattern MONEY =
      Pattern.compile("[¥$]?" + NUMBER + "(亿元?|[百千]?万元?|千元|元|角)?(?:人民币)?[。;]?");
  private static final Pattern MONEY_FORMAT = Pattern.compile("(亿元|[百千]?万元|千元|元)");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
  private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:,\\d{3})+(?!\\d).*");
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final int LONGEST = 80;

  private Amounts() {}

  /** Weights and scores in points: 10, "10分", "９．５". */
  public static Optional<BigDecimal> points(Written written) {
    if (written.number() != null) {
      return written.kind() == Written.Kind.NUMBER && !written.isPercentFormat()
          ? Optional.of(written.number())
          : Optional.empty();
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
      if (written.kind() != Written.Kind.NUMBER) {
        return Optional.empty();
      }
      return Optional.of(written.isPercentFormat() ? number.multiply(HUNDRED) : number);
    }
    return match(PERCENT, written).map(found -> new BigDecimal(found.group(1)));
  }

  /** Whether a rate shows its percent sign, so that 1 is one percent and no share. */
  public static boolean showsPercentSign(Written written) {
    return written.isPercentFormat() || PlainText.of(written.text()).indexOf('%') >= 0;
  }

  /**
   * Money in 万元 with all its digits: a unit written in the cell or shown by its number format
   * counts, else the unit of the block.
   *
   * @param yuan whether bare numbers are 元 (the block says so), else 万元
   */
  public static Optional<BigDecimal> money(Written written, boolean yuan) {
    BigDecimal number = written.number();
    if (number != null) {
      if (written.kind() != Written.Kind.NUMBER) {
        return Optional.empty();
      }
      Matcher unit = MONEY_FORMAT.matcher(written.format());
      return Optional.of(inWan(number, unit.find() ? unit.group(1) : "", yuan));
    }
    return match(MONEY, written)
        .map(
            found ->
                inWan(
                    new BigDecimal(found.group(1)),
                    found.group(2) == null ? "" : found.group(2),
                    yuan));
  }

  private static BigDecimal inWan(BigDecimal value, String unit, boolean yuan) {
    if (unit.isEmpty()) {
      return yuan ? value.movePointLeft(4) : value;
    }
    return switch (unit) {
      case "亿", "亿元" -> value.movePointRight(4);
      case "千万", "千万元" -> value.movePointRight(3);
      case "百万", "百万元" -> value.movePointRight(2);
      case "千元" -> value.movePointLeft(1);
      case "元" -> value.movePointLeft(4);
      case "角" -> value.movePointLeft(5);
      default -> value;
    };
  }

  private static Optional<Matcher> match(Pattern pattern, Written written) {
    if (written.kind() != Written.Kind.TEXT || written.text().length() > LONGEST) {
      return Optional.empty();
    }
    String plain = PlainText.of(written.text());
    if (plain.startsWith("(") && plain.endsWith(")")) {
      plain = plain.substring(1, plain.length() - 1);
    }
    if (plain.indexOf(',') >= 0 && GROUPED.matcher(plain).matches()) {
      plain = THOUSANDS.matcher(plain).replaceAll("");
    }
    Matcher matcher = pattern.matcher(plain);
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }
}
