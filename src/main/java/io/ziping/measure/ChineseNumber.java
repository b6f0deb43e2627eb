package io.ziping.measure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers in Chinese characters: 二十三, 叁佰, 一点五万, 二〇二三, also mixed as in 3万5千. */
final class ChineseNumber {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
  private static final int LONGEST = 24;
  private static final BigDecimal WAN = new BigDecimal(10_000);
  private static final BigDecimal YI = new BigDecimal(100_000_000);

  private ChineseNumber() {}

  /** Whether a character can be part of such a number. */
  static boolean isPart(char c) {
    return digit(c) >= 0 || multiplier(c) != null || c == '点';
  }

  /** The value of one digit, or -1. */
  static int digit(char c) {
    return switch (c) {
      case '〇', '○' -> 0;
      case '两', '俩' -> 2;
      case '貳' -> 2;
      case '陸' -> 6;
      default -> Math.max(DIGITS.indexOf(c), FORMAL.indexOf(c));
    };
  }

  /** 十, 百, 千, 万, 亿 and their formal forms; null for any other character. */
  static @Nullable BigDecimal multiplier(char c) {
    return switch (c) {
      case '十', '拾' -> BigDecimal.TEN;
      case '百', '佰' -> new BigDecimal(100);
      case '千', '仟' -> new BigDecimal(1000);
      case '万', '萬' -> WAN;
      case '亿', '億' -> YI;
      default -> null;
    };
  }

  /** The number that the whole text spells; null when it spells none. */
  static @Nullable BigDecimal parse(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    int point = text.indexOf('点');
    if (point < 0) {
      return whole(text);
    }
    int end = text.length();
    BigDecimal scale = BigDecimal.ONE;
    for (BigDecimal m; end > point + 1 && (m = multiplier(text.charAt(end - 1))) != null; end--) {
      scale = scale.multiply(m);
    }
    BigDecimal before = whole(text.substring(0, point));
    String decimals = figures(text.substring(point + 1, end));
    if (before == null || decimals.isEmpty()) {
      return null;
    }
    return before.add(new BigDecimal("0." + decimals)).multiply(scale);
  }

  private static @Nullable BigDecimal whole(String text) {
    if (text.isEmpty()) {
      return null;
    }
    String plain = figures(text);
    if (!plain.isEmpty()) {
      return text.length() > 1 && plain.length() == 2 && text.charAt(0) != '零'
          ? null
          : new BigDecimal(plain);
    }
    return sections(text);
  }

  /** Digit after digit, as in 二〇二三; empty when anything else stands between. */
  private static String figures(String text) {
    StringBuilder figures = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int digit = digit(text.charAt(i));
      if (digit < 0) {
        return "";
      }
      figures.append(digit);
    }
    return figures.toString();
  }

  /** 三百五 (350 in speech, 305 to the letter) is none. */
  private static @Nullable BigDecimal sections(String text) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal section = BigDecimal.ZERO;
    int digit = -1;
    BigDecimal lastUnit = YI.multiply(YI);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      BigDecimal unit = multiplier(c);
      if (unit == null) {
        int next = digit(c);
        if (next < 0 || digit > 0) {
          return null;
        }
        digit = next;
      } else if (unit.compareTo(WAN) >= 0) {
        BigDecimal block = section.add(BigDecimal.valueOf(Math.max(digit, 0)));
        if (block.signum() == 0 && total.signum() == 0) {
          return null;
        }
        total = unit.equals(YI) ? total.add(block).multiply(YI) : total.add(block.multiply(unit));
        section = BigDecimal.ZERO;
        digit = -1;
        lastUnit = unit;
      } else {
        boolean ten = unit.equals(BigDecimal.TEN);
        if (digit < 0 && !ten || unit.compareTo(lastUnit) >= 0) {
          return null;
        }
        section = section.add(unit.multiply(BigDecimal.valueOf(digit < 0 ? 1 : digit)));
        digit = -1;
        lastUnit = unit;
      }
    }
    boolean shortened = digit > 0 && lastUnit.compareTo(BigDecimal.TEN) > 0;
    if (shortened && text.charAt(text.length() - 2) != '零') {
      return null;
    }
    return total.add(section).add(BigDecimal.valueOf(Math.max(digit, 0)));
  }
}
