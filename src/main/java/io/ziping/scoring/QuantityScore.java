package io.ziping.scoring;

import io.ziping.measure.Figures;
import io.ziping.measure.Target;
import io.ziping.measure.Target.Better;
import io.ziping.measure.Target.Operator;
import io.ziping.rulepack.RulePack;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Points of indicators whose target is a number or a range (rules.md §3). */
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
    Figures figures = Figures.of(target.unit(), t);
    if (t.signum() <= 0) {
      return againstZero(target, a, figures, weight);
    }
    boolean reverse = target.operator().isReverse();
    boolean nearly = converted && a.compareTo(t) != 0 && isNearly(a, t);
    Points points;
    if (nearly) {
      points = within(figures, a, t, weight);
    } else if (reverse) {
      points = a.compareTo(t) <= 0 ? met(figures, a, t, weight) : reverse(figures, a, t, weight);
    } else if (a.compareTo(t) < 0) {
      points = ratio(figures, a, t, weight);
    } else {
      points = reached(target.operator(), figures, a, t, weight);
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
    String shown = Figures.of("%", BigDecimal.ONE).shown(done);
    String wanted = Figures.of(target.unit(), target.value()).shown(target.value());
    Points points;
    if (done.compareTo(BigDecimal.ONE) >= 0) {
      points =
          Points.of(weight, true, Rule.COMPLETION_MET.with(shown, wanted, text(weight), source()));
    } else {
      BigDecimal score = Points.round(done.multiply(weight));
      points =
          Points.of(
              score,
              false,
              Rule.COMPLETION.with(shown, wanted, text(weight), text(score), source()));
    }
    return points.withRatio(done);
  }

  Points range(Target.Range target, BigDecimal actual, BigDecimal weight) {
    BigDecimal a = actual.max(BigDecimal.ZERO);
    Figures figures = Figures.of(target.unit(), target.high());
    String[] inside = {
      figures.shown(a),
      figures.shown(target.low()),
      figures.shown(target.high()),
      text(weight),
      source()
    };
    boolean below = a.compareTo(target.low()) < 0;
    boolean above = a.compareTo(target.high()) > 0;
    if (!below && !above) {
      return Points.of(weight, true, Rule.RANGE_MET.with(inside));
    }
    if (target.better() == Better.NEITHER) {
      return Points.open(BigDecimal.ZERO, weight, Rule.RANGE_OUTSIDE.with(inside));
    }
    if (below) {
      return ratio(figures, a, target.low(), weight).withRatio(a.divide(target.low(), EXACT));
    }
    if (target.better() == Better.HIGHER) {
      return Points.of(weight, true, Rule.RANGE_ABOVE.with(inside));
    }
    if (target.high().signum() <= 0) {
      return noneExceeded(figures, a, target.high());
    }
    return reverse(figures, a, target.high(), weight).withRatio(a.divide(target.high(), EXACT));
  }

  /** No division by zero: at least 0 is always met, at most 0 only by 0. */
  private Points againstZero(
      Target.Quantity target, BigDecimal a, Figures figures, BigDecimal weight) {
    boolean positive =
        target.operator() == Operator.AT_LEAST || target.operator() == Operator.MORE_THAN;
    if (positive || a.signum() == 0) {
      Rule rule = positive ? Rule.MET : Rule.MET_NONE;
      return Points.of(
          weight,
          true,
          rule.with(figures.shown(a), figures.shown(target.value()), text(weight), source()));
    }
    return noneExceeded(figures, a, target.value());
  }

  private Points noneExceeded(Figures figures, BigDecimal a, BigDecimal t) {
    return Points.of(
        BigDecimal.ZERO,
        false,
        Rule.NONE_EXCEEDED.with(figures.shown(a), figures.shown(t), source()));
  }

  private Points met(Figures figures, BigDecimal a, BigDecimal t, BigDecimal weight) {
    return Points.of(
        weight, true, Rule.MET.with(figures.shown(a), figures.shown(t), text(weight), source()));
  }

  private Points within(Figures figures, BigDecimal a, BigDecimal t, BigDecimal weight) {
    String tolerance = Figures.of("%", BigDecimal.ONE).shown(pack.tolerances().equalValues());
    return Points.of(
        weight,
        true,
        Rule.MET_WITHIN_TOLERANCE.with(
            figures.shown(a), figures.shown(t), tolerance, text(weight), source()));
  }

  private Points ratio(Figures figures, BigDecimal a, BigDecimal t, BigDecimal weight) {
    BigDecimal score = Points.quotient(a.multiply(weight), t);
    return Points.of(
        score,
        false,
        Rule.RATIO.with(figures.number(a), figures.number(t), text(weight), text(score), source()));
  }

  private Points reverse(Figures figures, BigDecimal a, BigDecimal t, BigDecimal weight) {
    boolean linear = pack.reverse() == RulePack.Reverse.LINEAR_TO_DOUBLE;
    BigDecimal left = t.multiply(TWO).subtract(a);
    if (linear && left.signum() <= 0) {
      return Points.of(
          BigDecimal.ZERO,
          false,
          Rule.REVERSE_DOUBLE.with(figures.shown(a), figures.shown(t), source()));
    }
    BigDecimal score =
        linear ? Points.quotient(left.multiply(weight), t) : Points.quotient(t.multiply(weight), a);
    Rule rule = linear ? Rule.REVERSE_LINEAR : Rule.REVERSE_RATIO;
    return Points.of(
        score,
        false,
        rule.with(figures.number(a), figures.number(t), text(weight), text(score), source()));
  }

  /** A positive target that is reached, perhaps by far. */
  private Points reached(
      Operator operator, Figures figures, BigDecimal a, BigDecimal t, BigDecimal weight) {
    RulePack.Overshoot overshoot = pack.overshoot();
    boolean deducts =
        overshoot.policy() == RulePack.OvershootPolicy.DEDUCT
            && a.compareTo(t.multiply(overshoot.warnAt())) >= 0;
    boolean scales =
        overshoot.policy() == RulePack.OvershootPolicy.SCALE
            && a.compareTo(t.multiply(overshoot.edge())) > 0;
    if (deducts) {
      BigDecimal score = Points.round(weight.subtract(overshoot.deduct()).max(BigDecimal.ZERO));
      String off = text(overshoot.deduct());
      return Points.of(
          score,
          true,
          Rule.OVERSHOOT_DEDUCT.with(
              figures.shown(a), figures.shown(t), text(weight), off, text(score), source()));
    }
    if (scales) {
      BigDecimal part = t.multiply(BigDecimal.ONE.add(overshoot.edge())).subtract(a);
      BigDecimal score = Points.quotient(part.max(BigDecimal.ZERO).multiply(weight), t);
      return Points.of(
          score,
          true,
          Rule.OVERSHOOT_SCALE.with(
              figures.number(a),
              figures.number(t),
              text(weight),
              text(overshoot.edge()),
              text(score),
              source()));
    }
    if (operator == Operator.EQUAL && a.compareTo(t) > 0) {
      return Points.of(
          weight,
          true,
          Rule.MET_ABOVE_EQUAL.with(figures.shown(a), figures.shown(t), text(weight), source()));
    }
    return met(figures, a, t, weight);
  }

  private String source() {
    return pack.source();
  }

  private static String text(@Nullable BigDecimal number) {
    return number == null ? "" : Figures.plain(number);
  }
}
