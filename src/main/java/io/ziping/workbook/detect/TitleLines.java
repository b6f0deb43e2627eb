package io.ziping.workbook.detect;

import io.ziping.measure.WrittenYear;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands above or below a title: annex numbers and years. */
final class TitleLines {

  private static final String[] BEGINNINGS = {"附件", "附表", "报表编号", "表"};
  private static final int LONGEST = 20;
  private static final int YEAR_DIGITS = 4;
  private static final int LONGEST_PERIOD = 30;
  private static final String MONTH_DAY = "年度?\\d{1,2}月(?:\\d{1,2}[日号])?";
  private static final String TO = "[至到\\-—–~～]+";
  private static final Pattern PERIOD =
      Pattern.compile(
          "((?:19|20)\\d{2})年度?(?:\\d{1,2}月?(?:\\d{1,2}[日号])?)?"
              + TO
              + "(?:((?:19|20)\\d{2})年)?\\d{1,2}月(?:\\d{1,2}[日号])?");
  private static final Pattern SPAN =
      Pattern.compile("((?:19|20)\\d{2})" + MONTH_DAY + TO + "((?:19|20)\\d{2})" + MONTH_DAY);

  private TitleLines() {}

  /** Whether a line is an annex number, a form's number or a year of its own. */
  static boolean isPreface(String text) {
    if (text.length() > 2 * LONGEST) {
      return false;
    }
    String compact = LabelText.compact(text);
    if (isYearLine(compact)) {
      return true;
    }
    for (String beginning : BEGINNINGS) {
      if (compact.startsWith(beginning) && compact.length() <= LONGEST) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a compact text is a year and nothing else: （2023年度）, 2023年度), XXXX年度, 二〇二三年度,
   * 2023年1月1日至2023年12月31日.
   */
  static boolean isYearLine(String compact) {
    String bare = withoutBrackets(compact);
    if (bare.isEmpty() || bare.length() > LONGEST_PERIOD) {
      return false;
    }
    char first = bare.charAt(0);
    boolean begins = LabelText.isDigit(first) || "Xx_".indexOf(first) >= 0 || isHanDigit(first);
    boolean ends = bare.endsWith("年度") || bare.endsWith("年");
    return begins && (bare.length() <= 8 && ends || isPeriod(bare));
  }

  /** A span of months or days within one year. */
  private static boolean isPeriod(String bare) {
    Matcher period = PERIOD.matcher(bare);
    return period.matches() && (period.group(2) == null || period.group(1).equals(period.group(2)));
  }

  /** The word of a text that is a year line of its own: 项目名称：甲 （2023年度）; empty if there is none. */
  static String yearWord(String text) {
    for (String word : text.strip().split("[\\s\\u3000\\u00a0]+")) {
      if (word.indexOf('年') > 0 && isYearLine(LabelText.compact(word))) {
        return word;
      }
    }
    return "";
  }

  /**
   * The year in a line as it is written there, without spaces, for example 2022年度; empty when there
   * is none. A day (2024年3月5日) states no year, a span of days within one does.
   */
  static String yearIn(String text) {
    if (text.indexOf('年') < 0) {
      return "";
    }
    String compact = LabelText.compact(text);
    Matcher span = SPAN.matcher(compact);
    if (span.find() && span.group(1).equals(span.group(2))) {
      return span.group(1) + "年";
    }
    for (int i = 0; i + YEAR_DIGITS < compact.length(); i++) {
      int end = i + YEAR_DIGITS;
      if (compact.charAt(end) == '年' && isYear(compact, i)) {
        boolean longForm = end + 1 < compact.length() && compact.charAt(end + 1) == '度';
        boolean date = end + 1 < compact.length() && LabelText.isDigit(compact.charAt(end + 1));
        if (!date) {
          return compact.substring(i, end + (longForm ? 2 : 1));
        }
      }
    }
    return "";
  }

  private static boolean isYear(String text, int at) {
    boolean han = isHanDigit(text.charAt(at));
    for (int i = at; i < at + YEAR_DIGITS; i++) {
      char c = text.charAt(i);
      if (han ? !isHanDigit(c) : !LabelText.isDigit(c)) {
        return false;
      }
    }
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    boolean alone = !LabelText.isDigit(before) && !(han && isHanDigit(before));
    return alone && WrittenYear.of(text.substring(at, at + YEAR_DIGITS)) > 0;
  }

  private static boolean isHanDigit(char c) {
    return "〇零○一二三四五六七八九".indexOf(c) >= 0;
  }

  private static String withoutBrackets(String compact) {
    int from = 0;
    int to = compact.length();
    while (from < to && "([".indexOf(compact.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && ")]".indexOf(compact.charAt(to - 1)) >= 0) {
      to--;
    }
    return compact.substring(from, to);
  }
}
