package io.ziping.scoring;

import io.ziping.measure.Target;
import io.ziping.measure.Target.Better;
import io.ziping.measure.Target.Operator;
import io.ziping.measure.ValueFormat;
import io.ziping.rulepack.RulePack;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/** Points of indicators whose target is a number or a range. */
final class QuantityScore {

  private static final MathContext EXACT = new MathContext(34);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final RulePack pack;

  QuantityScore(RulePack pack) {
    this.pack = pack;
  }

  /**
   * Points of an actual in the target's unit.
   *
   * @param converted whether units were converted on the way, so that nearly equal is equal
   */
  Points quantity(Target.Quantity target, BigDecimal actual, boolean converted, BigDecimal weight) {
    BigDecimal a = actual.max(BigDecimal.ZERO);
    BigDecimal t = target.value();
    ValueFormat format = ValueFormat.of(target.unit(), t);
    if (t.signum() <= 0) {
      return againstZero(target, a, format, weight);
    }
    boolean reverse = target.operator().isReverse();
    boolean nearly = converted && a.compareTo(t) != 0 && isNearly(a, t);
    Points points;
    if (nearly) {
      points = within(format, a, t, weight);
    } else if (reverse) {
      points =
          a.compareTo(t) <= 0
              ? full(weight, Rule.MET, format.shown(a), format.shown(t))
              : reverse(format, a, t, weight);
    } else if (a.compareTo(t) < 0) {
      points = ratio(format, a, t, weight);
    } else {
      points = reached(target.operator(), format, a, t, weight);
    }
    return points.withRatio(a.divide(t, EXACT));
  }

  boolean isNearly(BigDecimal a, BigDecimal t) {
    BigDecimal difference = a.subtract(t).abs();
    return difference.compareTo(t.abs().multiply(pack.tolerances().equalValues())) <= 0;
  }

  /** Points of a share of the target that was carried out. */
  Points completion(Target.Quantity target, BigDecimal share, BigDecimal weight) {
    BigDecimal done = share.max(BigDecimal.ZERO);
    ValueFormat percent = ValueFormat.of("%", BigDecimal.ONE);
    String wanted = ValueFormat.of(target.unit(), target.value()).shown(target.value());
    if (done.compareTo(BigDecimal.ONE) >= 0) {
      return full(weight, Rule.COMPLETION_MET, percent.shown(done), wanted).withRatio(done);
    }
    Calculation sum =
        Calculation.of(
            (a, t, w) -> Points.round(a.multiply(w)), percent, done, BigDecimal.ONE, weight);
    Explanation explanation =
        Rule.COMPLETION.with(sum.actual(), wanted, sum.weight(), sum.points(), source());
    return Points.of(sum.score(), false, explanation).withRatio(done);
  }

  Points range(Target.Range target, BigDecimal actual, BigDecimal weight) {
    BigDecimal a = actual.max(BigDecimal.ZERO);
    ValueFormat format = ValueFormat.of(target.unit(), target.high());
    String[] inside = {format.shown(a), format.shown(target.low()), format.shown(target.high())};
    boolean below = a.compareTo(target.low()) < 0;
    boolean above = a.compareTo(target.high()) > 0;
    if (!below && !above) {
      return full(weight, Rule.RANGE_MET, inside);
    }
    if (target.better() == Better.NEITHER) {
      return Points.open(
          BigDecimal.ZERO, weight, Rule.RANGE_OUTSIDE.with(withPoints(inside, weight)));
    }
    if (below && target.better() == Better.LOWER) {
      return full(weight, Rule.RANGE_BELOW, inside);
    }
    if (below) {
      return ratio(format, a, target.low(), weight).withRatio(a.divide(target.low(), EXACT));
    }
    if (target.better() == Better.HIGHER) {
      return full(weight, Rule.RANGE_ABOVE, inside);
    }
    if (target.high().signum() <= 0) {
      return noneExceeded(format, a, target.high());
    }
    return reverse(format, a, target.high(), weight).withRatio(a.divide(target.high(), EXACT));
  }

  /** No division by zero: at least 0 is always met, at most 0 only by 0. */
  private Points againstZero(
      Target.Quantity target, BigDecimal a, ValueFormat format, BigDecimal weight) {
    boolean positive =
        target.operator() == Operator.AT_LEAST || target.operator() == Operator.MORE_THAN;
    if (positive || a.signum() == 0) {
      Rule rule = positive ? Rule.MET : Rule.MET_NONE;
      return full(weight, rule, format.shown(a), format.shown(target.value()));
    }
    return noneExceeded(format, a, target.value());
  }

  private Points noneExceeded(ValueFormat format, BigDecimal a, BigDecimal t) {
    return Points.of(
        BigDecimal.ZERO,
        false,
        Rule.NONE_EXCEEDED.with(format.shown(a), format.shown(t), source()));
  }

