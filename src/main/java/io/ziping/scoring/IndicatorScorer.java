package io.ziping.scoring;

import io.ziping.measure.Actual;
import io.ziping.measure.Actual.Attainment;
import io.ziping.measure.Reading;
import io.ziping.measure.Reading.Oddity;
import io.ziping.measure.Target;
import io.ziping.measure.ValueFormat;
import io.ziping.rulepack.RulePack;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Points of one reading: which rule applies, and what it gives. */
final class IndicatorScorer {

  private static final int LONGEST_QUOTE = 40;

  private final RulePack pack;
  private final QuantityScore quantities;
  private final QualityScore quality;

  IndicatorScorer(RulePack pack) {
    this.pack = pack;
    this.quantities = new QuantityScore(pack);
    this.quality = new QualityScore(pack);
  }

  Points score(Reading reading, BigDecimal weight, @Nullable BigDecimal selfScore) {
    Points unanswered = unanswered(reading, weight);
    if (unanswered != null) {
      return unanswered;
    }
    Target target = reading.target();
    Actual actual = reading.actual();
    if (actual instanceof Actual.Wording wording) {
      return wording(target, wording, weight, selfScore);
    }
    if (target instanceof Target.Quantity quantity) {
      if (actual instanceof Actual.Quantity value) {
        boolean converted = reading.has(Oddity.UNIT_CONVERTED);
        return quantities.quantity(quantity, value.value(), converted, weight);
      }
      if (actual instanceof Actual.Completion completion) {
        return quantities.completion(quantity, completion.share(), weight);
      }
    }
    if (target instanceof Target.Range range && actual instanceof Actual.Quantity value) {
      return quantities.range(range, value.value(), weight);
    }
    if (target instanceof Target.Deadline deadline && actual instanceof Actual.Finished finished) {
      return deadline(deadline, finished, weight);
    }
    return unclear(reading, weight);
  }

  /** Points for comparing only: a wording is attained or not, whatever points it was given. */
  Points compared(Reading reading) {
    return score(reading, BigDecimal.ONE, BigDecimal.ONE);
  }

  /** Whether nearly equal values were taken as equal after converting units. */
  boolean isWithinTolerance(Reading reading) {
    return reading.has(Oddity.UNIT_CONVERTED)
        && reading.target() instanceof Target.Quantity wanted
        && reading.actual() instanceof Actual.Quantity value
        && wanted.value().signum() > 0
        && value.value().compareTo(wanted.value()) != 0
        && quantities.isNearly(value.value(), wanted.value());
  }

  private @Nullable Points unanswered(Reading reading, BigDecimal weight) {
    if (reading.target() instanceof Target.Missing) {
      return open(Rule.MISSING_TARGET, weight, "");
    }
    if (reading.target() instanceof Target.Placeholder placeholder) {
      return open(Rule.PLACEHOLDER, weight, placeholder.text());
    }
    if (reading.target() instanceof Target.Unreadable unreadable) {
      return open(Rule.UNREADABLE_TARGET, weight, unreadable.text());
    }
    if (reading.actual() instanceof Actual.Missing) {
      return open(Rule.MISSING_ACTUAL, weight, "");
    }
    for (Reading.Note note : reading.notes()) {
      if (note.oddity() == Oddity.CONTRADICTED_BY_REASON) {
        return open(Rule.CONTRADICTED, weight, note.detail());
      }
    }
    return null;
  }

  private Points unclear(Reading reading, BigDecimal weight) {
    String text = reading.actual() instanceof Actual.Unclear unclear ? unclear.text() : "";
    if (reading.has(Oddity.TEXT_FOR_NUMBER)) {
      return open(Rule.TEXT_FOR_NUMBER, weight, text);
    }
    boolean words =
        reading.target() instanceof Target.Qualitative || reading.target() instanceof Target.Scale;
    return open(words ? Rule.UNKNOWN_WORDING : Rule.UNCLEAR_ACTUAL, weight, text);
  }

  private Points open(Rule rule, BigDecimal weight, String text) {
    String most = ValueFormat.plain(weight);
    return Points.open(BigDecimal.ZERO, weight, rule.with(brief(text), most, pack.source()));
  }

  private Points wording(
      Target target, Actual.Wording wording, BigDecimal weight, @Nullable BigDecimal selfScore) {
    boolean repeated =
        wording.attainment() == Attainment.FULL
            && (target instanceof Target.Several || target instanceof Target.Range);
    if (repeated) {
      String full = ValueFormat.plain(weight);
      return Points.of(
          weight, true, Rule.REPEATED.with(brief(wording.text()), full, pack.source()));
    }
    return quality.score(wording.attainment(), brief(wording.text()), weight, selfScore);
  }

  private Points deadline(Target.Deadline target, Actual.Finished finished, BigDecimal weight) {
    String full = ValueFormat.plain(weight);
    String last = target.last().toString();
    LocalDate day = finished.day();
    if (day == null) {
      return isWholeYear(target)
          ? Points.of(weight, true, Rule.DEADLINE_WINDOW.with(last, full, pack.source()))
          : open(Rule.DEADLINE_UNDATED, weight, last);
    }
    if (!day.isAfter(target.last())) {
      return Points.of(
          weight, true, Rule.DEADLINE_MET.with(day.toString(), last, full, pack.source()));
    }
    String band = quality.shown(Attainment.PARTLY, weight);
    // How many points are left a person decides; that the day was missed is sure.
    return quality
        .open(
            Attainment.PARTLY,
            weight,
            Rule.DEADLINE_LATE.with(day.toString(), last, band, pack.source()))
        .missed();
  }

  /** Enough of a text to know it by. */
  static String brief(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST_QUOTE) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
  }

  private static boolean isWholeYear(Target.Deadline target) {
    LocalDate first = target.first();
    return first != null
        && first.getDayOfYear() == 1
        && target.last().equals(YearMonth.of(target.last().getYear(), 12).atEndOfMonth());
  }
}
