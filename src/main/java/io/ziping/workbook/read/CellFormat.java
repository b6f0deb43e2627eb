package io.ziping.workbook.read;

import io.ziping.measure.Written;
import io.ziping.workbook.read.FormatToken.Kind;
import io.ziping.workbook.safety.Damage;
import io.ziping.workbook.safety.UnreadableException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * A number format, ready to show numbers as a person sees them.
 *
 * <p>Shown faithfully: General, fixed decimals, grouping, percentages, literals, currency signs,
 * sections for negative numbers and zero, dates and times. Elaborate formats (conditions,
 * exponents, fractions, scaling commas, Chinese numerals) show the plain number; dates with
 * weekday, era, system or DBNum parts show as ISO date.
 */
final class CellFormat {

  static final CellFormat GENERAL = new CellFormat("");

  /** Excel computes and shows with fifteen digits; files hold seventeen. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  /** Days between the 1904 and the 1900 system. */
  private static final BigDecimal DAYS_1904 = BigDecimal.valueOf(1462);

  private static final int MAX_LENGTH = 400;
  private static final int MAX_EXPONENT = 400;

  private final String code;
  private final List<List<FormatToken>> sections;
  private final boolean date;
  private final boolean elaborate;

  private CellFormat(String code) {
    this.code = code;
    sections = FormatToken.scan(code);
    date = DateText.isDate(sections.get(0));
    elaborate =
        sections.stream().flatMap(List::stream).anyMatch(token -> token.kind() == Kind.ELABORATE);
  }

  /** The format of a code; General is "". */
  static CellFormat of(String code) {
    return code.isEmpty() || code.equalsIgnoreCase("General") || code.length() > MAX_LENGTH
        ? GENERAL
        : new CellFormat(code);
  }

  String code() {
    return code;
  }

  /** Whether numbers are shown as dates or times. */
  boolean isDate() {
    return date;
  }

  /**
   * The number of a decimal text as it stands in a file, at fifteen significant digits and without
   * trailing zeros.
   *
   * @throws UnreadableException when the text is no number that a spreadsheet can hold
   */
  static BigDecimal number(String text) {
    String digits = text.trim();
    if (digits.length() <= MAX_LENGTH) {
      try {
        return normal(new BigDecimal(digits));
      } catch (NumberFormatException e) {
        // told below
      }
    }
    throw UnreadableException.damaged(Damage.CELL_VALUE, "number \"%.40s\"", digits);
  }

  /** The same for a number that is decoded already. */
  static BigDecimal normal(BigDecimal number) {
    if (Math.abs((long) number.scale() - number.precision()) > MAX_EXPONENT) {
      throw new NumberFormatException("exponent");
    }
    BigDecimal rounded = number.precision() > 15 ? number.round(DIGITS) : number;
    BigDecimal stripped = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /**
   * A number cell. A date's serial is mapped to the 1900 system; what Excel could not show as a
   * date stays the number it is.
   *
   * @param number {@linkplain #normal normal}, as stored
   * @param date1904 whether the workbook counts its days from 1904
   */
  Written show(BigDecimal number, boolean date1904) {
    BigDecimal serial = date1904 ? number.add(DAYS_1904) : number;
    if (date && number.signum() >= 0 && DateText.isSerial(serial)) {
      return new Written(Written.Kind.DATE, DateText.show(serial, sections.get(0)), serial, code);
    }
    return new Written(Written.Kind.NUMBER, text(number), number, code);
  }

  private String text(BigDecimal number) {
    if (code.isEmpty() || date || elaborate) {
      return NumberText.general(number);
    }
    if (sections.size() > 2 && number.signum() == 0) {
      return NumberText.show(number, sections.get(2));
    }
    if (sections.size() > 1 && number.signum() < 0) {
      return NumberText.show(number.abs(), sections.get(1));
    }
    return NumberText.show(number, sections.get(0));
  }

  /** A number cell of the 1900 system. */
  Written show(BigDecimal number) {
    return show(number, false);
  }

  /** A text cell in this format. */
  Written show(String text) {
    Written plain = Written.text(text);
    return plain.kind() == Written.Kind.BLANK ? plain : styled(plain);
  }

  /** The same text with this format's code. */
  Written styled(Written text) {
    return code.isEmpty() || text.kind() == Written.Kind.BLANK
        ? text
        : new Written(text.kind(), text.text(), text.number(), code);
  }

  Written ofKind(Written.Kind kind, String text) {
    return new Written(kind, text, null, code);
  }
}