  private Points within(ValueFormat format, BigDecimal a, BigDecimal t, BigDecimal weight) {
    String tolerance = ValueFormat.of("%", BigDecimal.ONE).shown(pack.tolerances().equalValues());
    return full(weight, Rule.MET_WITHIN_TOLERANCE, format.shown(a), format.shown(t), tolerance);
  }

  private Points ratio(ValueFormat format, BigDecimal a, BigDecimal t, BigDecimal weight) {
    return calculated(
        Rule.RATIO,
        Calculation.of(
            (done, wanted, w) -> Points.quotient(done.multiply(w), wanted), format, a, t, weight));
  }

  private Points reverse(ValueFormat format, BigDecimal a, BigDecimal t, BigDecimal weight) {
    if (pack.reverse() == RulePack.Reverse.RATIO) {
      return calculated(
          Rule.REVERSE_RATIO,
          Calculation.of(
              (done, most, w) -> Points.quotient(most.multiply(w), done), format, a, t, weight));
    }
    if (a.compareTo(t.multiply(TWO)) >= 0) {
      return Points.of(
          BigDecimal.ZERO,
          false,
          Rule.REVERSE_DOUBLE.with(format.shown(a), format.shown(t), source()));
    }
    return calculated(
        Rule.REVERSE_LINEAR,
        Calculation.of(
            (done, most, w) -> Points.quotient(most.multiply(TWO).subtract(done).multiply(w), most),
            format,
            a,
            t,
            weight));
  }

  private Points calculated(Rule rule, Calculation sum) {
    return Points.of(
        sum.score(),
        false,
        rule.with(sum.actual(), sum.target(), sum.weight(), sum.points(), source()));
  }

  /** A positive target that is reached, perhaps by far. */
  private Points reached(
      Operator operator, ValueFormat format, BigDecimal a, BigDecimal t, BigDecimal weight) {
    RulePack.Overshoot overshoot = pack.overshoot();
    boolean deducts =
        overshoot.policy() == RulePack.OvershootPolicy.DEDUCT
            && a.compareTo(t.multiply(overshoot.warnAt())) >= 0;
    boolean scales =
        overshoot.policy() == RulePack.OvershootPolicy.SCALE
            && a.compareTo(t.multiply(overshoot.edge())) > 0;
    if (deducts) {
      return deducted(format, a, t, weight);
    }
    if (scales) {
      return scaled(format, a, t, weight);
    }
    boolean above = operator == Operator.EQUAL && a.compareTo(t) > 0;
    return full(weight, above ? Rule.MET_ABOVE_EQUAL : Rule.MET, format.shown(a), format.shown(t));
  }

  private Points deducted(ValueFormat format, BigDecimal a, BigDecimal t, BigDecimal weight) {
    BigDecimal off = pack.overshoot().deduct();
    if (weight.compareTo(off) <= 0) {
      return nothingLeft(format, a, t);
    }
    Calculation sum =
        Calculation.of((done, wanted, w) -> Points.round(w.subtract(off)), format, a, t, weight);
    return Points.of(
        sum.score(),
        true,
        Rule.OVERSHOOT_DEDUCT.with(
            format.shown(a),
            format.shown(t),
            sum.weight(),
            ValueFormat.exactly(off),
            sum.points(),
            source()));
  }

  private Points scaled(ValueFormat format, BigDecimal a, BigDecimal t, BigDecimal weight) {
    BigDecimal edge = pack.overshoot().edge();
    BigDecimal last = BigDecimal.ONE.add(edge);
    if (a.compareTo(t.multiply(last)) >= 0) {
      return nothingLeft(format, a, t);
    }
    Calculation sum =
        Calculation.of(
            (done, wanted, w) ->
                Points.quotient(wanted.multiply(last).subtract(done).multiply(w), wanted),
            format,
            a,
            t,
            weight);
    return Points.of(
        sum.score(),
        true,
        Rule.OVERSHOOT_SCALE.with(
            sum.actual(),
            sum.target(),
            sum.weight(),
            ValueFormat.exactly(edge),
            sum.points(),
            source()));
  }

  private Points nothingLeft(ValueFormat format, BigDecimal a, BigDecimal t) {
    return Points.of(
        BigDecimal.ZERO,
        true,
        Rule.OVERSHOOT_NOTHING.with(format.shown(a), format.shown(t), source()));
  }

  /** All points; the sentence's figures are followed by the points and the source. */
  private Points full(BigDecimal weight, Rule rule, String... figures) {
    return Points.of(weight, true, rule.with(withPoints(figures, Points.round(weight))));
  }

  private String[] withPoints(String[] figures, BigDecimal points) {
    String[] all = Arrays.copyOf(figures, figures.length + 2);
    all[figures.length] = ValueFormat.plain(points);
    all[figures.length + 1] = source();
    return all;
  }

  private String source() {
    return pack.source();
  }
}
