package io.ziping.measure;

import io.ziping.measure.Actual.Attainment;
import io.ziping.measure.ComparisonUnit.Origin;
import io.ziping.measure.QuantityTarget.Read;
import io.ziping.measure.Reading.Oddity;
import io.ziping.measure.Reading.Part;
import io.ziping.measure.Reading.Source;
import io.ziping.measure.Target.Operator;
import io.ziping.measure.UnitFamily.Relation;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number of an actual whose target asks for a quantity, in the target's unit. */
final class QuantityActual {

  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal TEN = BigDecimal.TEN;

  private final OperatorText operators;
  private final QualityWords quality;
  private final NumberChoice choice = new NumberChoice();

  QuantityActual(OperatorText operators, QualityWords quality) {
    this.operators = operators;
    this.quality = quality;
  }

  Actual read(IndicatorContext context, Read target) {
    CellValue value = context.text.actual();
    if (value.kind() == CellValue.Kind.DATE) {
      context.notes.add(Oddity.DATE_DOUBT, value.text());
      return new Actual.Unclear(value.text());
    }
    if (value.number() != null) {
      return value(context, target, CellNumber.amount(value, value.number(), context));
    }
    String core = context.actual;
    if (core.equals(context.target)) {
      context.notes.from(Part.ACTUAL, Source.REPEATED);
      return repeated(target, core);
    }
    if (core.length() > TargetParser.LONGEST) {
      return textForNumber(context, core);
    }
    if (context.words.is(WordList.NONE, core) || quality.isNoneOfSomethingBad(core)) {
      return none(context, target.target(), core);
    }
    Amount sum = ArithmeticText.result(core, context);
    if (sum != null) {
      return value(context, target, sum);
    }
    String text = BRACKETS.matcher(core).replaceAll(";");
    List<Amount> amounts = choice.meant(text, context);
    if (amounts.isEmpty()) {
      text = core;
      amounts = choice.meant(core, context);
    }
    return amounts.isEmpty()
        ? textForNumber(context, core)
        : chosen(context, target, text, amounts);
  }

  /** The actual repeats the target word for word. */
  private static Actual repeated(Read read, String core) {
    if (read.target() instanceof Target.Quantity quantity) {
      return new Actual.Quantity(quantity.value(), quantity.unit());
    }
    return new Actual.Wording(Attainment.FULL, core);
  }

  private static Actual none(IndicatorContext context, Target target, String core) {
    boolean zero = target instanceof Target.Quantity quantity && quantity.value().signum() == 0;
    if (!zero) {
      return textForNumber(context, core);
    }
    context.notes.add(Oddity.NONE_READ_AS_ZERO, core);
    context.notes.from(Part.ACTUAL, Source.WORD_LIST);
    return new Actual.Quantity(BigDecimal.ZERO, ((Target.Quantity) target).unit());
  }

  private static Actual textForNumber(IndicatorContext context, String core) {
    context.notes.add(Oddity.TEXT_FOR_NUMBER, core);
    return context.words.is(WordList.UNSTARTED, core)
        ? new Actual.Wording(Attainment.NOT, core)
        : new Actual.Unclear(core);
  }

  private Actual chosen(IndicatorContext context, Read target, String text, List<Amount> amounts) {
    Amount amount = ValueChoice.of(context, target.comparisonUnit().unit(), text, amounts);
    if (amount == null) {
      context.notes.add(Oddity.ONE_OF_SEVERAL, context.actual);
      return new Actual.Unclear(context.actual);
    }
    String before = text.substring(0, amount.start());
    String after = text.substring(amount.end());
    if (isTakenBack(context, target.target(), before, after)) {
      return new Actual.Unclear(context.actual);
    }
    NumberChoice.noteApproximate(context, before, after);
    return value(context, target, amount);
  }

  /** 未达到95%, 90%以下 for a target of at least: the number says what was not reached. */
  private boolean isTakenBack(
      IndicatorContext context, Target target, String before, String after) {
    String near = before.substring(Math.max(0, before.length() - 6));
    boolean capped = near.endsWith("未超过") || near.endsWith("未突破");
    if (context.words.contains(WordList.NEGATIONS, near) && !capped) {
      return true;
    }
    Operator operator = operators.around(near, after);
    if (operator == null || operator == Operator.EQUAL) {
      return false;
    }
    boolean reverse =
        target instanceof Target.Quantity quantity
            ? quantity.operator().isReverse()
            : ((Target.Range) target).better() == Target.Better.LOWER;
    return operator.isReverse() != reverse;
  }

  private Actual value(IndicatorContext context, Read read, Amount amount) {
    ComparisonUnit comparisonUnit = read.comparisonUnit();
    Unit wanted = comparisonUnit.unit();
    Unit unit = amount.unit();
    BigDecimal number = amount.number();
    if (unit != null && unit.isBareMultiple()) {
      // 200万 beside 万元 is money, beside 人 ten thousand people
      unit = wanted.isMoney() ? Unit.WAN : null;
      number = unit == null ? number.multiply(amountFactor(amount)) : number;
    }
    if (unit == null) {
      context.notes.from(Part.ACTUAL_UNIT, Source.TARGET);
      return bare(context, comparisonUnit, number);
    }
    boolean formatted = context.text.actual().number() != null;
    context.notes.from(Part.ACTUAL_UNIT, formatted ? Source.NUMBER_FORMAT : Source.CELL);
    if (unit.isShare() && !wanted.isShare()) {
      return completion(context, read.target(), number, unit);
    }
    if (wanted.isBareMultiple()) {
      return new Actual.Quantity(NormalisedValue.of(number, unit).value(), unit.shown());
    }
    return converted(context, read, number, unit);
  }

