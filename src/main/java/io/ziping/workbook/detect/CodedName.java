package io.ziping.workbook.detect;

/**
 * A name with a code before it: 219001-某镇人民政府, [105]教育部.
 *
 * @param code empty when there is none @param name without the code
 */
record CodedName(String code, String name) {

  private static final String DASHES = "-—–－‐―─";
  private static final String OPENING = "[(【〔（［";
  private static final String CLOSING = "])】〕）］";

  /** Splits a text; codes are letters and digits, at least so many, and begin with a digit. */
  static CodedName of(String text, int shortestCode) {
    String plain = text.strip();
    int from = 0;
    boolean bracketed = !plain.isEmpty() && OPENING.indexOf(plain.charAt(0)) >= 0;
    if (bracketed) {
      from = 1;
    }
    int end = from;
    boolean digit = false;
    while (end < plain.length() && isCodeCharacter(plain.charAt(end))) {
      digit |= LabelText.isDigit(plain.charAt(end));
      end++;
    }
    String marks = bracketed ? CLOSING : DASHES;
    boolean marked = end < plain.length() && marks.indexOf(plain.charAt(end)) >= 0;
    if (!marked || !digit || end - from < (bracketed ? 3 : shortestCode)) {
      return new CodedName("", plain);
    }
    int name = end;
    while (name < plain.length() && isMark(plain.charAt(name))) {
      name++;
    }
    return name == plain.length()
        ? new CodedName("", plain)
        : new CodedName(plain.substring(from, end), plain.substring(name));
  }

  private static boolean isMark(char c) {
    return DASHES.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0 || c == ' ' || c == '　';
  }

  private static boolean isCodeCharacter(char c) {
    return LabelText.isDigit(c) || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
