package io.ziping.measure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year that a text names: 2023年度, ２０２３, 2 0 2 3 年, 二〇二三年度. */
public final class WrittenYear {

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final String DIGITS = "〇一二三四五六七八九";

  private WrittenYear() {}

  /** The first year in a text, 0 when there is none. */
  public static int of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = c == '○' || c == '零' ? 0 : DIGITS.indexOf(c);
      if (digit >= 0) {
        plain.append(digit);
      } else if (c >= '０' && c <= '９') {
        plain.append((char) (c - '０' + '0'));
      } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        plain.append(c);
      }
    }
    Matcher digits = YEAR.matcher(plain);
    return digits.find() ? Integer.parseInt(digits.group()) : 0;
  }
}
