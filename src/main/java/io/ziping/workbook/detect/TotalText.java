package io.ziping.workbook.detect;

import io.ziping.measure.Amounts;
import io.ziping.measure.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a total in a cell that says more: 97.6分（优）, 得97.6分, 97.6/100, 满分100分，自评97.6分. */
final class TotalText {

  private static final int LONGEST = 30;
  private static final String FULL = "100";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?:[.．]\\d{1,6})?");
  private static final Pattern BEFORE =
      Pattern.compile("(?:自评|总分|得分|合计|满分|得|共|为|优秀?|良好?|中等?|差|等级|[A-D级(（、,，\\s])*[0-9]");
  private static final Pattern OTHER = Pattern.compile("[年月日%％:：元万]");

  private TotalText() {}

  /** The cell's own value where it is a number, else the one number of points in its text. */
  static Written of(Written written) {
    if (written.kind() != Written.Kind.TEXT || Amounts.points(written).isPresent()) {
      return written;
    }
    String text = written.text();
    if (text.length() > LONGEST || OTHER.matcher(text).find()) {
      return written;
    }
    String start = text.strip();
    // 约97 is no total that anybody could add up.
    if (start.isEmpty() || !BEFORE.matcher(start).lookingAt()) {
      return written;
    }
    List<String> numbers = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      numbers.add(number.group());
    }
    List<String> others = numbers.stream().filter(one -> !one.equals(FULL)).toList();
    if (others.size() == 1) {
      return Written.text(others.get(0));
    }
    return others.isEmpty() && numbers.size() == 1 ? Written.text(FULL) : written;
  }

  /** Whether a cell holds a number of points. */
  static boolean isNumber(Written written) {
    return Amounts.points(of(written)).isPresent();
  }
}
