package io.ziping.workbook.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works out a formula without a stored result where nothing can be doubtful: numbers, cells of the
 * same sheet, + - * / %, brackets, SUM, AVERAGE and ROUND. Everything else has no result here.
 */
final class SimpleFormula {

  /** Excel's own precision. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private static final int LONGEST = 500;
  private static final int DEEPEST = 30;
  private static final int MOST_CELLS = 2000;

  /** What stands in a cell: a number, nothing (null number), or something nobody can count with. */
  record Input(boolean known, boolean text, @Nullable BigDecimal number) {
    static final Input BLANK = new Input(true, false, null);
    static final Input TEXT = new Input(true, true, null);
    static final Input UNKNOWN = new Input(false, false, null);

    static Input of(BigDecimal number) {
      return new Input(true, false, number);
    }
  }

  private final String text;
  private final Function<CellAddress, Input> cells;
  private int at;
  private int depth;

  private SimpleFormula(String text, Function<CellAddress, Input> cells) {
    this.text = text;
    this.cells = cells;
  }

  /** The result; null when this is no such formula, or one of its cells is not known. */
  static @Nullable BigDecimal result(String formula, Function<CellAddress, Input> cells) {
    String plain = formula.startsWith("=") ? formula.substring(1) : formula;
    if (plain.isBlank() || plain.length() > LONGEST) {
      return null;
    }
    try {
      SimpleFormula reader = new SimpleFormula(plain, cells);
      BigDecimal sum = reader.sum();
      reader.blanks();
      return reader.at == plain.length() ? CellFormat.normal(sum) : null;
    } catch (Unknown | ArithmeticException | NumberFormatException e) {
      return null;
    }
  }

  /**
   * Whether what a program wrote as a formula without a result is no formula at all but a text that
   * begins with the sign =, such as the target =8个 or =100%: some programs take every such text for
   * one. A number with a unit or a percent sign, and nothing to be worked out.
   */
  static boolean isText(String formula) {
    int at = 0;
    while (at < formula.length()
        && (formula.charAt(at) >= '0' && formula.charAt(at) <= '9' || formula.charAt(at) == '.')) {
      at++;
    }
    if (at == 0 || at == formula.length()) {
      return false;
    }
    if (formula.charAt(at) == '%' && at + 1 == formula.length()) {
      return true;
    }
    return Character.UnicodeScript.of(formula.codePointAt(at)) == Character.UnicodeScript.HAN
        || formula.charAt(at) == '㎡';
  }

  /** Not to be worked out here. */
  private static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unknown() {
      super(null, null, false, false);
    }
  }

  private BigDecimal sum() {
    if (++depth > DEEPEST) {
      throw new Unknown();
    }
    BigDecimal value = product();
    for (char sign = peek(); sign == '+' || sign == '-'; sign = peek()) {
      at++;
      BigDecimal next = product();
      value = sign == '+' ? value.add(next) : value.subtract(next);
    }
    depth--;
    return value;
  }

  private BigDecimal product() {
    BigDecimal value = factor();
    for (char sign = peek(); sign == '*' || sign == '/'; sign = peek()) {
      at++;
      BigDecimal next = factor();
      value = sign == '*' ? value.multiply(next, DIGITS) : value.divide(next, DIGITS);
    }
    return value;
  }

  private BigDecimal factor() {
    char c = peek();
    if (c == '-' || c == '+') {
      at++;
      if (++depth > DEEPEST) {
        throw new Unknown();
      }
      BigDecimal value = factor();
      depth--;
      return c == '-' ? value.negate() : value;
    }
    BigDecimal value = operand(c);
    while (peek() == '%') {
      at++;
      value = value.movePointLeft(2);
    }
    return value;
  }

  private BigDecimal operand(char c) {
    if (c == '(') {
      at++;
      BigDecimal value = sum();
      expect(')');
      return value;
    }
    if (c >= '0' && c <= '9' || c == '.') {
      int from = at;
      while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
        at++;
      }
      return new BigDecimal(text.substring(from, at));
    }
    String word = word();
    return peek() == '(' ? function(word.toUpperCase(Locale.ROOT)) : one(word);
  }

  private BigDecimal function(String name) {
    expect('(');
    BigDecimal value =
        switch (name) {
          case "SUM" -> total(values());
          case "AVERAGE" -> {
            List<BigDecimal> all = values();
            yield total(all).divide(BigDecimal.valueOf(all.size()), DIGITS);
          }
          case "ROUND" -> {
            BigDecimal number = sum();
            expect(',');
            yield number.setScale(sum().intValueExact(), RoundingMode.HALF_UP);
          }
          default -> throw new Unknown();
        };
    expect(')');
    return value;
  }

  private static BigDecimal total(List<BigDecimal> values) {
    return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The numbers of a list of cells, ranges and expressions; blanks and texts do not count. */
  private List<BigDecimal> values() {
    List<BigDecimal> values = new ArrayList<>();
    do {
      int from = at;
      if (!isReference(values)) {
        at = from;
        values.add(sum());
      }
    } while (peek() == ',' && at++ >= 0);
    return values;
  }

  /** Takes a cell or a range that is a whole argument. */
  private boolean isReference(List<BigDecimal> values) {
    char c = peek();
    if (!(c == '$' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z')) {
      return false;
    }
    String first = word();
    String last = first;
    if (peek() == ':') {
      at++;
      peek();
      last = word();
    }
    if (peek() != ',' && peek() != ')' || !isCell(first) || !isCell(last)) {
      return false;
    }
    CellAddress from = address(first);
    CellAddress to = address(last);
    int rows = Math.abs(to.row() - from.row()) + 1;
    int columns = Math.abs(to.column() - from.column()) + 1;
    if ((long) rows * columns > MOST_CELLS) {
      throw new Unknown();
    }
    for (int i = 0; i < rows * columns; i++) {
      Input input =
          cells.apply(
              new CellAddress(
                  Math.min(from.row(), to.row()) + i / columns,
                  Math.min(from.column(), to.column()) + i % columns));
      if (!input.known()) {
        throw new Unknown();
      }
      if (input.number() != null) {
        values.add(input.number());
      }
    }
    return true;
  }

  private BigDecimal one(String word) {
    if (!isCell(word) || peek() == ':') {
      throw new Unknown();
    }
    Input input = cells.apply(address(word));
    if (!input.known() || input.text()) {
      throw new Unknown();
    }
    return input.number() == null ? BigDecimal.ZERO : input.number();
  }

  private static boolean isCell(String word) {
    return word.matches("\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}");
  }

  private static CellAddress address(String word) {
    return CellAddress.parse(word.replace("$", "").toUpperCase(Locale.ROOT));
  }

  private String word() {
    int from = at;
    while (at < text.length()
        && (text.charAt(at) == '$'
            || text.charAt(at) < 0x80 && Character.isLetterOrDigit(text.charAt(at)))) {
      at++;
    }
    if (at == from) {
      throw new Unknown();
    }
    return text.substring(from, at);
  }

  private char peek() {
    blanks();
    return at < text.length() ? text.charAt(at) : 0;
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private void expect(char wanted) {
    if (peek() != wanted) {
      throw new Unknown();
    }
    at++;
  }
}
