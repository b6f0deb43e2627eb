package io.ziping.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds dates and windows in normalised text. */
final class DateText {

  private static final String MONTH = "(1[0-2]|0?[1-9])";
  private static final String DAY = "(3[01]|[12]\\d|0?[1-9])";
  private static final String YEAR = "((?:19|20)\\d{2})";
  private static final String PART = "(份|底|末|初|上旬|中旬|下旬)?";

  /** Groups: 1-3 full date; 4-6 eight digits. */
  private static final Pattern FULL =
      Pattern.compile(
          YEAR
              + "[年./-]"
              + MONTH
              + "[月./-]"
              + DAY
              + "(?!\\d)[日号]?"
              + "|(20\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?![\\d.])");

  /** Groups: 1 year, 2 and 4 months of a window, 3 next year's. */
  private static final Pattern MONTHS =
      Pattern.compile(
          "(?:"
              + YEAR
              + "年)?"
              + MONTH
              + "月?(?:-|~|至|到)(次年|翌年|第二年|下年)?"
              + MONTH
              + "月(?:份|底|末)?(?!\\d)");

  /** Groups: 1 year, 2 month, 3 part; 4 year, 5 month; 6 year, 7 part of the year. */
  private static final Pattern YEARLY =
      Pattern.compile(
          YEAR
              + "年"
              + MONTH
              + "月"
              + PART
              + "|"
              + YEAR
              + "[./-]"
              + MONTH
              + "(?=$|[-~至到前底完止之以起,;)])"
              + "|"
              + YEAR
              + "年度?(第?[1-4]季度|上半年|下半年|全年|年?底|年?末|年?终|内)?");

  private static final Pattern YEARS = Pattern.compile(YEAR + "年?(?:-|~|至|到)" + YEAR + "年");

  /** Groups: 1 month, 2 day; 3 month, 4 part; 5 a word. */
  private static final Pattern SHORT =
      Pattern.compile(
          MONTH
              + "月"
              + DAY
              + "[日号](?!\\d)"
              + "|"
              + MONTH
              + "月"
              + PART
              + "(?!龄)"
              + "|(第?[1-4]季度|上半年|下半年|年底|年末|年终|全年|年内|本年度?内?|当年内?)");

  private static final Pattern JOINT = Pattern.compile("(?:起|开始)?(?:-|~|至|到|--)(次年|翌年|第二年|下年)?");
  private static final Pattern CHINESE_FIGURES =
      Pattern.compile("[〇零一二三四五六七八九十]{1,4}(?=年|月|日|号|季度)");

  private static final Pattern NUMBER_DAY =
      Pattern.compile("(?:1[0-2]|0?[1-9])\\.(?:3[01]|[12]\\d|0?[1-9])");

  private static final String DAY_END = "(?:[日号](?!\\d))?(?=$|[前之以底止完日号至到起开竣验交建结投上内,;)~-])";

  /** Groups: 1-2 month and day with a point or a slash; 3-4 with a dash. */
  private static final Pattern POINTED =
      Pattern.compile(
          "(?<![\\d./])"
              + MONTH
              + "[./]"
              + DAY
              + "(?![\\d./])"
              + DAY_END
              + "|(?<![\\d./-])"
              + MONTH
              + "-"
              + DAY
              + "(?![\\d./-])"
              + DAY_END);

  private DateText() {}

  /**
   * The text with days written as 6.30, 6/30 or 12-31 in words: 6月30日. 1-3 stays, which may be a
   * window of months.
   */
  static String withDays(String text) {
    if (text.length() > TargetParser.LONGEST) {
      return text;
    }
    Matcher days = POINTED.matcher(text);
    StringBuilder worded = new StringBuilder();
    while (days.find()) {
      boolean dashed = days.group(3) != null;
      String month = days.group(dashed ? 3 : 1);
      String day = days.group(dashed ? 4 : 2);
      boolean months = dashed && number(days, 4) <= 12 && number(days, 4) >= number(days, 3);
      days.appendReplacement(
          worded, months ? Matcher.quoteReplacement(days.group()) : month + "月" + day + "日");
    }
    return days.appendTail(worded).toString();
  }

