package io.ziping.workbook.read;

/** The figures of [DBNum1] (一百), [DBNum2] (壹佰) and [DBNum3] (wide digits). */
final class ChineseFigures {

  private static final String PLAIN = "〇一二三四五六七八九";
  private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
  private static final String WIDE = "０１２３４５６７８９";
  private static final String[] PLAIN_STEPS = {"", "十", "百", "千"};
  private static final String[] FORMAL_STEPS = {"", "拾", "佰", "仟"};
  private static final String[] GROUPS = {"", "万", "亿", "万亿"};

  private ChineseFigures() {}

  /** One digit; what is no digit stays. */
  static char digit(char digit, String kind) {
    if (kind.isEmpty() || digit < '0' || digit > '9') {
      return digit;
    }
    return digits(kind).charAt(digit - '0');
  }

  private static String digits(String kind) {
    return switch (kind) {
      case "1" -> PLAIN;
      case "2" -> FORMAL;
      default -> WIDE;
    };
  }

  /** A whole number in words with the steps between; decimals follow digit by digit. */
  static String number(String plain, String kind) {
    if (kind.isEmpty()) {
      return plain;
    }
    int dot = plain.indexOf('.');
    String whole = dot < 0 ? plain : plain.substring(0, dot);
    StringBuilder text = new StringBuilder();
    boolean steps = (kind.equals("1") || kind.equals("2")) && whole.length() <= 16;
    text.append(steps ? words(whole, kind) : spelled(whole, kind));
    if (dot >= 0) {
      text.append('.').append(spelled(plain.substring(dot + 1), kind));
    }
    return text.toString();
  }

  private static String spelled(String digits, String kind) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      text.append(digit(digits.charAt(i), kind));
    }
    return text.toString();
  }

  private static String words(String whole, String kind) {
    String digits = digits(kind);
    String[] steps = kind.equals("1") ? PLAIN_STEPS : FORMAL_STEPS;
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    boolean groupHasDigit = false;
    for (int i = 0; i < whole.length(); i++) {
      int left = whole.length() - 1 - i;
      int digit = whole.charAt(i) - '0';
      if (digit == 0) {
        gap = true;
      } else {
        if (gap && text.length() > 0) {
          text.append(digits.charAt(0));
        }
        gap = false;
        groupHasDigit = true;
        text.append(digits.charAt(digit)).append(steps[left % 4]);
      }
      if (left % 4 == 0) {
        text.append(groupHasDigit ? GROUPS[left / 4] : "");
        groupHasDigit = false;
      }
    }
    return text.length() == 0 ? digits.substring(0, 1) : text.toString();
  }

  /** A day, month or hour: 十二, 二十. */
  static String small(int number, String kind) {
    String text = number(Integer.toString(number), kind);
    return text.startsWith("一十") ? text.substring(1) : text;
  }
}
