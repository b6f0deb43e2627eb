package io.ziping.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the numbers of a normalised text, in digits and in Chinese characters. */
final class AmountScanner {

  private static final Pattern ARABIC =
      Pattern.compile(
          "\\d{1,3}(?:,\\d{3})+(?![\\d])(?:\\.\\d+)?"
              + "|\\d{1,3}(?:'\\d{3})+(?![\\d])(?:\\.\\d+)?"
              + "|\\d{1,4}(?:,\\d{4})+(?![\\d])(?:\\.\\d+)?"
              + "|\\d{1,30}(?:\\.\\d{1,30})?(?:[eE][+-]?\\d{1,2}(?![\\d\\p{L}]))?");
  private static final Pattern LIST_NUMBER = Pattern.compile("\\d{1,2}[、.](?!\\d)");
  private static final Pattern SHARE_WORDS =
      Pattern.compile(
          "百分之?百|(百|千|万)分之(\\d{1,9}(?:\\.\\d{1,9})?|[〇零一二两三四五六七八九十百千点壹贰叁肆伍陆柒捌玖拾佰]{1,12})");
  private static final Pattern TENTHS =
      Pattern.compile("([一二三四五六七八九十]|\\d(?:\\.\\d)?)成([一二三四五六七八九]?)(?=$|以|左右|及|[,;。(-~至])");
  private static final Pattern HALF = Pattern.compile("半(年|天|个月|小时)");
  private static final String NOT_NUMBERED = "第统唯逐之";
  private static final int MOST = 40;

  private final LexiconIndex words;
  private final UnitText units;

  AmountScanner(LexiconIndex words, UnitText units) {
    this.words = words;
    this.units = units;
  }

  /** All numbers in their order; numbers of lists (1、2、) and in names (PM2.5) are left out. */
  List<Amount> scan(String text) {
    List<Amount> found = new ArrayList<>();
    int i = 0;
    while (i < text.length() && found.size() < MOST) {
      char c = text.charAt(i);
      int afterListNumber = afterListNumber(text, i);
      if (afterListNumber > i) {
        i = afterListNumber;
        continue;
      }
      Amount amount = null;
      if (c >= '0' && c <= '9' || c == '百' || c == '千' || c == '万' || c == '半') {
        amount = special(text, i);
      }
      if (amount == null && c >= '0' && c <= '9') {
        amount = arabic(text, i);
      } else if (amount == null && ChineseNumber.isPart(c)) {
        amount = chinese(text, i);
      }
      if (amount == null) {
        i = skip(text, i);
      } else {
        found.add(amount);
        i = amount.end();
      }
    }
    return found.stream().filter(Amount::certain).toList();
  }

  /** Past 1、 or 2. at the start of a clause; the place itself where none stands. */
  private static int afterListNumber(String text, int i) {
    char c = text.charAt(i);
    boolean starts = i == 0 || ";。,".indexOf(text.charAt(i - 1)) >= 0;
    if (c < '0' || c > '9' || !starts) {
      return i;
    }
    Matcher number = LIST_NUMBER.matcher(text).region(i, text.length()).useTransparentBounds(true);
    return number.lookingAt() ? number.end() : i;
  }

  /** Past a run of digits or Chinese digits that is no amount. */
  private static int skip(String text, int i) {
    char c = text.charAt(i);
    int end = i + 1;
    if (c >= '0' && c <= '9') {
      while (end < text.length() && ".,0123456789".indexOf(text.charAt(end)) >= 0) {
        end++;
      }
    } else if (ChineseNumber.isPart(c)) {
      while (end < text.length() && ChineseNumber.isPart(text.charAt(end))) {
        end++;
      }
    }
    return end;
  }

  private @Nullable Amount special(String text, int start) {
    char c = text.charAt(start);
    if (c >= '0' && c <= '9') {
      Matcher tenths = TENTHS.matcher(text).region(start, text.length());
      return text.indexOf('成', start) >= 0 && tenths.lookingAt() ? tenths(tenths) : null;
    }
    if (c != '半') {
      Matcher share = SHARE_WORDS.matcher(text).region(start, text.length());
      return share.lookingAt() ? shareWords(share) : null;
    }
    Matcher half = HALF.matcher(text).region(start, text.length());
    if (!half.lookingAt()) {
      return null;
    }
    String unit = half.group(1);
    Unit known = Unit.plain(unit, words.baseOf(unit));
    return new Amount(new BigDecimal("0.5"), known, start, half.end(), true);
  }

