package io.ziping.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain numbers of a form: weights, scores, rates and money. Empty when the cell is blank or holds
 * anything but one number; what was there stays in the {@link CellValue} for the finding.
 */
public final class AmountParser {

  private static final String NUMBER = "([+-]?\\d{1,30}(?:\\.\\d{1,30})?)";
  private static final Pattern POINTS = Pattern.compile(NUMBER + "分?[。;]?");
  private static final Pattern PERCENT = Pattern.compile(NUMBER + "(%|百分比)?[。;]?");
  private static final String MONEY_UNIT = "(亿元?|[百千]?万元?|千元|元|角)?";
  private static final Pattern MONEY = Pattern.compile(NUMBER + MONEY_UNIT + "(?:人民币)?整?[。;]?");
  private static final Pattern MONEY_PREFIX = Pattern.compile("([+-]?)(?:人民币|RMB)?[¥$]?:?");
  private static final Pattern BRACKETED = Pattern.compile("\\(([^()]+)\\)" + MONEY_UNIT);
  private static final Pattern MONEY_FORMAT = Pattern.compile("(亿元?|[百千]?万元?|千元|元)");
  private static final Pattern IN_TEXT =
      Pattern.compile(
          "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,9})?|\\d{1,15}(?:\\.\\d{1,9})?)"
              + "(亿元?|[百千]?万元?|千元|元)");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
  private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:,\\d{3})+(?!\\d).*");
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final int LONGEST = 80;
  private static final int LONGEST_TEXT = 4_000;

  /** Characters before an amount that can say it is one per head. */
  private static final int BEFORE = 6;

  private AmountParser() {}

  /** Weights and scores in points: 10, "10分", "９．５". */
  public static Optional<BigDecimal> points(CellValue cell) {
    CellValue value = cell.asRead();
    if (value.number() != null) {
      return value.kind() == CellValue.Kind.NUMBER && !value.isPercentFormat()
          ? Optional.of(value.number())
          : Optional.empty();
    }
    return match(POINTS, value).map(found -> new BigDecimal(found.group(1)));
  }

  /**
   * A rate in percent: "86.20%" is 86.20; a number shown with a percent format is multiplied by
   * 100; a bare number is taken as it stands, so that the caller decides whether 1 means 100%.
   */
  public static Optional<BigDecimal> percent(CellValue cell) {
    CellValue value = cell.asRead();
    BigDecimal number = value.number();
    if (number != null) {
      if (value.kind() != CellValue.Kind.NUMBER) {
        return Optional.empty();
      }
      return Optional.of(value.isPercentFormat() ? number.multiply(HUNDRED) : number);
    }
    return match(PERCENT, value).map(found -> new BigDecimal(found.group(1)));
  }

  /** Whether a rate shows its percent sign, so that 1 is one percent and no share. */
  public static boolean showsPercentSign(CellValue value) {
    return value.isPercentFormat() || TextNormalizer.of(value.text()).indexOf('%') >= 0;
  }

  /**
   * Money in 万元 with all its digits: a unit written in the cell or shown by its number format
   * counts, else the unit of the block. Amounts in brackets, as accountants write them, and behind
   * △ are negative; 三十二万五千元 is read as well.
   *
   * @param bare how many 万元 a bare 1 is: 1 where the block is in 万元, 0.0001 where it is in 元
   */
  public static Optional<BigDecimal> money(CellValue cell, BigDecimal bare) {
    CellValue value = cell.asRead();
    BigDecimal number = value.number();
    if (number != null) {
      return value.kind() == CellValue.Kind.NUMBER
          ? Optional.of(inWan(number, unitOfFormat(value.format()), bare))
          : Optional.empty();
    }
    if (value.kind() != CellValue.Kind.TEXT || value.text().length() > LONGEST) {
      return Optional.empty();
    }
    String plain = TextNormalizer.of(value.text());
    char first = value.text().isBlank() ? ' ' : value.text().strip().charAt(0);
    boolean negative = first == '△' || first == '▲' || first == '负';
    if (negative && !plain.isEmpty() && plain.charAt(0) == first) {
      plain = plain.substring(1); // ▲ is gone already
    }
    Matcher bracketed = BRACKETED.matcher(plain);
    if (bracketed.matches()) {
      negative = true;
      plain = bracketed.group(1) + (bracketed.group(2) == null ? "" : bracketed.group(2));
    }
    Optional<BigDecimal> amount = moneyOf(plain, bare);
    return negative ? amount.map(sum -> sum.abs().negate()) : amount;
  }

  private static Optional<BigDecimal> moneyOf(String plain, BigDecimal bare) {
    Matcher prefix = MONEY_PREFIX.matcher(plain);
    String rest = prefix.lookingAt() ? prefix.group(1) + plain.substring(prefix.end()) : plain;
    Matcher matcher = MONEY.matcher(withoutThousands(rest));
    if (matcher.matches()) {
      String unit = matcher.group(2) == null ? "" : matcher.group(2);
      return Optional.of(inWan(new BigDecimal(matcher.group(1)), unit, bare));
    }
    return spelledOut(rest);
  }

  /** 叁拾贰万伍仟元整: only with a unit or a myriad, for 一 alone is a dash. */
  private static Optional<BigDecimal> spelledOut(String plain) {
    int end = plain.length();
    if (end == 0 || !ChineseNumber.isPart(plain.charAt(0))) {
      return Optional.empty();
    }
    if (plain.charAt(end - 1) == '整' || plain.charAt(end - 1) == '正') {
      end--;
    }
    boolean yuan = end > 1 && "元圆".indexOf(plain.charAt(end - 1)) >= 0;
    String figures = plain.substring(0, yuan ? end - 1 : end);
    boolean large = figures.indexOf('万') > 0 || figures.indexOf('亿') > 0;
    BigDecimal amount = yuan || large ? ChineseNumber.parse(figures) : null;
    return Optional.ofNullable(amount).map(sum -> sum.movePointLeft(4));
  }

  /** Whether an amount says itself what it is in: 32.5万元, or 32.5 shown as 32.5万元. */
  public static boolean namesMoneyUnit(CellValue value) {
    String text = value.number() == null ? value.text() : value.format();
    return text.length() <= LONGEST && MONEY_FORMAT.matcher(text).find();
  }

  /**
   * Every amount of money with a unit in a running text, in 万元 and in its order; amounts per head
   * (500元/人) are no sums and left out.
   *
   * @param each words that announce an amount per head where they stand just before it
   */
  public static List<BigDecimal> moneyIn(String text, WordMatcher each) {
    if (text.indexOf('元') < 0 && text.indexOf('万') < 0 && text.indexOf('亿') < 0) {
      return List.of();
    }
    String plain =
        TextNormalizer.of(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
    List<BigDecimal> amounts = new ArrayList<>();
    Matcher found = IN_TEXT.matcher(plain);
    while (found.find()) {
      String unit = found.group(2);
      char next = found.end() < plain.length() ? plain.charAt(found.end()) : ' ';
      boolean counted = !unit.endsWith("元") && Character.isLetter(next);
      String before = plain.substring(Math.max(0, found.start() - BEFORE), found.start());
      boolean perHead = next == '/' || next == '每' || each.anyIn(before);
      if (!counted && !perHead) {
        String digits = found.group(1).replace(",", "");
        amounts.add(inWan(new BigDecimal(digits), unit, BigDecimal.ONE));
      }
    }
    return amounts;
  }

  private static String unitOfFormat(String format) {
    if (format.indexOf('元') < 0 && format.indexOf('万') < 0 && format.indexOf('亿') < 0) {
      return "";
    }
    Matcher unit = MONEY_FORMAT.matcher(format.replaceAll("[\"\\\\]", ""));
    return unit.find() ? unit.group(1) : "";
  }

  private static BigDecimal inWan(BigDecimal value, String unit, BigDecimal bare) {
    return switch (unit) {
      case "" -> bare.compareTo(BigDecimal.ONE) == 0 ? value : value.multiply(bare);
      case "亿", "亿元" -> value.movePointRight(4);
      case "千万", "千万元" -> value.movePointRight(3);
      case "百万", "百万元" -> value.movePointRight(2);
      case "千元" -> value.movePointLeft(1);
      case "元" -> value.movePointLeft(4);
      case "角" -> value.movePointLeft(5);
      default -> value;
    };
  }

  private static String withoutThousands(String plain) {
    return plain.indexOf(',') >= 0 && GROUPED.matcher(plain).matches()
        ? THOUSANDS.matcher(plain).replaceAll("")
        : plain;
  }

  private static Optional<Matcher> match(Pattern pattern, CellValue value) {
    if (value.kind() != CellValue.Kind.TEXT || value.text().length() > LONGEST) {
      return Optional.empty();
    }
    String plain = TextNormalizer.of(value.text());
    if (plain.startsWith("(") && plain.endsWith(")")) {
      plain = plain.substring(1, plain.length() - 1);
    }
    Matcher matcher = pattern.matcher(withoutThousands(plain));
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }
}
