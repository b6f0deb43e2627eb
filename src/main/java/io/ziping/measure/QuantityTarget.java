package io.ziping.measure;

import io.ziping.measure.ComparisonUnit.Origin;
import io.ziping.measure.Reading.Oddity;
import io.ziping.measure.Reading.Part;
import io.ziping.measure.Reading.Source;
import io.ziping.measure.Target.Better;
import io.ziping.measure.Target.Operator;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** From a number in the target to the quantity it asks for: unit, then direction. */
final class QuantityTarget {

  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal HIGHEST_PERCENT = new BigDecimal(200);

  private static final int LONGEST_UNIT = 4;

  private final OperatorText operators;
  private final Direction direction;

  QuantityTarget(OperatorText operators, Direction direction) {
    this.operators = operators;
    this.direction = direction;
  }

  /** A target with the unit that its actual is compared in. */
  record Read(Target target, ComparisonUnit comparisonUnit) {}

  Read single(IndicatorContext context, Amount amount, String before, String after) {
    BigDecimal number = amount.number();
    Unit cell = amount.unit();
    if (cell != null && cell.isBareMultiple()) {
      boolean money = isMoney(context);
      number = money ? number : number.multiply(cell.factor());
      cell = money ? Unit.WAN : null;
    }
    ComparisonUnit comparisonUnit = yardstick(context, number, cell, after);
    NormalisedValue normalised = measured(number, comparisonUnit);
    context.remember(comparisonUnit.unit(), normalised.value());
    ComparisonUnit in =
        new ComparisonUnit(normalised.unit(), comparisonUnit.origin(), comparisonUnit.asFraction());
    Operator written = written(context, before, after);
    boolean zero = normalised.value().signum() == 0;
    Operator operator = written == null ? direction.natural(context, in.unit()) : written;
    if (zero && (written == null || written == Operator.EQUAL)) {
      boolean positive = direction.staysPositive(context.name.core());
      operator = positive ? Operator.AT_LEAST : Operator.AT_MOST;
      context.notes.from(Part.DIRECTION, Source.ZERO_TARGET);
    }
    noteKind(context, in.unit(), zero ? null : written);
    String shown = in.unit().shown();
    return new Read(new Target.Quantity(operator, normalised.value(), shown, written != null), in);
  }

  Read range(IndicatorContext context, Amount low, Amount high) {
    Unit cell = high.unit() == null ? low.unit() : high.unit();
    if (cell != null && cell.isBareMultiple()) {
      cell = isMoney(context) ? Unit.WAN : new Unit("个", cell.factor(), "个", "");
    }
    ComparisonUnit comparisonUnit = yardstick(context, high.number(), cell, "");
    Unit lowUnit = low.unit() == null || low.unit().isBareMultiple() ? cell : low.unit();
    NormalisedValue to = measured(high.number(), comparisonUnit);
    BigDecimal from =
        lowUnit == null || comparisonUnit.origin() != Origin.CELL
            ? measured(low.number(), comparisonUnit).value()
            : NormalisedValue.in(low.number(), lowUnit, to.unit());
    context.remember(comparisonUnit.unit(), to.value());
    ComparisonUnit in =
        new ComparisonUnit(to.unit(), comparisonUnit.origin(), comparisonUnit.asFraction());
    boolean sideless =
        context.words.contains(WordList.NO_SIDE, context.name.core())
            || context.words.is(WordList.NO_SIDE, to.unit().shown());
    Better better = Better.NEITHER;
    if (!sideless) {
      Operator written = written(context, "", "");
      Operator operator = written == null ? direction.natural(context, in.unit()) : written;
      better = operator.isReverse() ? Better.LOWER : Better.HIGHER;
    }
    return new Read(
        new Target.Range(from.min(to.value()), from.max(to.value()), better, in.unit().shown()),
        in);
  }

  /** The operator that staff wrote, looked for where it is surest first. */
  private @Nullable Operator written(IndicatorContext context, String before, String after) {
    Operator operator = from(context, Source.CELL, operators.signBefore(before));
    if (operator == null) {
      String column = TextNormalizer.core(context.text.sign().text());
      operator = from(context, Source.SIGN_COLUMN, operators.ofColumn(column));
    }
    if (operator == null) {
      operator = from(context, Source.NAME, OperatorText.ofSign(context.name.sign()));
    }
    if (operator == null) {
      operator = from(context, Source.CELL, operators.around(before, after));
    }
    return operator == null
        ? from(context, Source.NAME, operators.wordAtEnd(context.name.core()))
        : operator;
  }

  private static @Nullable Operator from(
      IndicatorContext context, Source source, @Nullable Operator operator) {
    if (operator != null) {
      context.notes.from(Part.DIRECTION, source);
    }
    return operator;
  }

  private static boolean isMoney(IndicatorContext context) {
    Unit column = column(context);
    boolean moneyActual =
        context.actualAmounts().stream()
            .anyMatch(amount -> amount.unit() != null && amount.unit().isMoney());
    return moneyActual || column != null && column.isMoney() || context.isMoneyName();
  }

  private static @Nullable Unit column(IndicatorContext context) {
    String column = TextNormalizer.core(context.text.unit().text());
    if (column.isEmpty() || context.words.is(WordList.BLANK_MARKS, column)) {
      return null;
    }
    Unit unit = context.units.whole(column);
    if (unit == null && column.equals("万")) {
      return context.isMoneyName() ? Unit.WAN : null;
    }
    return unit == null ? context.units.unknown(column) : unit;
  }

