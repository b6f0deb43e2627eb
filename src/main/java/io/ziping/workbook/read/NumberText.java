package io.ziping.workbook.read;

import io.ziping.workbook.read.FormatToken.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Shows a number by the tokens of one section of its format. */
final class NumberText {

  /** A General cell is eleven characters wide, the point included. */
  private static final int GENERAL_DIGITS = 10;

  private NumberText() {}

  /** A General cell: fractions rounded to what fits, whole numbers in full. */
  static String general(BigDecimal number) {
    if (number.scale() <= 0
        || number.precision() <= GENERAL_DIGITS && number.scale() < GENERAL_DIGITS) {
      return number.toPlainString();
    }
    int whole = Math.max(1, number.precision() - number.scale());
    int places = Math.max(0, GENERAL_DIGITS - whole);
    BigDecimal rounded = number.setScale(places, RoundingMode.HALF_UP);
    if (rounded.signum() == 0) {
      rounded = number.round(new MathContext(6, RoundingMode.HALF_UP)); // shown with an exponent
    }
    return plain(rounded);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /**
   * Shows by a section.
   *
   * @param number its absolute value when the section is for negative numbers alone
   */
  static String show(BigDecimal number, List<FormatToken> section) {
    boolean simple = true;
    int first = -1;
    int last = -1;
    for (int i = 0; i < section.size(); i++) {
      Kind kind = section.get(i).kind();
      simple &= kind != Kind.ELABORATE && kind != Kind.OTHER_DATE;
      if (kind == Kind.DIGIT || kind == Kind.POINT) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (!simple || isInterrupted(section, first, last) || isScaled(section, last)) {
      return plain(number);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < section.size(); i++) {
      FormatToken token = section.get(i);
      if (i == first) {
        text.append(digits(scaled(number.abs(), section), section.subList(first, last + 1)));
        i = last;
      } else if (token.kind() == Kind.GENERAL || token.kind() == Kind.AT) {
        text.append(general(number.abs()));
      } else if (token.kind() != Kind.COMMA) {
        text.append(token.text());
      }
    }
    return (number.signum() < 0 ? "-" : "") + text.toString().strip();
  }

  private static BigDecimal scaled(BigDecimal number, List<FormatToken> section) {
    long percents = section.stream().filter(token -> token.kind() == Kind.PERCENT).count();
    return number.scaleByPowerOfTen((int) (2 * Math.min(percents, 4)));
  }

  /** Other text between the digits: phone numbers, fractions, ten thousands by a trick. */
  private static boolean isInterrupted(List<FormatToken> section, int first, int last) {
    int points = 0;
    for (int i = Math.max(first, 0); i < last; i++) {
      Kind kind = section.get(i).kind();
      points += kind == Kind.POINT ? 1 : 0;
      if (kind != Kind.DIGIT && kind != Kind.POINT && kind != Kind.COMMA) {
        return true;
      }
    }
    return points > 1;
  }

  /** A comma behind the last digit divides by a thousand. */
  private static boolean isScaled(List<FormatToken> section, int last) {
    return last >= 0 && last + 1 < section.size() && section.get(last + 1).kind() == Kind.COMMA;
  }

  private static String digits(BigDecimal number, List<FormatToken> pattern) {
    int point = pattern.size();
    int least = 0;
    int leastPlaces = 0;
    int places = 0;
    boolean grouped = false;
    for (int i = 0; i < pattern.size(); i++) {
      FormatToken token = pattern.get(i);
      boolean zero = token.text().equals("0");
      if (token.kind() == Kind.POINT) {
        point = i;
      } else if (token.kind() == Kind.COMMA) {
        grouped = true;
      } else if (i < point) {
        least += zero ? 1 : least > 0 ? 1 : 0;
      } else {
        places++;
        leastPlaces = zero ? places : leastPlaces;
      }
    }
    BigDecimal rounded = number.setScale(places, RoundingMode.HALF_UP);
    String plain = rounded.toPlainString();
    int dot = plain.indexOf('.');
    String whole = dot < 0 ? plain : plain.substring(0, dot);
    String fraction = dot < 0 ? "" : plain.substring(dot + 1);
    while (fraction.length() > leastPlaces && fraction.endsWith("0")) {
      fraction = fraction.substring(0, fraction.length() - 1);
    }
    whole = whole.equals("0") ? "" : whole;
    whole = "0".repeat(Math.max(0, least - whole.length())) + whole;
    String shown = grouped ? grouped(whole) : whole;
    return point < pattern.size() ? shown + "." + fraction : shown;
  }

  private static String grouped(String whole) {
    StringBuilder text = new StringBuilder(whole);
    for (int i = whole.length() - 3; i > 0; i -= 3) {
      text.insert(i, ',');
    }
    return text.toString();
  }
}
