package io.ziping.measure;

import io.ziping.measure.Reading.Oddity;
import io.ziping.measure.Reading.Part;
import io.ziping.measure.Reading.Source;
import io.ziping.measure.Target.Better;
import io.ziping.measure.Target.Operator;
import io.ziping.measure.Yardstick.Origin;
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
  record Read(Target target, Yardstick yardstick) {}

  Read single(Context context, Amount amount, String before, String after) {
    BigDecimal number = amount.number();
    Unit cell = amount.unit();
    if (cell != null && cell.isBareMultiple()) {
      boolean money = isMoney(context);
      number = money ? number : number.multiply(cell.factor());
      cell = money ? Unit.WAN : null;
    }
    Yardstick yardstick = yardstick(context, number, cell, after);
    Measured measured = measured(number, yardstick);
    context.remember(yardstick.unit(), measured.value());
    Yardstick in = new Yardstick(measured.unit(), yardstick.origin(), yardstick.asFraction());
    Operator written = written(context, before, after);
    boolean zero = measured.value().signum() == 0;
    Operator operator = written == null ? direction.natural(context, in.unit()) : written;
    if (zero && (written == null || written == Operator.EQUAL)) {
      boolean positive = direction.staysPositive(context.name.core());
      operator = positive ? Operator.AT_LEAST : Operator.AT_MOST;
      context.notes.from(Part.DIRECTION, Source.ZERO_TARGET);
    }
    noteKind(context, in.unit(), zero ? null : written);
    String shown = in.unit().shown();
    return new Read(new Target.Quantity(operator, measured.value(), shown, written != null), in);
  }

  Read range(Context context, Amount low, Amount high) {
    Unit cell = high.unit() == null ? low.unit() : high.unit();
    if (cell != null && cell.isBareMultiple()) {
      cell = isMoney(context) ? Unit.WAN : new Unit("个", cell.factor(), "个", "");
    }
    Yardstick yardstick = yardstick(context, high.number(), cell, "");
    Unit lowUnit = low.unit() == null || low.unit().isBareMultiple() ? cell : low.unit();
    Measured to = measured(high.number(), yardstick);
    BigDecimal from =
        lowUnit == null || yardstick.origin() != Origin.CELL
            ? measured(low.number(), yardstick).value()
            : Measured.in(low.number(), lowUnit, to.unit());
    context.remember(yardstick.unit(), to.value());
    Yardstick in = new Yardstick(to.unit(), yardstick.origin(), yardstick.asFraction());
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
  private @Nullable Operator written(Context context, String before, String after) {
    Operator operator = from(context, Source.CELL, operators.signBefore(before));
    if (operator == null) {
      String column = PlainText.core(context.text.sign().text());
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
      Context context, Source source, @Nullable Operator operator) {
    if (operator != null) {
      context.notes.from(Part.DIRECTION, source);
    }
    return operator;
  }

  private static boolean isMoney(Context context) {
    Unit column = column(context);
    boolean moneyActual =
        context.actualAmounts().stream()
            .anyMatch(amount -> amount.unit() != null && amount.unit().isMoney());
    return moneyActual || column != null && column.isMoney() || context.isMoneyName();
  }

  private static @Nullable Unit column(Context context) {
    String column = PlainText.core(context.text.unit().text());
    if (column.isEmpty() || context.words.is(WordList.BLANK_MARKS, column)) {
      return null;
    }
    Unit unit = context.units.whole(column);
    if (unit == null && column.equals("万")) {
      return context.isMoneyName() ? Unit.WAN : null;
    }
    return unit == null ? context.units.unknown(column) : unit;
  }

  private static Yardstick yardstick(
      Context context, BigDecimal number, @Nullable Unit cell, String after) {
    if (cell != null) {
      boolean formatted = context.text.target().number() != null;
      context.notes.from(Part.UNIT, formatted ? Source.NUMBER_FORMAT : Source.CELL);
      return Yardstick.of(cell, Origin.CELL);
    }
    Unit column = column(context);
    if (column != null) {
      context.notes.from(Part.UNIT, Source.UNIT_COLUMN);
      return Yardstick.of(column, Origin.COLUMN);
    }
    Unit named = context.name.unit();
    if (named != null) {
      context.notes.from(Part.UNIT, Source.NAME);
      return Yardstick.of(named, Origin.NAME);
    }
    Unit borrowed = borrowed(context);
    boolean shareActual = borrowed != null && borrowed.isShare() || hasPercentFormat(context);
    if (borrowed != null && !borrowed.isShare()) {
      context.notes.from(Part.UNIT, Source.ACTUAL_CELL);
      return Yardstick.of(borrowed, Origin.ACTUAL);
    }
    if (isPercent(context, number, shareActual)) {
      context.notes.from(Part.UNIT, percentSource(context, shareActual));
      boolean fraction = number.compareTo(BigDecimal.ONE) <= 0;
      boolean mixed = fraction && number.signum() > 0;
      context.notes.add(mixed ? Oddity.PERCENT_MIXED : Oddity.PERCENT_ASSUMED, context.target);
      return new Yardstick(Unit.percent(), Origin.ASSUMED, fraction);
    }
    if (!shareActual && !isCounted(context, after)) {
      context.notes.add(Oddity.UNIT_MISSING, context.target);
    }
    return Yardstick.of(Unit.NONE, Origin.NONE);
  }

  /** Whether a word follows the number that no list of units knows and that may be one: 50万尾以上. */
  private static boolean isCounted(Context context, String after) {
    int end = 0;
    while (end < after.length()
        && end <= LONGEST_UNIT
        && Character.isIdeographic(after.charAt(end))
        && !isBound(context.words, after.substring(end))) {
      end++;
    }
    return end > 0 && end <= LONGEST_UNIT && context.units.unknown(after.substring(0, end)) != null;
  }

  private static boolean isBound(Words words, String rest) {
    return words.startOf(WordList.AT_LEAST_AFTER, rest) != null
        || words.startOf(WordList.AT_MOST_AFTER, rest) != null
        || words.startOf(WordList.APPROXIMATE, rest) != null;
  }

  private static Source percentSource(Context context, boolean shareActual) {
    if (context.isPercentName()) {
      return Source.NAME_ENDING;
    }
    return shareActual ? Source.ACTUAL_CELL : Source.OTHER_ROWS;
  }

  private static boolean isPercent(Context context, BigDecimal number, boolean shareActual) {
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

  private static boolean hasPercentFormat(Context context) {
    return context.text.actual().isPercentFormat();
  }

  /** The actual's unit where the target has none; null when it names none or several. */
  private static @Nullable Unit borrowed(Context context) {
    if (context.actualAmounts().isEmpty()) {
      return null;
    }
    Unit first = context.actualAmounts().get(0).unit();
    boolean one = context.actualAmounts().size() == 1;
    return first == null || first.isBareMultiple() || !one && !first.isShare() ? null : first;
  }

  private static Measured measured(BigDecimal number, Yardstick yardstick) {
    if (yardstick.asFraction()) {
      return new Measured(number, yardstick.unit());
    }
    boolean written = yardstick.origin() == Origin.CELL || yardstick.origin() == Origin.ACTUAL;
    Unit unit = yardstick.unit();
    boolean expands = written || unit.isShare() || unit.isPlainMoney();
    return expands ? Measured.of(number, unit) : new Measured(number, unit);
  }

  private void noteKind(Context context, Unit unit, @Nullable Operator written) {
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
