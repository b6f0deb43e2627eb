package io.ziping.measure;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Places in a ranking: 前3名, 全市前五位, 第2名, 排名第二. The first is the best, and a place is no number of
 * people, though both count in 名 and 位.
 */
final class RankText {

  /** What places are counted in; no list of units has it. */
  static final Unit PLACE = new Unit("名", BigDecimal.ONE, "名次", "");

  private static final String NUMBER = "(\\d{1,3}|[一二三四五六七八九十]{1,3})";
  private static final String BEFORE = "[^\\d,，;；。%％]{0,12}?";
  private static final Pattern TARGET =
      Pattern.compile(
          BEFORE + "(?:前" + NUMBER + "[名位强]|第" + NUMBER + "[名位])(?:以内|之内|内|以上|及以上|以前|之前)?");
  private static final Pattern ACTUAL =
      Pattern.compile(BEFORE + "[第前]" + NUMBER + "[名位]?|" + NUMBER + "(?:[名位])?");

  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");

  private RankText() {}

  /** The last place that reaches a target; null when it is no place in a ranking. */
  static @Nullable BigDecimal target(String core) {
    boolean may = core.indexOf('前') >= 0 || core.indexOf('第') >= 0;
    Matcher place = may ? TARGET.matcher(core) : null;
    return place != null && place.matches()
        ? number(place.group(1) == null ? place.group(2) : place.group(1))
        : null;
  }

  /** The place that was reached; null when the text tells none. */
  static @Nullable BigDecimal actual(String core) {
    Matcher place = ACTUAL.matcher(BRACKETS.matcher(core).replaceAll(""));
    return place.matches()
        ? number(place.group(1) == null ? place.group(2) : place.group(1))
        : null;
  }

  private static @Nullable BigDecimal number(String text) {
    return Character.isDigit(text.charAt(0)) ? new BigDecimal(text) : ChineseNumber.parse(text);
  }
}
