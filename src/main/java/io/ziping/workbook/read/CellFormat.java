package io.ziping.workbook.read;

import io.ziping.measure.CellValue;
import io.ziping.workbook.read.NumberSection.Condition;
import io.ziping.workbook.safety.Damage;
import io.ziping.workbook.safety.UnreadableException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number format, ready to show numbers as a person sees them.
 *
 * <p>Numbers of all formats, from sections and conditions to scaling commas and Chinese figures;
 * dates and times. Dates with era or system parts show as ISO date. This is the one place that
 * decides what is shown, for every kind of file.
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
  private final List<List<FormatToken>> tokens;
  private final boolean date;
  private NumberSection @Nullable [] sections;

  private CellFormat(String code) {
    this.code = code;
    tokens = FormatToken.scan(code);
    date = DateText.isDate(tokens.get(0));
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
  CellValue show(BigDecimal number, boolean date1904) {
    BigDecimal serial = date1904 ? number.add(DAYS_1904) : number;
    if (date && number.signum() >= 0 && DateText.isSerial(serial)) {
      return new CellValue(CellValue.Kind.DATE, DateText.show(serial, tokens.get(0)), serial, code);
    }
    return code.isEmpty() || date ? general(number) : sectioned(number);
  }

  private CellValue general(BigDecimal number) {
    return new CellValue(CellValue.Kind.NUMBER, NumberText.general(number), number, code);
  }

  private CellValue sectioned(BigDecimal number) {
    NumberSection[] known = sections();
    int index = index(known, number);
    if (index < 0) {
      return general(number);
    }
    NumberSection section = known[index];
    boolean signed = isSigned(known, index);
    String text = section.show(number, signed);
    boolean choice =
        section.condition() != null
            || known[0].condition() != null
            || index > 0 && !section.suffix().equals(known[0].suffix());
    String spelled = section.spelled(number, signed, text, choice);
    return new CellValue(CellValue.Kind.NUMBER, text, number, code, spelled);
  }

  /**
   * Sections for numbers, worked through when the first number is shown; the fourth is for text.
   */
  private NumberSection[] sections() {
    NumberSection[] known = sections;
    if (known == null) {
      known = tokens.stream().limit(3).map(NumberSection::new).toArray(NumberSection[]::new);
      sections = known;
    }
    return known;
  }

  /**
   * The section for a number; -1 when none is, which Excel then shows as General. Conditions come
   * first; sections without one take what their place is for: positive, negative, the rest.
   */
  private static int index(NumberSection[] sections, BigDecimal number) {
    Condition one = sections[0].condition();
    Condition two = sections.length > 1 ? sections[1].condition() : null;
    if (sections.length == 1) {
      return one == null || one.holds(number) ? 0 : -1;
    }
    boolean inFirst;
    if (one != null) {
      inFirst = one.holds(number);
    } else {
      inFirst = sections.length == 2 && two == null ? number.signum() >= 0 : number.signum() > 0;
    }
    if (inFirst) {
      return 0;
    }
    if (sections.length == 2) {
      return two == null || two.holds(number) ? 1 : one == null && number.signum() >= 0 ? 0 : -1;
    }
    return (two == null ? number.signum() < 0 : two.holds(number)) ? 1 : 2;
  }

  /** Whether a negative number has its minus in a section, or the section says it by itself. */
  private static boolean isSigned(NumberSection[] sections, int index) {
    Condition own = sections[index].condition();
    if (own != null) {
      return !own.isNegativeOnly();
    }
    Condition one = sections[0].condition();
    boolean rest = index == 1 && (one == null || isNotNegative(one));
    return index == 0 || !rest;
  }

  private static boolean isNotNegative(Condition condition) {
    return condition.bound().signum() == 0
        && (condition.sign().equals(">=") || condition.sign().equals(">"));
  }

  /** A number cell of the 1900 system. */
  CellValue show(BigDecimal number) {
    return show(number, false);
  }

  /** A text cell in this format. */
  CellValue show(String text) {
    CellValue plain = CellValue.text(text);
    return plain.kind() == CellValue.Kind.BLANK ? plain : styled(plain);
  }

  /** The same text with this format's code. */
  CellValue styled(CellValue text) {
    return code.isEmpty() || text.kind() == CellValue.Kind.BLANK
        ? text
        : new CellValue(text.kind(), text.text(), text.number(), code);
  }

  CellValue ofKind(CellValue.Kind kind, String text) {
    return new CellValue(kind, text, null, code);
  }
}
