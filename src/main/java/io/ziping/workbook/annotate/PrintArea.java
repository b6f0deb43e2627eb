package io.ziping.workbook.annotate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which columns a print area holds, such as {@code 'Sheet 1'!$A$1:$K$26}. */
public final class PrintArea {

  private static final Pattern COLUMNS_OF_RANGE =
      Pattern.compile("!\\$?([A-Z]{1,3})\\$?\\d*:\\$?([A-Z]{1,3})\\$?\\d*");

  private PrintArea() {}

  /** Whether one of the area's ranges holds a column, zero-based. */
  public static boolean holds(String area, int column) {
    Matcher ranges = COLUMNS_OF_RANGE.matcher(area);
    while (ranges.find()) {
      if (number(ranges.group(1)) <= column && column <= number(ranges.group(2))) {
        return true;
      }
    }
    return false;
  }

  private static int number(String letters) {
    return letters.chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1) - 1;
  }
}
