package io.ziping.measure;

import io.ziping.measure.QuantityTarget.Read;
import io.ziping.measure.Reading.Oddity;
import io.ziping.measure.Reading.Part;
import io.ziping.measure.Reading.Source;
import io.ziping.measure.Target.Operator;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the 年度指标值. */
final class TargetParser {

  /** Longer texts are no values; they are compared as a whole. */
  static final int LONGEST = 300;

  private static final Pattern TEMPLATE = Pattern.compile("指标\\d*|[.·…*]+|[Xx]{2,}.{0,2}");
  private static final Pattern FORMULA = Pattern.compile("=[A-Za-z$(].*|#[A-Z/0?!]+[!?A]?");
  private static final Pattern QUOTIENT = Pattern.compile("\\d{1,4}/\\d{1,4}");
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
  private static final Pattern MONTHLY = Pattern.compile(".{2,3}\\d{1,2}[日号].*");
  private static final String GAP = ";";

  private final QuantityTarget quantities;
  private final DateTarget dates;
  private final NumberChoice choice;
  private final QualityWords quality;

  TargetParser(QuantityTarget quantities, DateTarget dates, QualityWords quality) {
    this.quantities = quantities;
    this.dates = dates;
    this.choice = new NumberChoice();
    this.quality = quality;
  }

  Read read(IndicatorContext context) {
    CellValue value = context.text.target();
    return switch (value.kind()) {
      case BLANK -> of(new Target.Missing());
      case ERROR, UNCALCULATED -> of(new Target.Unreadable(value.text()));
      case DATE -> of(dates.ofCell(context, value));
      case NUMBER -> number(context, value);
      case TEXT, BOOLEAN -> text(context);
    };
  }

  private static Read of(Target target) {
    return new Read(target, ComparisonUnit.of(Unit.NONE, ComparisonUnit.Origin.NONE));
  }

  private Read number(IndicatorContext context, CellValue value) {
    BigDecimal number = value.number();
    if (number == null) {
      return of(new Target.Unreadable(value.text()));
    }
    Target serial = dates.ofNumber(context, number, value);
    if (serial != null) {
      return of(serial);
    }
    Amount amount = CellNumber.amount(value, number, context);
    Target day = amount.unit() == null ? dates.ofPointed(context, value) : null;
    return day == null ? quantities.single(context, amount, "", "") : of(day);
  }

  private Read text(IndicatorContext context) {
    String core = context.target;
    LexiconIndex words = context.words;
    if (core.isEmpty() || words.is(WordList.BLANK_MARKS, core)) {
      return of(new Target.Missing());
    }
    if (words.is(WordList.PLACEHOLDERS, core) || TEMPLATE.matcher(core).matches()) {
      return of(new Target.Placeholder(core));
    }
    if (words.is(WordList.REFERENCES, core)
        || core.length() <= LONGEST && FORMULA.matcher(core).matches()) {
      return of(new Target.Unreadable(core));
    }
    if (core.length() > LONGEST) {
      return of(new Target.Several(core));
    }
    Target worded = worded(context, core);
    return worded == null ? figures(context, core) : of(worded);
  }

  /** Targets of words only: none, a scale, something that recurs. */
  private @Nullable Target worded(IndicatorContext context, String core) {
    if (context.words.is(WordList.NONE, core) || quality.isNoneOfSomethingBad(core)) {
      context.notes.add(Oddity.NONE_READ_AS_ZERO, core);
      context.notes.from(Part.DIRECTION, Source.WORD_LIST);
      return new Target.Quantity(Operator.AT_MOST, BigDecimal.ZERO, "", false);
    }
    List<String> grades = quality.scale(core);
    if (!grades.isEmpty()) {
      return new Target.Scale(grades);
    }
    boolean dated = !DateText.find(DateText.withDigits(core), context.year).isEmpty();
    boolean recurs = dated && context.words.contains(WordList.RECURRING, core);
    String monthly = context.words.startOf(WordList.RECURRING, core);
    boolean day = monthly != null && core.startsWith(monthly) && MONTHLY.matcher(core).matches();
    return recurs || day ? new Target.Qualitative(core) : null;
  }

  private Read figures(IndicatorContext context, String core) {
    DateTarget.Found date = dates.read(context, core);
    if (date.target() != null) {
      return of(date.target());
    }
    BigDecimal place = context.words.ranks().target(core);
    if (place != null && place.signum() > 0) {
      return new Read(
          new Target.Range(BigDecimal.ONE, place, Target.Better.NEITHER, RankText.PLACE.shown()),
          ComparisonUnit.of(RankText.PLACE, ComparisonUnit.Origin.CELL));
    }
    String text = date.rest();
    if (QUOTIENT.matcher(text).matches()) {
      return of(new Target.Unreadable(core));
    }
    List<Amount> ends = RangeText.ends(text, context);
    if (!ends.isEmpty()) {
      return quantities.range(context, ends.get(0), ends.get(1));
    }
    Amount sum = ArithmeticText.result(text, context);
    if (sum != null) {
      return quantities.single(context, sum, "", "");
    }
    String outside = BRACKETS.matcher(text).replaceAll(GAP);
    List<Amount> amounts = choice.meant(outside, context);
    if (amounts.isEmpty()) {
      outside = text;
      amounts = choice.meant(text, context);
    }
    if (amounts.isEmpty()) {
      return of(new Target.Qualitative(core));
    }
    if (amounts.size() > 1) {
      context.notes.add(Oddity.SPLIT_INDICATOR, core);
      return of(new Target.Several(core));
    }
    Amount only = amounts.get(0);
    String before = outside.substring(0, only.start());
    String after = outside.substring(only.end());
    NumberChoice.noteApproximate(context, before, after);
    return quantities.single(context, only, before, after);
  }
}
