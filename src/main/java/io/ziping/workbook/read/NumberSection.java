package io.ziping.workbook.read;

import io.ziping.workbook.read.FormatToken.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One section of a number format, worked through once and then shown by for many numbers.
 *
 * <p>What it shows is what Excel shows, without the gaps that only align: literals, grouping,
 * decimals, percentages, scaling commas, separators among the digits, exponents, fractions, Chinese
 * figures. How the parts of a code work is written in ECMA-376 part 1, 18.8.31.
 */
final class NumberSection {

  /** The longest denominator that is searched: 9999, as Excel. */
  private static final int MOST_DENOMINATOR_DIGITS = 4;

  private static final String DASHES = "-—–－_/";

  private final List<FormatToken> tokens;
  private final @Nullable Condition condition;

  /** Places of the digits, -1 where the section has none. */
  private final int first;

  private final int last;

  /** Place of the decimal point; behind the last digit when there is none. */
  private final int point;

  /** Powers of ten between what is stored and what is shown: percent signs up, commas down. */
  private final int power;

  private final boolean general;
  private final boolean grouped;
  private final int exponent;
  private final int slash;
  private final String figures;

  /** Digit places behind a literal point that stands in for the decimal point; 0 when none. */
  private final int literalPlaces;

  /** Whether other text stands among the digits, so that they are no number a person reads. */
  private final boolean interrupted;

  private final boolean otherUnit;

  NumberSection(List<FormatToken> section) {
    List<FormatToken> kept = new ArrayList<>(section.size());
    Condition found = null;
    String chinese = "";
    int percents = 0;
    boolean hasGeneral = false;
    boolean foreign = false;
    for (FormatToken token : section) {
      switch (token.kind()) {
        case CONDITION -> found = Condition.of(token.text());
        case FIGURES -> chinese = token.text();
        default -> {
          percents += token.kind() == Kind.PERCENT ? 1 : 0;
          hasGeneral |= token.kind() == Kind.GENERAL || token.kind() == Kind.AT;
          foreign |= token.kind() == Kind.LITERAL && isForeign(token.text());
          kept.add(token);
        }
      }
    }
    tokens = kept;
    condition = found;
    figures = chinese;
    general = hasGeneral;
    otherUnit = foreign;
    exponent = indexOf(Kind.EXPONENT, 0);
    int end = exponent < 0 ? tokens.size() : exponent;
    first = indexOf(Kind.DIGIT, 0);
    int lastDigit = -1;
    int pointAt = -1;
    for (int i = 0; i < end; i++) {
      lastDigit = tokens.get(i).kind() == Kind.DIGIT ? i : lastDigit;
      pointAt = pointAt < 0 && tokens.get(i).kind() == Kind.POINT ? i : pointAt;
    }
    last = Math.max(lastDigit, pointAt);
    point = pointAt < 0 ? last + 1 : pointAt;
    int commas = 0;
    boolean groups = false;
    int lastWhole = first;
    for (int i = Math.max(first, 0); i < Math.min(point, end); i++) {
      lastWhole = tokens.get(i).kind() == Kind.DIGIT ? i : lastWhole;
    }
    for (int i = Math.max(first, 0); first >= 0 && i < end; i++) {
      if (tokens.get(i).kind() == Kind.COMMA) {
        boolean scales = follows(i, lastWhole) || follows(i, last);
        commas += scales ? 1 : 0;
        groups |= !scales && i < lastWhole;
      }
    }
    power = 2 * Math.min(percents, 4) - 3 * Math.min(commas, 6);
    grouped = groups;
    slash = exponent < 0 && pointAt < 0 ? fraction() : -1;
    int places = 0;
    boolean broken = false;
    if (slash < 0 && first >= 0) {
      int literals = 0;
      for (int i = first; i < last; i++) {
        if (isOther(tokens.get(i))) {
          literals++;
          boolean standsIn = pointAt < 0 && isPoint(tokens.get(i).text());
          places = standsIn ? digitsBetween(i, last + 1) : 0;
          broken = literals > 1 || !standsIn;
        }
      }
    }
    literalPlaces = broken ? 0 : places;
    interrupted = broken;
  }

  /** Whether the commas up to {@code index} stand directly behind a digit. */
  private boolean follows(int index, int digit) {
    for (int i = digit + 1; i <= index; i++) {
      if (tokens.get(i).kind() != Kind.COMMA) {
        return false;
      }
    }
    return index > digit;
  }

