package io.ziping.workbook.read;

import io.ziping.workbook.read.FormatToken.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Shows a date serial of the 1900 system by the tokens of a date format. */
final class DateText {

  /** The first serial that Excel cannot show: 10000-01-01. */
  private static final BigDecimal END = BigDecimal.valueOf(2_958_466);

  private static final int SECONDS = 86_400;

  private final int year;
  private final int month;
  private final int day;
  private final int weekday;
  private final int secondOfDay;
  private final long secondsInAll;

  private DateText(BigDecimal serial) {
    secondsInAll =
        serial
            .multiply(BigDecimal.valueOf(SECONDS))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    int days = (int) (secondsInAll / SECONDS);
    secondOfDay = (int) (secondsInAll % SECONDS);
    weekday = (days + 6) % 7; // 0 is Sunday, as Excel counts, before March 1900 as well
    if (days == 0 || days == 60) { // 1900-01-00 and 1900-02-29 exist for spreadsheets only
      year = 1900;
      month = days == 0 ? 1 : 2;
      day = days == 0 ? 0 : 29;
    } else {
      LocalDate date = DateSerial.date(days);
      year = date.getYear();
      month = date.getMonthValue();
      day = date.getDayOfMonth();
    }
  }

  /** Whether a number can be shown as a date at all; Excel shows ##### otherwise. */
  static boolean isSerial(BigDecimal number) {
    return number.signum() >= 0 && number.compareTo(END) < 0;
  }

  static boolean isDate(List<FormatToken> section) {
    return section.stream()
        .anyMatch(
            token ->
                token.kind() == Kind.DATE
                    || token.kind() == Kind.ELAPSED
                    || token.kind() == Kind.HALF_DAY
                    || token.kind() == Kind.OTHER_DATE);
  }

  static String show(BigDecimal serial, List<FormatToken> section) {
    return new DateText(serial).show(section);
  }

  private String show(List<FormatToken> section) {
    boolean beyondUs =
        section.stream()
            .anyMatch(
                token ->
                    token.kind() == Kind.OTHER_DATE && !isWeekday(token)
                        || token.kind() == Kind.CONDITION
                        || token.kind() == Kind.EXPONENT
                        || token.kind() == Kind.DIGIT);
    if (beyondUs) {
      return iso();
    }
    String figures =
        section.stream()
            .filter(token -> token.kind() == Kind.FIGURES)
            .map(FormatToken::text)
            .findFirst()
            .orElse("");
    boolean halves = section.stream().anyMatch(token -> token.kind() == Kind.HALF_DAY);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < section.size(); i++) {
      FormatToken token = section.get(i);
      switch (token.kind()) {
        case DATE -> text.append(part(section, i, halves, figures));
        case OTHER_DATE -> text.append(weekday(token));
        case FIGURES -> {}
        case ELAPSED -> text.append(elapsed(token.text()));
        case HALF_DAY -> text.append(half(token.text()));
        case AT -> {} // the text section that is often pasted on: yyyy-m-d;@
        default -> text.append(token.text());
      }
    }
    return text.toString().strip();
  }

  private String iso() {
    String date = String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    int minute = secondOfDay / 60;
    return secondOfDay == 0
        ? date
        : String.format(
            Locale.ROOT, "%s %02d:%02d:%02d", date, minute / 60, minute % 60, secondOfDay % 60);
  }

  /** aaa and aaaa: the day of the week in Chinese. */
  private static boolean isWeekday(FormatToken token) {
    return token.text().equals("aaa") || token.text().equals("aaaa");
  }

  private String weekday(FormatToken token) {
    return ChineseFigures.weekday(weekday, token.text().length() == 4);
  }

  private String part(List<FormatToken> section, int index, boolean halves, String figures) {
    String plain = part(section, index, halves);
    if (figures.isEmpty() || !plain.chars().allMatch(Character::isDigit)) {
      return plain;
    }
    if (section.get(index).text().charAt(0) != 'y') {
      return ChineseFigures.small(Integer.parseInt(plain), figures);
    }
    StringBuilder year = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      year.append(ChineseFigures.digit(plain.charAt(i), figures));
    }
    return year.toString();
  }

  private String part(List<FormatToken> section, int index, boolean halves) {
    String run = section.get(index).text();
    int length = run.length();
    int hour = secondOfDay / 3600;
    return switch (run.charAt(0)) {
      case 'y' -> length <= 2 ? padded(year % 100, 2) : padded(year, 4);
      case 'd' -> length <= 2 ? padded(day, length) : weekday(length);
      case 'h' -> padded(halves ? (hour + 11) % 12 + 1 : hour, length);
      case 's' -> padded(secondOfDay % 60, length);
      default -> isMinute(section, index) ? padded(secondOfDay / 60 % 60, length) : month(length);
    };
  }

  private String weekday(int length) {
    DayOfWeek name = DayOfWeek.of(weekday == 0 ? 7 : weekday);
    return name.getDisplayName(length == 3 ? TextStyle.SHORT : TextStyle.FULL, Locale.ENGLISH);
  }

  private String month(int length) {
    if (length <= 2) {
      return padded(month, length);
    }
    TextStyle style = length == 4 ? TextStyle.FULL : TextStyle.SHORT;
    String name = Month.of(month).getDisplayName(style, Locale.ENGLISH);
    return length == 5 ? name.substring(0, 1) : name;
  }

  /** An m is minutes behind an h, and before an s. */
  private static boolean isMinute(List<FormatToken> section, int index) {
    for (int i = index - 1; i >= 0; i--) {
      Kind kind = section.get(i).kind();
      if (kind == Kind.DATE || kind == Kind.ELAPSED) {
        if (section.get(i).text().charAt(0) == 'h') {
          return true;
        }
        break;
      }
    }
    for (int i = index + 1; i < section.size(); i++) {
      if (section.get(i).kind() == Kind.DATE) {
        return section.get(i).text().charAt(0) == 's';
      }
    }
    return false;
  }

  private String elapsed(String run) {
    int unit =
        switch (run.charAt(0)) {
          case 'h' -> 3600;
          case 'm' -> 60;
          default -> 1;
        };
    String number = Long.toString(secondsInAll / unit);
    return "0".repeat(Math.max(0, run.length() - number.length())) + number;
  }

  private String half(String both) {
    int slash = both.indexOf('/');
    if (slash < 0) {
      return both;
    }
    return secondOfDay < SECONDS / 2 ? both.substring(0, slash) : both.substring(slash + 1);
  }

  private static String padded(int number, int length) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, length - digits.length())) + digits;
  }
}
