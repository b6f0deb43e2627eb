package io.ziping.workbook.detect;

import io.ziping.measure.AmountParser;
import io.ziping.measure.CellValue;
import io.ziping.workbook.FieldKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a total in a cell that says more: 97.6分（优）, 得97.6分, 97.6/100, 满分100分，自评97.6分. */
final class TotalText {

  private static final int LONGEST = 30;
  private static final String FULL = "100";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?:[.．]\\d{1,6})?");
  private static final Pattern DATE_OR_SHARE = Pattern.compile("[年月日%％:：]");

  /** Shorter texts are labels or values. */
  private static final int SHORTEST_SENTENCE = 8;

  private final LabelBook labels;
  private final Pattern before;
  private final Pattern told;

  /** {@code grades}: words for grades, which may stand before the number. */
  TotalText(LabelBook labels, List<String> grades) {
    this.labels = labels;
    List<String> words = new ArrayList<>(labels.words().beforeTotal());
    words.addAll(grades);
    this.before = Pattern.compile("(?:" + LabelBook.anyOf(words) + "|[（(、,，\\s])*+[0-9]");
    this.told =
        Pattern.compile(
            "((?:"
                + LabelBook.anyOf(labels.words().beforeNumber())
                + "){0,2})[:：]?(\\d{1,3}(?:\\.\\d{1,4})?)(?!"
                + LabelBook.anyOf(labels.words().notPoints())
                + ")分");
  }

  /** The cell's own value where it is a number, else the one number of points in its text. */
  CellValue of(CellValue value) {
    if (value.kind() != CellValue.Kind.TEXT || AmountParser.points(value).isPresent()) {
      return value;
    }
    String text = value.text();
    if (text.length() > LONGEST
        || DATE_OR_SHARE.matcher(text).find()
        || LabelBook.holdsAny(text, labels.words().amounts())) {
      return value;
    }
    String start = text.strip();
    // 约97 is no total that anybody could add up.
    if (start.isEmpty() || !before.matcher(start).lookingAt()) {
      return value;
    }
    List<String> numbers = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      numbers.add(number.group());
    }
    List<String> others = numbers.stream().filter(one -> !one.equals(FULL)).toList();
    if (others.size() == 1) {
      return CellValue.text(others.get(0));
    }
    return others.isEmpty() && numbers.size() == 1 ? CellValue.text(FULL) : value;
  }

  /** Whether a cell holds a number of points. */
  boolean isNumber(CellValue value) {
    return AmountParser.points(of(value)).isPresent();
  }

  /**
   * The points that a sentence states as the total: a number before 分 behind a label for the total
   * (自评总分为97.10分). Empty where there is none, or several that differ.
   */
  String pointsIn(CellValue value) {
    if (value.kind() != CellValue.Kind.TEXT) {
      return "";
    }
    String text = LabelText.compact(value.text());
    if (text.length() < SHORTEST_SENTENCE || text.indexOf('分') < 0) {
      return "";
    }
    String found = "";
    Matcher points = told.matcher(text);
    while (points.find()) {
      if (isTotal(text, points.start(), points.end(1))) {
        if (!found.isEmpty() && !found.equals(points.group(2))) {
          return "";
        }
        found = points.group(2);
      }
    }
    return found;
  }

  /**
   * Whether a label of the total ends at {@code from}, or begins before it and takes in words that
   * could also follow a label: 自评合计, 得分合计为. 合计 alone may be the sum of a block.
   */
  private boolean isTotal(String text, int from, int to) {
    for (int end = to; end >= from; end--) {
      if (labels.endsWithLabel(text.substring(0, end), FieldKind.TOTAL, end - from + 1)) {
        return true;
      }
    }
    return false;
  }
}
