package io.ziping.measure;

import java.util.List;

/** Two numbers joined by a dash: 90%-95%, 18-54周岁, 10至20万元. */
final class RangeText {

  private RangeText() {}

  /** The two ends; empty when the text is no range. */
  static List<Amount> ends(String text, IndicatorContext context) {
    List<Amount> amounts = context.scan(text);
    if (amounts.size() != 2) {
      return List.of();
    }
    Amount low = amounts.get(0);
    Amount high = amounts.get(1);
    String joint = text.substring(low.end(), high.start());
    String before = text.substring(0, low.start());
    String after = text.substring(high.end());
    if (low.start() == 0 && (after.isEmpty() || after.equals("之间")) && isJoint(joint)) {
      return amounts;
    }
    // ≥90%且≤95%
    boolean signs = before.equals("≥") && (joint.endsWith("≤") && joint.length() <= 2);
    return signs && after.isEmpty() ? amounts : List.of();
  }

  private static boolean isJoint(String joint) {
    return switch (joint) {
      case "-", "--", "~", "至", "到" -> true;
      default -> false;
    };
  }
}
