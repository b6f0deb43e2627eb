package io.ziping.measure;

import io.ziping.measure.Actual.Attainment;
import io.ziping.measure.Reading.Oddity;
import io.ziping.measure.Reading.Part;
import io.ziping.measure.Reading.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When something with a deadline was finished. */
final class DeadlineActual {

  private static final BigDecimal FIRST_SERIAL = new BigDecimal(20_000);
  private static final BigDecimal LAST_SERIAL = new BigDecimal(80_000);
  private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}");

  private final QualityWords quality;

  DeadlineActual(QualityWords quality) {
    this.quality = quality;
  }

  Actual read(IndicatorContext context, Target.Deadline target) {
    CellValue value = context.text.actual();
    String core = context.actual;
    if (value.kind() == CellValue.Kind.DATE && DateTarget.doubtful(value)) {
      context.notes.add(Oddity.DATE_DOUBT, value.text());
    }
    BigDecimal number = value.number();
    if (number != null && DateText.isDayLike(value)) {
      boolean twoDays = DateText.isTwoDays(value);
      Actual day = twoDays ? null : dated(context, target, DateText.withDays(core));
      if (twoDays) {
        context.notes.add(Oddity.DAY_UNCLEAR, value.text());
      }
      return day == null ? new Actual.Unclear(core) : day;
    }
    if (number != null) {
      return serial(context, number, core);
    }
    if (core.equals(context.target)) {
      context.notes.from(Part.ACTUAL, Source.REPEATED);
      return new Actual.Finished(target.last(), target.first() != null);
    }
    if (SERIAL.matcher(core).matches()) {
      return serial(context, new BigDecimal(core), core);
    }
    Attainment attainment = quality.ofWording(core);
    if (attainment != null) {
      return attainment == Attainment.FULL
          ? new Actual.Finished(null, false)
          : new Actual.Wording(attainment, core);
    }
    Actual dated = dated(context, target, DateText.withDays(DateText.withDigits(core)));
    if (dated != null) {
      return dated;
    }
    return isAllDone(context, core) ? new Actual.Finished(null, false) : new Actual.Unclear(core);
  }

  private static Actual serial(IndicatorContext context, BigDecimal number, String core) {
    boolean plausible = number.compareTo(FIRST_SERIAL) >= 0 && number.compareTo(LAST_SERIAL) < 0;
    LocalDate day = plausible ? DateText.ofSerial(number) : null;
    return day == null ? new Actual.Unclear(core) : finished(context, day);
  }

  private static Actual finished(IndicatorContext context, LocalDate day) {
    if (!context.yearUnknown && day.getYear() > context.year) {
      context.notes.add(Oddity.BEYOND_YEAR, context.actual);
    }
    return new Actual.Finished(day, false);
  }

  /** Null when the text holds no date. */
  private @Nullable Actual dated(IndicatorContext context, Target.Deadline target, String text) {
    List<DateSpan> spans = spans(target, text);
    if (spans.isEmpty()) {
      return null;
    }
    String core = context.actual;
    boolean denied = context.words.contains(WordList.NEGATIONS, text);
    boolean otherYear =
        spans.stream().noneMatch(DateSpan::yearWritten) && yearUncertain(context, target);
    boolean unsureYear =
        context.yearUnknown
            && spans.stream().anyMatch(DateSpan::yearWritten)
            && DateText.find(DateText.withDigits(context.target), 1999).stream()
                .noneMatch(DateSpan::yearWritten)
            && context.text.target().kind() == CellValue.Kind.TEXT;
    DateSpan last = spans.get(0);
    for (DateSpan span : spans) {
      last = span.last().isAfter(last.last()) ? span : last;
    }
    boolean unsure = spans.size() > 1 && last.last().isAfter(target.last());
    if (denied || otherYear || unsureYear || unsure || !last.isOrdered()) {
      return new Actual.Unclear(core);
    }
    if (spans.size() > 1) {
      context.notes.add(Oddity.ONE_OF_SEVERAL, core);
    }
    if (last.assumed()) {
      context.notes.add(Oddity.DAY_ASSUMED, core);
    }
    boolean window =
        last.window() && last.first().equals(target.first()) && last.last().equals(target.last());
    Actual.Finished finished = (Actual.Finished) finished(context, last.last());
    return new Actual.Finished(finished.day(), window);
  }

  /** Dates of the actual; those without a year belong to the target's year or window. */
  private static List<DateSpan> spans(Target.Deadline target, String text) {
    LocalDate first = target.first() == null ? target.last() : target.first();
    int lastYear = target.last().getYear();
    for (int year = first.getYear(); year < lastYear; year++) {
      List<DateSpan> spans = DateText.find(text, year);
      boolean inside =
          spans.stream()
              .allMatch(s -> !s.last().isBefore(first) && !s.last().isAfter(target.last()));
      if (inside && !spans.isEmpty()) {
        return spans;
      }
    }
    return DateText.find(text, lastYear);
  }

  /** A form of a later year than its target: 2月 may be in either. */
  private static boolean yearUncertain(IndicatorContext context, Target.Deadline target) {
    return !context.yearUnknown && context.year > target.last().getYear();
  }

  private static boolean isAllDone(IndicatorContext context, String core) {
    List<Amount> amounts = context.actualAmounts();
    if (amounts.size() != 1 || !amounts.get(0).isShare()) {
      return false;
    }
    Amount share = amounts.get(0);
    String before = core.substring(0, share.start());
    String after = core.substring(share.end());
    return share.number().compareTo(new BigDecimal(100)) == 0
        && (before.isEmpty() || before.endsWith("完成"))
        && (after.isEmpty() || after.equals("完成"))
        && !context.words.contains(WordList.NEGATIONS, before);
  }
}
