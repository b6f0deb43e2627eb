package io.ziping.measure;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the unit that stands at a place of a text, with its multiple and what it is counted by. */
final class UnitText {

  private static final String STOP = "(?!以上|以下|以内|左右|及以|及其|之内|内$)";
  private static final String WORD = "(?:" + STOP + "[\\p{IsHan}A-Za-z]){1,8}";
  private static final Pattern PER =
      Pattern.compile(
          "(?:(?:/|每)(?:\\d{1,9}[万千百亿]?)?" + WORD + "(?:(?:[*·.、](?!\\d)|每)" + WORD + ")*){1,4}");
  private static final Pattern UNKNOWN = Pattern.compile("[\\p{IsHan}A-Za-z]{1,4}");
  private static final Pattern PER_SEPARATORS = Pattern.compile("[/每*·.、]");

  private final LexiconIndex words;

  UnitText(LexiconIndex words) {
    this.words = words;
  }

  /** A unit and where it ends. */
  record Found(Unit unit, int end) {}

  /** The unit at a position; null when nothing known stands there. */
  @Nullable Found at(String text, int start) {
    String known = words.unitAt(text, start);
    if (known != null) {
      return withPer(text, start, start + known.length(), BigDecimal.ONE, words.baseOf(known));
    }
    int at = start;
    BigDecimal factor = BigDecimal.ONE;
    while (at < text.length() && at < start + 3) {
      BigDecimal multiple = ChineseNumber.multiplier(text.charAt(at));
      if (multiple == null) {
        break;
      }
      factor = factor.multiply(multiple);
      at++;
      String unit = words.unitAt(text, at);
      if (unit != null) {
        return withPer(text, start, at + unit.length(), factor, words.baseOf(unit));
      }
    }
    return at > start ? new Found(new Unit(text.substring(start, at), factor, "", ""), at) : null;
  }

  /** A whole text that is nothing but a unit, such as a unit column; null when it is none. */
  @Nullable Unit whole(String text) {
    Found found = at(text, 0);
    if (found != null && found.end() == text.length() && !found.unit().isBareMultiple()) {
      return found.unit();
    }
    if (found != null && text.startsWith("(", found.end()) && text.endsWith(")")) {
      return found.unit();
    }
    return null;
  }

  /** A unit that no list knows, where all the text is one. */
  @Nullable Unit unknown(String text) {
    boolean wording =
        words.is(WordList.ATTAINED, text)
            || words.is(WordList.PARTLY, text)
            || words.is(WordList.APPROXIMATE, text)
            || text.startsWith("完成")
            || text.startsWith("达");
    return !wording && UNKNOWN.matcher(text).matches() ? Unit.plain(text, text) : null;
  }

  /** What a unit is counted by without the ways of writing it: /人·月 and 每人每月 are 人月. */
  static String perCore(String per) {
    return PER_SEPARATORS.matcher(per).replaceAll("");
  }

  private Found withPer(String text, int start, int unitEnd, BigDecimal factor, String base) {
    Matcher per = PER.matcher(text).region(unitEnd, text.length());
    int end = unitEnd;
    boolean isShare = base.equals(Unit.PERCENT) || base.equals(Unit.PERMILLE);
    if (!isShare && per.lookingAt() && !startsWithUnit(text, unitEnd)) {
      end = per.end();
    } else if (isShare && text.startsWith("(百分比)", unitEnd)) {
      end = unitEnd + 5;
    }
    String shown = isShare ? base : text.substring(start, end);
    String counted = isShare ? "" : text.substring(unitEnd, end);
    return new Found(new Unit(shown, factor, base, counted), end);
  }

  /** A 每 that begins a new thought (2次每季度 counts, 2次每天必须 does not) is left to PER. */
  private static boolean startsWithUnit(String text, int at) {
    return text.startsWith("每", at) && text.length() - at > 8;
  }
}
