package io.ziping.workbook.read;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The figures of [DBNum1] (一百), [DBNum2] (壹佰) and [DBNum3] (wide digits). */
final class ChineseFigures {

  /** Loaded only when some format shows such figures. */
  private static final class Signs {
    static final Properties ALL = load();

    private static Properties load() {
      Properties signs = new Properties();
      try (Reader reader =
          new InputStreamReader(
              Objects.requireNonNull(
                  ChineseFigures.class.getResourceAsStream("chinese-figures.properties")),
              StandardCharsets.UTF_8)) {
        signs.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return signs;
    }
  }

  private ChineseFigures() {}

  /** One digit; what is no digit stays. */
  static char digit(char digit, String kind) {
    if (kind.isEmpty() || digit < '0' || digit > '9') {
      return digit;
    }
    return digits(kind).charAt(digit - '0');
  }

  private static String digits(String kind) {
    return sign("digits." + (kind.equals("1") || kind.equals("2") ? kind : "3"));
  }

  private static String sign(String key) {
    return Signs.ALL.getProperty(key, "");
  }

  /** A day of the week, 0 for Sunday; with the word for week before it, or alone. */
  static String weekday(int day, boolean whole) {
    return (whole ? sign("week") : "") + sign("weekdays").charAt(day);
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
    String[] steps = sign("steps." + kind).split(",", -1);
    String[] groups = sign("groups").split(",", -1);
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
        text.append(groupHasDigit ? groups[left / 4] : "");
        groupHasDigit = false;
      }
    }
    return text.length() == 0 ? digits.substring(0, 1) : text.toString();
  }

  /** A day, month or hour: 十二, 二十. */
  static String small(int number, String kind) {
    String text = number(Integer.toString(number), kind);
    return text.startsWith(sign("long-ten")) ? text.substring(1) : text;
  }
}
