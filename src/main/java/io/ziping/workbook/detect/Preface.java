package io.ziping.workbook.detect;

/** What stands above or below a title: annex numbers and years. */
final class Preface {

  private static final String[] BEGINNINGS = {"附件", "附表", "报表编号", "表"};
  private static final int LONGEST = 20;
  private static final int YEAR_DIGITS = 4;

  private Preface() {}

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

  /** Whether a compact text is a year and nothing else: （2023年度）, 2023年度), XXXX年度. */
  static boolean isYearLine(String compact) {
    String bare = withoutBrackets(compact);
    return bare.length() <= 8
        && (bare.endsWith("年度") || bare.endsWith("年"))
        && (LabelText.isDigit(bare.charAt(0)) || "Xx_".indexOf(bare.charAt(0)) >= 0);
  }

  /** The year in a line as it is written there, for example 2022年度; empty when there is none. */
  static String yearIn(String text) {
    for (int i = 0; i + YEAR_DIGITS < text.length(); i++) {
      int end = i + YEAR_DIGITS;
      if (isYear(text, i) && text.charAt(end) == '年') {
        boolean longForm = end + 1 < text.length() && text.charAt(end + 1) == '度';
        boolean date = end + 1 < text.length() && LabelText.isDigit(text.charAt(end + 1));
        if (!date) {
          return text.substring(i, end + (longForm ? 2 : 1));
        }
      }
    }
    return "";
  }

  private static boolean isYear(String text, int at) {
    for (int i = at; i < at + YEAR_DIGITS; i++) {
      if (!LabelText.isDigit(text.charAt(i))) {
        return false;
      }
    }
    boolean alone = at == 0 || !LabelText.isDigit(text.charAt(at - 1));
    return alone && (text.startsWith("20", at) || text.startsWith("19", at));
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