  /** Whether days written so stand before 前, 完成 and the like, so that they are no numbers. */
  static boolean hasEndedDay(String text) {
    Matcher days = POINTED.matcher(text);
    while (days.find()) {
      String after = text.substring(days.end());
      if (after.startsWith("前")
          || after.startsWith("之前")
          || after.startsWith("以前")
          || after.startsWith("底前")
          || after.startsWith("止")
          || after.startsWith("完成")
          || after.startsWith("竣工")
          || after.startsWith("交付")) {
        return true;
      }
    }
    return false;
  }

  /** A number cell that may be a day: what it shows is month and day with a point between. */
  static boolean isDayLike(CellValue value) {
    return NUMBER_DAY.matcher(value.text().strip()).matches();
  }

  /** Whether such a number may be two days: 12.1 is what a cell makes of 12.10 as well. */
  static boolean isTwoDays(CellValue value) {
    String text = value.text().strip();
    int point = text.indexOf('.');
    return point == text.length() - 2 && text.charAt(point + 1) <= '3';
  }

  /** The text with Chinese figures before 年, 月, 日 and 季度 as digits: 十二月 is 12月. */
  static String withDigits(String text) {
    Matcher figures = CHINESE_FIGURES.matcher(text);
    StringBuilder digits = new StringBuilder();
    while (figures.find()) {
      BigDecimal number = ChineseNumber.parse(figures.group());
      String plain = number == null ? figures.group() : number.toPlainString();
      figures.appendReplacement(digits, Matcher.quoteReplacement(plain));
    }
    return figures.appendTail(digits).toString();
  }

  /**
   * All dates of a text in their order; two that are joined by a dash are one window.
   *
   * @param year what dates without a year belong to
   */
  static List<DateSpan> find(String text, int year) {
    List<DateSpan> spans = new ArrayList<>();
    int known = year;
    int i = 0;
    while (i < text.length() && spans.size() < 20) {
      DateSpan span = isStart(text, i) ? at(text, i, known) : null;
      if (span == null) {
        i++;
        continue;
      }
      known = span.yearWritten() ? span.last().getYear() : known;
      int last = spans.size() - 1;
      Matcher joint = last < 0 ? null : JOINT.matcher(text).region(spans.get(last).end(), i);
      if (joint != null && joint.matches()) {
        DateSpan end = joint.group(1) == null ? span : plusYear(span);
        spans.set(last, spans.get(last).upTo(end));
      } else {
        spans.add(span);
      }
      i = span.end();
    }
    return spans;
  }

  /** The day of an Excel serial (1900 system); null when it is none. */
  static @Nullable LocalDate ofSerial(BigDecimal serial) {
    BigDecimal days = serial.setScale(0, RoundingMode.FLOOR);
    if (days.signum() <= 0 || days.compareTo(new BigDecimal(2_958_465)) > 0) {
      return null;
    }
    int day = days.intValueExact();
    // serial 60 is the 29 February 1900 that never was
    return LocalDate.of(1899, 12, day < 60 ? 31 : 30).plusDays(day);
  }

  private static boolean isStart(String text, int i) {
    char c = text.charAt(i);
    if (c < '0' || c > '9') {
      return "第上下年全本当".indexOf(c) >= 0;
    }
    char before = i == 0 ? ' ' : text.charAt(i - 1);
    return !(before >= '0' && before <= '9') && before != '.' && before != '第';
  }

  private static DateSpan plusYear(DateSpan span) {
    return new DateSpan(
        span.first().plusYears(1),
        span.last().plusYears(1),
        span.window(),
        span.assumed(),
        span.yearWritten(),
        span.certain(),
        span.start(),
        span.end());
  }

  private static @Nullable DateSpan at(String text, int i, int year) {
    try {
      DateSpan span = full(text, i);
      span = span == null ? years(text, i) : span;
      span = span == null ? months(text, i, year) : span;
      span = span == null ? yearly(text, i) : span;
      return span == null ? brief(text, i, year) : span;
    } catch (DateTimeException e) {
      // 31 June: no date at all
      return null;
    }
  }