  private static BigDecimal amountFactor(Amount amount) {
    return amount.unit() == null ? BigDecimal.ONE : amount.unit().factor();
  }

  private static Actual bare(
      IndicatorContext context, ComparisonUnit comparisonUnit, BigDecimal number) {
    Unit wanted = comparisonUnit.unit();
    if (!wanted.isShare()) {
      BigDecimal value = wanted.isPlainMoney() ? inMoney(context, number) : number;
      return new Actual.Quantity(value, wanted.shown());
    }
    if (comparisonUnit.origin() == Origin.COLUMN
        || comparisonUnit.origin() == Origin.NAME
        || wanted.base().equals(Unit.PERMILLE)) {
      return new Actual.Quantity(NormalisedValue.of(number, wanted).value(), wanted.shown());
    }
    if (comparisonUnit.origin() != Origin.ASSUMED && number.signum() != 0) {
      context.notes.add(Oddity.PERCENT_MIXED, context.actual);
    }
    boolean fraction = number.abs().compareTo(BigDecimal.ONE) <= 0;
    if (fraction && comparisonUnit.origin() == Origin.CELL) {
      fraction = isFraction(context, number);
    } else if (fraction && !comparisonUnit.asFraction()) {
      fraction = number.compareTo(BigDecimal.ONE) == 0 || number.scale() > 0;
    }
    BigDecimal value = fraction ? number : number.movePointLeft(2);
    return new Actual.Quantity(value, wanted.shown());
  }

  /** A bare number inherits 元 where the target's cell, column or name is in 元. */
  private static BigDecimal inMoney(IndicatorContext context, BigDecimal number) {
    Unit written = context.targetMoney();
    return written == null ? number : UnitFamily.convert(number, written, Unit.WAN);
  }

  /** 0.3 beside 30% is 30%, 0.3 beside 0.5% is 0.3%: the nearer of the two. */
  private static boolean isFraction(IndicatorContext context, BigDecimal number) {
    BigDecimal target = context.targetShare();
    if (number.compareTo(BigDecimal.ONE) == 0) {
      return target.compareTo(HALF) >= 0;
    }
    // nearer in ratio: a/t against t/(a/100), that is 100 t² against a²
    BigDecimal ten = target.multiply(TEN);
    return number.signum() == 0 || number.compareTo(ten) < 0;
  }

  private static Actual completion(
      IndicatorContext context, Target target, BigDecimal number, Unit unit) {
    boolean counts =
        target instanceof Target.Quantity quantity
            && !quantity.operator().isReverse()
            && !quantity.unit().equals(Unit.WAN_YUAN)
            && quantity.value().signum() > 0
            && UnitFamily.allowsCompletion(quantity.unit(), context.words);
    if (!counts) {
      context.notes.add(Oddity.TEXT_FOR_NUMBER, context.actual);
      return new Actual.Unclear(context.actual);
    }
    context.notes.add(Oddity.COMPLETION_FOR_VALUE, context.actual);
    return new Actual.Completion(NormalisedValue.of(number, unit).value());
  }

  private static Actual converted(
      IndicatorContext context, Read read, BigDecimal number, Unit unit) {
    Unit wanted = read.comparisonUnit().unit();
    Relation relation = UnitFamily.relation(unit, wanted);
    if (unit.isShare() && wanted.isShare()) {
      relation = Relation.SAME;
    }
    if (relation == Relation.APART) {
      context.notes.add(Oddity.UNIT_DIFFERS, wanted.shown() + " " + unit.shown());
      return new Actual.Unclear(context.actual);
    }
    if (relation == Relation.COUNTS) {
      context.notes.add(Oddity.UNIT_DIFFERS, wanted.shown() + " " + unit.shown());
    }
    BigDecimal slip = slip(context, read.target(), number, unit);
    if (slip != null) {
      return new Actual.Quantity(slip, wanted.shown());
    }
    noteConversion(context, unit, wanted);
    return new Actual.Quantity(NormalisedValue.in(number, unit, wanted), wanted.shown());
  }

  /** 18.092382元 beside 18.092382万元: one of the two units is a slip; null when it is none. */
  private static @Nullable BigDecimal slip(
      IndicatorContext context, Target target, BigDecimal number, Unit unit) {
    Unit written = context.targetMoney();
    if (written == null || !unit.isPlainMoney() || !(target instanceof Target.Quantity quantity)) {
      return null;
    }
    BigDecimal asTarget = UnitFamily.convert(number, written, Unit.WAN);
    boolean apart = written.factor().compareTo(unit.factor()) != 0;
    if (!apart || asTarget.signum() == 0 || asTarget.compareTo(quantity.value()) != 0) {
      return null;
    }
    context.notes.add(Oddity.UNIT_SLIP, written.shown() + " " + unit.shown());
    return quantity.value();
  }

  private static void noteConversion(IndicatorContext context, Unit unit, Unit wanted) {
    if (unit.isWorkingDays() != wanted.isWorkingDays()) {
      context.notes.add(Oddity.WORKING_DAYS, wanted.shown() + " " + unit.shown());
      return;
    }
    Unit money = context.targetMoney();
    Unit written = money != null && wanted.isPlainMoney() ? money : wanted;
    boolean sameBase = written.base().equals(unit.base());
    boolean sameFactor = written.factor().compareTo(unit.factor()) == 0;
    boolean samePer = UnitText.perCore(written.per()).equals(UnitText.perCore(unit.per()));
    boolean spelled = unit.shown().equals("M") != wanted.shown().equals("M");
    boolean counted = !unit.isMoney() && UnitFamily.isCount(unit.base());
    if (!counted && (!sameBase || !sameFactor || spelled) || !samePer) {
      context.notes.add(Oddity.UNIT_CONVERTED, written.shown() + " " + unit.shown());
    }
  }
}
