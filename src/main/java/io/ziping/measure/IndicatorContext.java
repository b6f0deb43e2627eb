package io.ziping.measure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One indicator while it is read: its texts normalised, what levels and name say, and the notes.
 */
final class IndicatorContext {

  private static final Pattern ANY_YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?=[年./-])");
  private static final int SOME_YEAR = 2000;

  final IndicatorText text;
  final LexiconIndex words;
  final UnitText units;
  private final AmountScanner scanner;
  private final Map<String, List<Amount>> scanned = new HashMap<>();
  final IndicatorNotes notes = new IndicatorNotes();
  final String target;
  final String actual;
  final String level;
  final NameHint name;
  final boolean cost;
  final boolean time;
  final boolean quantity;

  /** What dates without a year belong to. */
  final int year;

  /** Whether even the form does not say its year. */
  final boolean yearUnknown;

  private List<Amount> actualAmounts;
  private @Nullable Unit targetMoney;
  private BigDecimal targetShare = BigDecimal.ZERO;

  IndicatorContext(IndicatorText text, LexiconIndex words, UnitText units, AmountScanner scanner) {
    this.text = text;
    this.words = words;
    this.units = units;
    this.scanner = scanner;
    this.target = TextNormalizer.core(text.target().text());
    this.actual = TextNormalizer.core(text.actual().text());
    this.level = TextNormalizer.of(text.level2());
    this.name = NameHint.of(TextNormalizer.of(text.name()), units);
    String first = TextNormalizer.of(text.level1());
    this.cost = words.contains(WordList.COST_LEVELS, level) || level.isEmpty() && isCost(first);
    this.time = words.contains(WordList.TIME_LEVELS, level);
    this.quantity = words.contains(WordList.QUANTITY_LEVELS, level);
    this.yearUnknown = text.year() <= 0;
    this.year = yearUnknown ? writtenYear() : text.year();
    this.actualAmounts = List.of();
    if (text.actual().kind() == CellValue.Kind.TEXT && actual.length() <= TargetParser.LONGEST) {
      this.actualAmounts = scan(actual);
    }
  }

  private boolean isCost(String firstLevel) {
    return words.contains(WordList.COST_LEVELS, firstLevel);
  }

  /** The numbers of a text; each text is looked through once. */
  final List<Amount> scan(String plain) {
    return scanned.computeIfAbsent(plain, scanner::scan);
  }

  /** The numbers of the actual's text, as written. */
  List<Amount> actualAmounts() {
    return actualAmounts;
  }

  /** Whether the name alone makes a bare number a percentage (率, 满意度). */
  boolean isPercentName() {
    return words.endOf(WordList.PERCENT_NAMES, name.core()) != null
        && words.endOf(WordList.NOT_PERCENT_NAMES, name.core()) == null;
  }

  boolean isTimeName() {
    return words.contains(WordList.TIME_NAMES, name.core());
  }

  /** Whether the name asks for a day: when something is finished, and not how long or how often. */
  boolean isFinishingName() {
    String core = name.core();
    boolean finishing = words.contains(WordList.FINISHING_NAMES, core) || isTimeName();
    // 完工期 is when, though 工期 is how long
    return finishing && !words.contains(WordList.NOT_FINISHING_NAMES, core.replace("完工期", "完工时间"));
  }

  /**
   * Whether a bare 6.30 or 12/31 is a day here: under 时效 or beside a name such as 完成时间, and no unit
   * stands anywhere.
   */
  boolean asksForDay() {
    return (time || isTimeName())
        && isFinishingName()
        && name.unit() == null
        && text.unit().isBlank()
        && actualAmounts.stream().allMatch(amount -> amount.unit() == null);
  }

  /** Whether a bare 万 means money here. */
  boolean isMoneyName() {
    return cost || words.contains(WordList.MONEY_NAMES, name.core());
  }

  /** The plain money unit that the target is written in; null when it is no such money. */
  @Nullable Unit targetMoney() {
    return targetMoney;
  }

  /** The target as a fraction, where it is a percentage; else 0. */
  BigDecimal targetShare() {
    return targetShare;
  }

  void remember(Unit written, BigDecimal value) {
    targetMoney = written.isPlainMoney() ? written : null;
    targetShare = written.isShare() ? value : BigDecimal.ZERO;
  }

  private int writtenYear() {
    Matcher found = ANY_YEAR.matcher(target + ";" + actual);
    return found.find() ? Integer.parseInt(found.group()) : SOME_YEAR;
  }
}
