package io.ziping.scoring;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Works out arithmetic as it is printed: digits, % and ‰, + − × ÷ and brackets, × and ÷ before +
 * and −. Knows nothing of the rules.
 */
final class PocketCalculator {

  private static final MathContext DIGITS = new MathContext(60);

  private final String keys;
  private int at;

  private PocketCalculator(String keys) {
    this.keys = keys.replace(" ", "");
  }

  /** The value of an expression, to 60 digits. */
  static BigDecimal value(String expression) {
    PocketCalculator calculator = new PocketCalculator(expression);
    BigDecimal value = calculator.sum();
    if (calculator.at != calculator.keys.length()) {
      throw new IllegalArgumentException("no arithmetic: " + expression);
    }
    return value;
  }

  private BigDecimal sum() {
    BigDecimal value = product();
    while (is('+') || is('−')) {
      boolean plus = is('+');
      at++;
      BigDecimal next = product();
      value = plus ? value.add(next) : value.subtract(next);
    }
    return value;
  }

  private BigDecimal product() {
    BigDecimal value = single();
    while (is('×') || is('÷')) {
      boolean times = is('×');
      at++;
      BigDecimal next = single();
      value = times ? value.multiply(next, DIGITS) : value.divide(next, DIGITS);
    }
    return value;
  }

  private BigDecimal single() {
    if (is('(')) {
      at++;
      BigDecimal value = sum();
      if (!is(')')) {
        throw new IllegalArgumentException("bracket not closed: " + keys);
      }
      at++;
      return value;
    }
    int begin = at;
    while (at < keys.length() && (Character.isDigit(keys.charAt(at)) || is('.'))) {
      at++;
    }
    BigDecimal value = new BigDecimal(keys.substring(begin, at));
    if (is('%') || is('‰')) {
      BigDecimal share = value.movePointLeft(is('%') ? 2 : 3);
      at++;
      return share;
    }
    return value;
  }

  private boolean is(char key) {
    return at < keys.length() && keys.charAt(at) == key;
  }
}