  private static ComparisonUnit yardstick(
      IndicatorContext context, BigDecimal number, @Nullable Unit cell, String after) {
    if (cell != null) {
      boolean formatted = context.text.target().number() != null;
      context.notes.from(Part.UNIT, formatted ? Source.NUMBER_FORMAT : Source.CELL);
      return ComparisonUnit.of(cell, Origin.CELL);
    }
    Unit column = column(context);
    if (column != null) {
      context.notes.from(Part.UNIT, Source.UNIT_COLUMN);
      return ComparisonUnit.of(column, Origin.COLUMN);
    }
    Unit named = context.name.unit();
    if (named != null) {
      context.notes.from(Part.UNIT, Source.NAME);
      return ComparisonUnit.of(named, Origin.NAME);
    }
    Unit borrowed = borrowed(context);
    boolean shareActual = borrowed != null && borrowed.isShare() || hasPercentFormat(context);
    if (borrowed != null && !borrowed.isShare()) {
      context.notes.from(Part.UNIT, Source.ACTUAL_CELL);
      return ComparisonUnit.of(borrowed, Origin.ACTUAL);
    }
    if (isPercent(context, number, shareActual)) {
      context.notes.from(Part.UNIT, percentSource(context, shareActual));
      boolean fraction = number.compareTo(BigDecimal.ONE) <= 0;
      boolean mixed = fraction && number.signum() > 0;
      context.notes.add(mixed ? Oddity.PERCENT_MIXED : Oddity.PERCENT_ASSUMED, context.target);
      return new ComparisonUnit(Unit.percent(), Origin.ASSUMED, fraction);
    }
    if (!shareActual && !isCounted(context, after)) {
      context.notes.add(Oddity.UNIT_MISSING, context.target);
    }
    return ComparisonUnit.of(Unit.NONE, Origin.NONE);
  }

  /** Whether a word follows the number that no list of units knows and that may be one: 50万尾以上. */
  private static boolean isCounted(IndicatorContext context, String after) {
    int end = 0;
    while (end < after.length()
        && end <= LONGEST_UNIT
        && Character.isIdeographic(after.charAt(end))
        && !isBound(context.words, after.substring(end))) {
      end++;
    }
    return end > 0 && end <= LONGEST_UNIT && context.units.unknown(after.substring(0, end)) != null;
  }

  private static boolean isBound(LexiconIndex words, String rest) {
    return words.startOf(WordList.AT_LEAST_AFTER, rest) != null
        || words.startOf(WordList.AT_MOST_AFTER, rest) != null
        || words.startOf(WordList.APPROXIMATE, rest) != null;
  }

  private static Source percentSource(IndicatorContext context, boolean shareActual) {
    if (context.isPercentName()) {
      return Source.NAME_ENDING;
    }
    return shareActual ? Source.ACTUAL_CELL : Source.OTHER_ROWS;
  }

  private static boolean isPercent(
      IndicatorContext context, BigDecimal number, boolean shareActual) {
    boolean hundred = number.compareTo(HUNDRED) == 0;
    boolean neighbours = context.text.percentNeighbours();
    if (context.isPercentName()) {
      return number.signum() >= 0 && number.compareTo(HIGHEST_PERCENT) <= 0;
    }
    boolean decimal = number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0;
    boolean upToHundred = number.signum() >= 0 && number.compareTo(HUNDRED) <= 0;
    return hundred && (neighbours || shareActual)
        || shareActual && (decimal || neighbours && upToHundred);
  }

  private static boolean hasPercentFormat(IndicatorContext context) {
    return context.text.actual().isPercentFormat();
  }

  /** The actual's unit where the target has none; null when it names none or several. */
  private static @Nullable Unit borrowed(IndicatorContext context) {
    if (context.actualAmounts().isEmpty()) {
      return null;
    }
    Unit first = context.actualAmounts().get(0).unit();
    boolean one = context.actualAmounts().size() == 1;
    return first == null || first.isBareMultiple() || !one && !first.isShare() ? null : first;
  }

  private static NormalisedValue measured(BigDecimal number, ComparisonUnit comparisonUnit) {
    if (comparisonUnit.asFraction()) {
      return new NormalisedValue(number, comparisonUnit.unit());
    }
    boolean written =
        comparisonUnit.origin() == Origin.CELL || comparisonUnit.origin() == Origin.ACTUAL;
    Unit unit = comparisonUnit.unit();
    boolean expands = written || unit.isShare() || unit.isPlainMoney();
    return expands ? NormalisedValue.of(number, unit) : new NormalisedValue(number, unit);
  }

  private void noteKind(IndicatorContext context, Unit unit, @Nullable Operator written) {
    String name = context.name.core();
    boolean money = unit.isMoney() && !unit.isShare();
    if (written != null && written != Operator.EQUAL) {
      boolean positive = direction.isPositiveEnd(name);
      boolean bad = !positive && direction.isNegative(name, unit);
      boolean costly = context.cost && !unit.isShare() && !positive;
      boolean counted = context.quantity && !money && !unit.isShare() && !unit.isDuration();
      boolean against = written.isReverse() ? positive || counted && !bad : bad || costly;
      if (against) {
        context.notes.add(Oddity.SIGN_AGAINST_KIND, context.target);
      }
    }
    boolean bareMoney =
        unit.isBareMultiple() && context.words.endOf(WordList.MONEY_NAMES, name) != null;
    if (context.quantity && (unit.isPlainMoney() || bareMoney)) {
      context.notes.add(Oddity.MONEY_AS_QUANTITY, context.target);
    }
  }
}
