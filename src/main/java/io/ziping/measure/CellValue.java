package io.ziping.measure;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value exactly as it stands in a cell, before anybody interprets it.
 *
 * @param kind what the cell holds
 * @param text what a person sees in the cell (a number cell shown as 95% has the text "95%"); empty
 *     for a blank cell, never null
 * @param number the stored number of a number or date cell, exact; null for every other kind
 * @param format the cell's number format, for example "0.00%"; empty when it has none ("General")
 * @param spelled what a person reads in a number cell whose format shows another number or other
 *     words than are stored, with all digits of the number: 93.247 in {@code 0.0"%"} is "93.247%",
 *     64000 in {@code 0!.0,"万元"} is "6.4万元", 1 in {@code [=1]"合格"} is "合格". Empty for all other
 *     cells: decimals, grouping and a plain percent format change no value
 */
public record CellValue(
    Kind kind, String text, @Nullable BigDecimal number, String format, String spelled) {

  /** What a cell holds. */
  public enum Kind {
    BLANK,
    TEXT,
    NUMBER,
    /** A number whose format shows a date; {@code number} is the serial as stored (1900 system). */
    DATE,
    BOOLEAN,
    /** A formula error such as #REF!. */
    ERROR,
    /** A formula without a stored result: not zero, simply not known. */
    UNCALCULATED
  }

  private static final CellValue BLANK = new CellValue(Kind.BLANK, "", null, "");

  public CellValue {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(text);
    Objects.requireNonNull(format);
    Objects.requireNonNull(spelled);
    boolean numeric = kind == Kind.NUMBER || kind == Kind.DATE;
    if (numeric != (number != null)) {
      throw new IllegalArgumentException(kind + " with number " + number);
    }
  }

  /** A value that means what is stored. */
  public CellValue(Kind kind, String text, @Nullable BigDecimal number, String format) {
    this(kind, text, number, format, "");
  }

  /** An empty cell. */
  public static CellValue blank() {
    return BLANK;
  }

  /** A text cell; text of white space only is blank. */
  public static CellValue text(String text) {
    return text.isBlank() ? BLANK : new CellValue(Kind.TEXT, text, null, "");
  }

  /** A number cell without a format of its own. */
  public static CellValue number(BigDecimal number) {
    return new CellValue(Kind.NUMBER, number.toPlainString(), number, "");
  }

  /** Whether nothing stands there; a formula without a result is something. */
  public boolean isBlank() {
    return kind == Kind.BLANK || kind != Kind.UNCALCULATED && text.isBlank() && number == null;
  }

  /**
   * The same value for whoever compares it: a number whose format shows something else is the text
   * that a person reads, with all its digits.
   */
  public CellValue asRead() {
    return spelled.isEmpty() ? this : text(spelled);
  }

  /** Whether the number format multiplies by a hundred and shows a percentage: 0.95 is 95%. */
  public boolean isPercentFormat() {
    return number != null && spelled.isEmpty() && hasPercent(format);
  }

  /** A percent sign in quotes, or behind a backslash or an exclamation mark, changes no number. */
  private static boolean hasPercent(String format) {
    int at = format.indexOf('%');
    if (at < 0) {
      return false;
    }
    boolean quoted = false;
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\\' || c == '!' || c == '_' || c == '*')) {
        i++;
      } else if (!quoted && c == '%') {
        return true;
      }
    }
    return false;
  }
}
