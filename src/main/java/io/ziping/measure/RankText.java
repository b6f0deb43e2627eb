package io.ziping.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");

  private final List<String> marks;
  private final Pattern target;
  private final Pattern actual;

  /** {@code words}: for the place and what it is counted in. */
  RankText(LexiconIndex words) {
    List<String> all = new ArrayList<>(words.longestFirst(WordList.PLACES_WITHIN));
    all.addAll(words.longestFirst(WordList.PLACE_NUMBER));
    this.marks = List.copyOf(all);
    String mark = anyOf(all);
    String units = anyOf(words.longestFirst(WordList.PLACE_UNITS));
    String after = anyOf(words.longestFirst(WordList.PLACE_AFTER));
    this.target = Pattern.compile(BEFORE + mark + NUMBER + units + after + "?");
    this.actual = Pattern.compile(BEFORE + mark + NUMBER + units + "?|" + NUMBER + units + "?");
  }

  private static String anyOf(List<String> words) {
    return words.isEmpty()
        ? "(?!)"
        : words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
  }

  /** The last place that reaches a target; null when it is no place in a ranking. */
  @Nullable BigDecimal target(String core) {
    for (String mark : marks) {
      if (core.contains(mark)) {
        Matcher place = target.matcher(core);
        return place.matches() ? number(place.group(1)) : null;
      }
    }
    return null;
  }

  /** The place that was reached; null when the text names none. */
  @Nullable BigDecimal actual(String core) {
    Matcher place = actual.matcher(BRACKETS.matcher(core).replaceAll(""));
    return place.matches()
        ? number(place.group(1) == null ? place.group(2) : place.group(1))
        : null;
  }

  private static @Nullable BigDecimal number(String text) {
    return Character.isDigit(text.charAt(0)) ? new BigDecimal(text) : ChineseNumber.parse(text);
  }
}