  private static @Nullable Matcher match(Pattern pattern, String text, int i) {
    Matcher matcher = pattern.matcher(text).region(i, text.length()).useTransparentBounds(true);
    return matcher.lookingAt() ? matcher : null;
  }

  private static @Nullable DateSpan full(String text, int i) {
    Matcher m = match(FULL, text, i);
    if (m == null) {
      return null;
    }
    boolean parted = m.group(1) != null;
    LocalDate day =
        LocalDate.of(
            number(m, parted ? 1 : 4), number(m, parted ? 2 : 5), number(m, parted ? 3 : 6));
    return new DateSpan(day, day, false, false, true, parted, m.start(), m.end());
  }

  private static @Nullable DateSpan years(String text, int i) {
    Matcher m = match(YEARS, text, i);
    if (m == null) {
      return null;
    }
    LocalDate first = LocalDate.of(number(m, 1), 1, 1);
    LocalDate last = LocalDate.of(number(m, 2), 12, 31);
    return new DateSpan(first, last, true, true, true, true, m.start(), m.end());
  }

  private static @Nullable DateSpan months(String text, int i, int year) {
    Matcher m = match(MONTHS, text, i);
    if (m == null) {
      return null;
    }
    boolean written = m.group(1) != null;
    YearMonth first = YearMonth.of(written ? number(m, 1) : year, number(m, 2));
    YearMonth last = YearMonth.of(first.getYear(), number(m, 4));
    if (m.group(3) != null || last.isBefore(first)) {
      last = last.plusYears(1);
    }
    return new DateSpan(
        first.atDay(1), last.atEndOfMonth(), true, true, written, true, m.start(), m.end());
  }

  private static @Nullable DateSpan yearly(String text, int i) {
    Matcher m = match(YEARLY, text, i);
    if (m == null) {
      return null;
    }
    if (m.group(1) != null) {
      return month(m, number(m, 1), number(m, 2), m.group(3), true, true);
    }
    if (m.group(4) != null) {
      return month(m, number(m, 4), number(m, 5), null, true, false);
    }
    return stretch(m, number(m, 6), m.group(7) == null ? "" : m.group(7), true, true);
  }

  private static @Nullable DateSpan brief(String text, int i, int year) {
    Matcher m = match(SHORT, text, i);
    if (m == null) {
      return null;
    }
    if (m.group(1) != null) {
      LocalDate day = LocalDate.of(year, number(m, 1), number(m, 2));
      return new DateSpan(day, day, false, false, false, true, m.start(), m.end());
    }
    if (m.group(3) != null) {
      return month(m, year, number(m, 3), m.group(4), false, m.group(4) != null);
    }
    return stretch(m, year, m.group(5), false, m.group(5).endsWith("季度"));
  }

  private static DateSpan month(
      Matcher m, int year, int month, @Nullable String part, boolean written, boolean certain) {
    YearMonth of = YearMonth.of(year, month);
    LocalDate last = of.atEndOfMonth();
    if (part != null) {
      last =
          switch (part) {
            case "初", "上旬" -> of.atDay(10);
            case "中旬" -> of.atDay(20);
            default -> last;
          };
    }
    return new DateSpan(of.atDay(1), last, false, true, written, certain, m.start(), m.end());
  }

  private static DateSpan stretch(
      Matcher m, int year, String word, boolean written, boolean certain) {
    int from = 1;
    int to = 12;
    boolean window = true;
    if (word.endsWith("季度")) {
      to = 3 * (word.charAt(word.length() - 3) - '0');
      from = to - 2;
    } else if (word.equals("上半年")) {
      to = 6;
    } else if (word.equals("下半年")) {
      from = 7;
    } else {
      window = word.equals("全年");
    }
    LocalDate first = LocalDate.of(year, from, 1);
    LocalDate last = YearMonth.of(year, to).atEndOfMonth();
    return new DateSpan(first, last, window, true, written, certain, m.start(), m.end());
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
