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
 */
public record Written(Kind kind, String text, @Nullable BigDecimal number, String format) {

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

  private static final Written BLANK = new Written(Kind.BLANK, "", null, "");

  public Written {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(text);
    Objects.requireNonNull(format);
    boolean numeric = kind == Kind.NUMBER || kind == Kind.DATE;
    if (numeric != (number != null)) {
      throw new IllegalArgumentException(kind + " with number " + number);
    }
  }

  /** An empty cell. */
  public static Written blank() {
    return BLANK;
  }

  /** A text cell; text of white space only is blank. */
  public static Written text(String text) {
    return text.isBlank() ? BLANK : new Written(Kind.TEXT, text, null, "");
  }

  /** A number cell without a format of its own. */
  public static Written number(BigDecimal number) {
    return new Written(Kind.NUMBER, number.toPlainString(), number, "");
  }

  public boolean isBlank() {
    return kind == Kind.BLANK || text.isBlank() && number == null;
  }

  /** Whether the number format shows a percentage, so that 0.95 is 95%. */
  public boolean isPercentFormat() {
    return number != null && format.indexOf('%') >= 0;
  }
}