  private static @Nullable Amount shareWords(Matcher share) {
    if (share.group(1) == null) {
      return new Amount(new BigDecimal(100), Unit.percent(), share.start(), share.end(), true);
    }
    BigDecimal number = number(share.group(2));
    if (number == null) {
      return null;
    }
    boolean percent = share.group(1).equals("百");
    Unit unit = percent ? Unit.percent() : Unit.plain(Unit.PERMILLE, Unit.PERMILLE);
    BigDecimal value = share.group(1).equals("万") ? number.movePointLeft(1) : number;
    return new Amount(value, unit, share.start(), share.end(), true);
  }

  private static @Nullable Amount tenths(Matcher tenths) {
    BigDecimal whole = number(tenths.group(1));
    if (whole == null) {
      return null;
    }
    BigDecimal more = tenths.group(2).isEmpty() ? BigDecimal.ZERO : number(tenths.group(2));
    BigDecimal percent = whole.multiply(BigDecimal.TEN).add(more == null ? BigDecimal.ZERO : more);
    return new Amount(percent, Unit.percent(), tenths.start(), tenths.end(), true);
  }

  private static @Nullable BigDecimal number(String text) {
    char first = text.charAt(0);
    return first >= '0' && first <= '9' ? new BigDecimal(text) : ChineseNumber.parse(text);
  }

  private @Nullable Amount arabic(String text, int start) {
    Matcher digits = ARABIC.matcher(text).region(start, text.length());
    char before = start == 0 ? ' ' : text.charAt(start - 1);
    if (before == '第' || isLatin(before) || !digits.lookingAt()) {
      return null;
    }
    boolean negative = before == '-' && (start == 1 || isOpening(text.charAt(start - 2)));
    BigDecimal value = new BigDecimal(digits.group().replace(",", "").replace("'", ""));
    int end = digits.end();
    // 1亿2000万元, 3万5千人: further parts, each smaller than the one before
    while (true) {
      BigDecimal multiple = end < text.length() ? multipleAt(text, end) : null;
      Matcher more = ARABIC.matcher(text);
      if (multiple == null || !more.region(end + 1, text.length()).lookingAt()) {
        break;
      }
      BigDecimal next = multipleAt(text, more.end());
      if (next != null && next.compareTo(multiple) >= 0 || more.group().contains(",")) {
        break;
      }
      BigDecimal part = new BigDecimal(more.group());
      if (next == null) {
        if (words.unitAt(text, more.end()) == null || part.compareTo(multiple) >= 0) {
          break;
        }
        value = value.multiply(multiple).add(part);
        end = more.end();
        break;
      }
      value = value.multiply(multiple).divide(next).add(part);
      end = more.end();
    }
    UnitText.Found unit = units.at(text, end);
    return new Amount(
        negative ? value.negate() : value,
        unit == null ? null : unit.unit(),
        negative ? start - 1 : start,
        unit == null ? end : unit.end(),
        true);
  }

  private @Nullable BigDecimal multipleAt(String text, int at) {
    return at >= text.length() || words.unitAt(text, at) != null
        ? null
        : ChineseNumber.multiplier(text.charAt(at));
  }

  private @Nullable Amount chinese(String text, int start) {
    int end = start;
    while (end < text.length() && ChineseNumber.isPart(text.charAt(end))) {
      end++;
    }
    char before = start == 0 ? ' ' : text.charAt(start - 1);
    if (NOT_NUMBERED.indexOf(before) >= 0) {
      return null;
    }
    Matcher tenths = TENTHS.matcher(text).region(start, text.length());
    if (tenths.lookingAt()) {
      return tenths(tenths);
    }
    BigDecimal value = ChineseNumber.parse(text.substring(start, end));
    if (value == null) {
      return null;
    }
    UnitText.Found unit = units.at(text, end);
    int last = unit == null ? end : unit.end();
    boolean alone = start == 0 && last == text.length();
    boolean certain = alone || unit != null && endsClause(text, last);
    return new Amount(value, unit == null ? null : unit.unit(), start, last, certain);
  }

  private boolean endsClause(String text, int at) {
    String rest = text.substring(at);
    return rest.isEmpty()
        || ",;。、()-~至".indexOf(rest.charAt(0)) >= 0
        || words.startOf(WordList.AT_LEAST_AFTER, rest) != null
        || words.startOf(WordList.AT_MOST_AFTER, rest) != null
        || words.startOf(WordList.APPROXIMATE, rest) != null;
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isOpening(char c) {
    return "(=≥≤<>:,;~约".indexOf(c) >= 0;
  }
}
