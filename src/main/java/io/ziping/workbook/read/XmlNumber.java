package io.ziping.workbook.read;

import org.jspecify.annotations.Nullable;

/** Whole numbers in attributes, which may hold anything. */
final class XmlNumber {

  private XmlNumber() {}

  /** A whole number between two others; the lower one for what is none, and the upper for more. */
  static int within(@Nullable String text, int least, int most) {
    if (text == null || text.isEmpty()) {
      return least;
    }
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        break;
      }
      if (c < '0' || c > '9') {
        return least;
      }
      number = Math.min(number * 10 + (c - '0'), most);
    }
    return (int) Math.max(number, least);
  }
}