  private static boolean isOther(FormatToken token) {
    return token.kind() != Kind.DIGIT
        && token.kind() != Kind.POINT
        && token.kind() != Kind.COMMA
        && !(token.kind() == Kind.LITERAL && token.text().isBlank());
  }

  private static boolean isPoint(String text) {
    return text.equals(".") || text.equals("．");
  }

  private int digitsBetween(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += tokens.get(i).kind() == Kind.DIGIT ? 1 : 0;
    }
    return count;
  }

  private int indexOf(Kind kind, int from) {
    for (int i = from; i < tokens.size(); i++) {
      if (tokens.get(i).kind() == kind) {
        return i;
      }
    }
    return -1;
  }

  /** The slash of a fraction: digits before it, digits or a number behind it. */
  private int fraction() {
    long slashes = tokens.stream().filter(token -> token.text().equals("/")).count();
    for (int i = 1; slashes == 1 && i + 1 < tokens.size(); i++) {
      if (tokens.get(i).kind() == Kind.LITERAL
          && tokens.get(i).text().equals("/")
          && tokens.get(i - 1).kind() == Kind.DIGIT
          && (tokens.get(i + 1).kind() == Kind.DIGIT || isFigure(tokens.get(i + 1)))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isFigure(FormatToken token) {
    String text = token.text();
    return (token.kind() == Kind.LITERAL || token.kind() == Kind.DIGIT)
        && text.length() == 1
        && text.charAt(0) >= '0'
        && text.charAt(0) <= '9';
  }

  /** Text that makes another value of a number: 60 before a percent sign is no 60. */
  private static boolean isForeign(String literal) {
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      if ("%％‰‱﹪".indexOf(c) >= 0 || Character.isDigit(c)) {
        return true;
      }
    }
    return false;
  }

  @Nullable Condition condition() {
    return condition;
  }

  private boolean hasNumber() {
    return first >= 0 || general;
  }

  /** The text behind the number, where a unit stands. */
  String suffix() {
    StringBuilder text = new StringBuilder();
    for (int i = last + 1; i < tokens.size(); i++) {
      if (tokens.get(i).kind() == Kind.LITERAL) {
        text.append(tokens.get(i).text());
      } else if (tokens.get(i).kind() == Kind.GENERAL) {
        text.setLength(0);
      }
    }
    return text.toString().strip();
  }

  /** Whether the section shows words or signs beside the number. */
  private boolean hasWords() {
    return tokens.stream()
        .anyMatch(
            token ->
                token.kind() == Kind.LITERAL
                    && token.text().codePoints().anyMatch(Character::isLetter));
  }

  /**
   * What a person reads, with all digits, where that is not the stored number.
   *
   * @param shown what {@link #show} gave
   * @param choice whether the number decides which section shows it, beyond its sign
   * @return empty when the stored number is what is read
   */
  String spelled(BigDecimal number, boolean signed, String shown, boolean choice) {
    if (!hasNumber()) {
      boolean says =
          !shown.isEmpty()
              && !(number.signum() == 0 && shown.chars().allMatch(NumberSection::isDash));
      return says ? shown : "";
    }
    boolean percent = power > 0 && indexOf(Kind.PERCENT, 0) >= 0;
    boolean scaled = power < 0 || percent && power != 2;
    if (interrupted) {
      return shown;
    }
    if (!scaled && !otherUnit && literalPlaces == 0 && !(choice && hasWords())) {
      return "";
    }
    BigDecimal exact = number.abs().scaleByPowerOfTen(power - literalPlaces);
    StringBuilder text = new StringBuilder(signed && number.signum() < 0 ? "-" : "");
    boolean written = false;
    for (int i = 0; i < tokens.size(); i++) {
      FormatToken token = tokens.get(i);
      boolean ofNumber =
          first >= 0 && i >= first && i <= last
              || token.kind() == Kind.GENERAL
              || token.kind() == Kind.AT
              || exponent >= 0 && i >= exponent;
      if (ofNumber) {
        text.append(written ? "" : NumberText.plain(exact));
        written = true;
      } else if (token.kind() != Kind.COMMA) {
        text.append(token.text());
      }
    }
    return text.toString().strip();
  }

  private static boolean isDash(int c) {
    return DASHES.indexOf(c) >= 0 || Character.isWhitespace(c);
  }

  /**
   * The number as it is shown.
   *
   * @param signed whether a minus is shown before a negative number
   */
  String show(BigDecimal number, boolean signed) {
    BigDecimal size = number.abs();
    StringBuilder text = new StringBuilder();
    if (slash >= 0) {
      fraction(size, text);
    } else if (exponent >= 0 && first >= 0 && first < exponent) {
      exponent(size, text);
    } else {
      digits(size, text);
    }
    String shown = text.toString().strip();
    return signed && number.signum() < 0 ? "-" + shown : shown;
  }

  private void digits(BigDecimal size, StringBuilder text) {
    if (first < 0) {
      for (FormatToken token : tokens) {
        switch (token.kind()) {
          case GENERAL, AT ->
              text.append(ChineseFigures.number(NumberText.general(shifted(size)), figures));
          case COMMA -> {}
          default -> text.append(token.text());
        }
      }
      return;
    }
    int places = digitsBetween(point, last + 1);
    BigDecimal rounded = shifted(size).setScale(places, RoundingMode.HALF_UP);
    emit(rounded, places, tokens.size(), text);
  }

  private BigDecimal shifted(BigDecimal size) {
    return power == 0 ? size : size.scaleByPowerOfTen(power);
  }

  /** Lays the digits of a rounded number on the places up to {@code end}. */
  private void emit(BigDecimal rounded, int places, int end, StringBuilder text) {
    String plain = rounded.toPlainString();
    int dot = plain.indexOf('.');
    String whole = dot < 0 ? plain : plain.substring(0, dot);
    whole = whole.equals("0") ? "" : whole;
    String decimals = dot < 0 ? "" : plain.substring(dot + 1);
    int wholePlaces = digitsBetween(0, Math.min(point, end));
    int place = wholePlaces;
    int decimal = 0;
    boolean started = false;
    int keep = significant(decimals, end);
    for (int i = 0; i < end; i++) {
      FormatToken token = tokens.get(i);
      switch (token.kind()) {
        case DIGIT -> {
          if (i < point) {
            started |= digit(whole, wholePlaces, place, token.text(), started, text);
            place--;
          } else {
            text.append(
                decimal < keep
                    ? ChineseFigures.digit(decimals.charAt(decimal), figures)
                    : ""); // what # leaves out
            decimal++;
          }
        }
        case POINT -> text.append('.');
        case COMMA -> {}
        default -> text.append(token.text());
      }
    }
  }

  /** One whole place; the first one takes all digits that there are too many of. */
  private boolean digit(
      String whole, int wholePlaces, int place, String mark, boolean started, StringBuilder text) {
    boolean opening = place == wholePlaces;
    int surplus = opening ? Math.max(0, whole.length() - wholePlaces) : 0;
    boolean any = started;
    for (int at = place + surplus; at >= place; at--) {
      boolean has = at <= whole.length();
      if (has || mark.equals("0") || any) {
        char digit = has ? whole.charAt(whole.length() - at) : '0';
        text.append(ChineseFigures.digit(digit, figures));
        any = true;
        if (grouped && at % 3 == 1 && at > 1) {
          text.append(',');
        }
      }
    }
    return any;
  }

  /** How many decimals are shown: those that a 0 asks for, and up to the last that is not 0. */
  private int significant(String decimals, int end) {
    int asked = 0;
    int seen = 0;
    for (int i = point; i < end; i++) {
      if (tokens.get(i).kind() == Kind.DIGIT) {
        seen++;
        asked = tokens.get(i).text().equals("0") ? seen : asked;
      }
    }
    int length = decimals.length();
    while (length > asked && decimals.charAt(length - 1) == '0') {
      length--;
    }
    return Math.min(length, seen);
  }

  private void exponent(BigDecimal size, StringBuilder text) {
    int wholePlaces = Math.max(1, digitsBetween(0, Math.min(point, exponent)));
    int places = digitsBetween(point, exponent);
    BigDecimal value = shifted(size);
    int ten = value.signum() == 0 ? 0 : value.precision() - value.scale() - 1;
    ten = Math.floorDiv(ten, wholePlaces) * wholePlaces;
    BigDecimal mantissa = value.scaleByPowerOfTen(-ten).setScale(places, RoundingMode.HALF_UP);
    if (mantissa.precision() - mantissa.scale() > wholePlaces) { // 9.99 became 10.0
      ten += wholePlaces;
      mantissa = value.scaleByPowerOfTen(-ten).setScale(places, RoundingMode.HALF_UP);
    }
    emit(mantissa, places, exponent, text);
    text.append('E').append(ten < 0 ? "-" : tokens.get(exponent).text().equals("+") ? "+" : "");
    String power10 = Integer.toString(Math.abs(ten));
    int asked = digitsBetween(exponent, tokens.size());
    text.append("0".repeat(Math.max(0, asked - power10.length()))).append(power10);
    for (int i = exponent + 1; i < tokens.size(); i++) {
      if (isOther(tokens.get(i))) {
        text.append(tokens.get(i).text());
      }
    }
  }

  private void fraction(BigDecimal size, StringBuilder text) {
    int from = slash;
    while (from > 0 && tokens.get(from - 1).kind() == Kind.DIGIT) {
      from--;
    }
    int to = slash + 1;
    StringBuilder fixed = new StringBuilder();
    int digits = 0;
    while (to < tokens.size()
        && (isFigure(tokens.get(to)) || tokens.get(to).kind() == Kind.DIGIT)) {
      fixed.append(isFigure(tokens.get(to)) ? tokens.get(to).text() : "");
      digits++;
      to++;
    }
    boolean mixed = digitsBetween(0, from) > 0;
    BigDecimal whole = mixed ? size.setScale(0, RoundingMode.DOWN) : BigDecimal.ZERO;
    BigDecimal rest = size.subtract(whole);
    int given = fixed.length() == digits && fixed.length() < 6 ? integer(fixed) : 0;
    int[] found = given > 0 ? over(rest, given) : nearest(rest, digits);
    if (mixed && found[0] == found[1]) {
      whole = whole.add(BigDecimal.ONE);
      found[0] = 0;
    }
    boolean bare = mixed && found[0] == 0;
    boolean shownWhole = mixed && (whole.signum() > 0 || bare);
    for (int i = 0; i < from; i++) {
      FormatToken token = tokens.get(i);
      if (token.kind() == Kind.DIGIT) {
        text.append(shownWhole && i == indexOf(Kind.DIGIT, 0) ? whole.toPlainString() : "");
      } else if (token.kind() != Kind.COMMA) {
        text.append(token.text());
      }
    }
    text.append(bare ? "" : found[0] + "/" + found[1]);
    for (int i = to; i < tokens.size(); i++) {
      text.append(tokens.get(i).kind() == Kind.LITERAL ? tokens.get(i).text() : "");
    }
  }

  private static int integer(CharSequence digits) {
    return digits.isEmpty() ? 0 : Integer.parseInt(digits.toString());
  }

  private static int[] over(BigDecimal rest, int denominator) {
    BigDecimal above =
        rest.multiply(BigDecimal.valueOf(denominator)).setScale(0, RoundingMode.HALF_UP);
    return new int[] {above.precision() > 9 ? 0 : above.intValue(), denominator};
  }

  private static int[] nearest(BigDecimal rest, int digits) {
    int most = (int) Math.pow(10, Math.min(digits, MOST_DENOMINATOR_DIGITS)) - 1;
    int[] best = over(rest, 1);
    BigDecimal bestGap = rest.subtract(BigDecimal.valueOf(best[0])).abs();
    BigDecimal bestBelow = BigDecimal.ONE;
    for (int below = 2; below <= most && bestGap.signum() != 0; below++) {
      int[] next = over(rest, below);
      BigDecimal down = BigDecimal.valueOf(below);
      BigDecimal gap = rest.multiply(down).subtract(BigDecimal.valueOf(next[0])).abs();
      // gap / below < bestGap / bestBelow, without dividing
      if (gap.multiply(bestBelow).compareTo(bestGap.multiply(down)) < 0) {
        best = next;
        bestGap = gap;
        bestBelow = down;
      }
    }
    return best;
  }

  /** Which numbers a section is for, as {@code [>=60]} says. */
  record Condition(String sign, BigDecimal bound) {

    static @Nullable Condition of(String text) {
      int digits = text.length() > 1 && "<>=".indexOf(text.charAt(1)) >= 0 ? 2 : 1;
      try {
        return new Condition(
            text.substring(0, digits), new BigDecimal(text.substring(digits).trim()));
      } catch (NumberFormatException e) {
        return null; // no condition that a spreadsheet knows
      }
    }

    boolean holds(BigDecimal number) {
      int compared = number.compareTo(bound);
      return switch (sign) {
        case "<" -> compared < 0;
        case "<=" -> compared <= 0;
        case ">" -> compared > 0;
        case ">=" -> compared >= 0;
        case "<>" -> compared != 0;
        default -> compared == 0;
      };
    }

    /** Whether only negative numbers meet it; the section then has a minus of its own, or none. */
    boolean isNegativeOnly() {
      return sign.equals("<") && bound.signum() <= 0 || sign.equals("<=") && bound.signum() < 0;
    }
  }
}
