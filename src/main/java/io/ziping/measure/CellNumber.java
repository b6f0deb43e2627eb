package io.ziping.measure;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number cell as an amount: a percent format or a unit in its format counts as written. */
final class CellNumber {

  private static final Pattern LITERAL = Pattern.compile("\"([^\"]{1,12})\"");
  private static final Pattern TRAILING = Pattern.compile("[0#?]([\\p{IsHan}]{1,6})(?:;|$)");

  private CellNumber() {}

  static Amount amount(CellValue value, BigDecimal number, IndicatorContext context) {
    if (value.isPercentFormat()) {
      return new Amount(number.movePointRight(2), Unit.percent(), 0, 0, true);
    }
    return new Amount(number, unit(value.format(), context), 0, 0, true);
  }

  private static @Nullable Unit unit(String format, IndicatorContext context) {
    if (format.length() > 200) {
      return null;
    }
    for (Pattern pattern : new Pattern[] {LITERAL, TRAILING}) {
      Matcher literal = pattern.matcher(format);
      while (literal.find()) {
        Unit unit = context.units.whole(TextNormalizer.of(literal.group(1)));
        if (unit != null) {
          return unit;
        }
      }
    }
    return null;
  }
}
