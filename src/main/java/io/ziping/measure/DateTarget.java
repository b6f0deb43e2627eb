package io.ziping.measure;

import io.ziping.measure.Reading.Oddity;
import io.ziping.measure.Reading.Part;
import io.ziping.measure.Reading.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises targets that are a day or a window. */
final class DateTarget {

  private static final Pattern FILLER = Pattern.compile("[前内止完成之以截至于在到为日期时间;:份底,()应需须预计计划按≤<-]*");
  private static final Pattern DAY_LIKE =
      Pattern.compile("(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}[日号]|^\\d{1,2}月\\d{1,2}[日号]");
  private static final BigDecimal FIRST_SERIAL = new BigDecimal(36_526);
  private static final BigDecimal LAST_SERIAL = new BigDecimal(73_050);

  /**
   * @param target null when the text is no date
   * @param rest the text to look for other numbers in
   */
  record Found(@Nullable Target target, String rest) {}

  Target ofCell(IndicatorContext context, CellValue value) {
    LocalDate day = value.number() == null ? null : DateText.ofSerial(value.number());
    if (day == null) {
      return new Target.Unreadable(value.text());
    }
    if (doubtful(value) || !context.time && !context.isTimeName()) {
      context.notes.add(Oddity.DATE_DOUBT, value.text());
    }
    context.notes.from(Part.YEAR, Source.CELL);
    return deadline(context, null, day);
  }

  /** Excel turns 1-3月 into a day; it then shows month and day without a year. */
  static boolean doubtful(CellValue value) {
    String format = value.format().toLowerCase(java.util.Locale.ROOT);
    return !format.isEmpty() && format.indexOf('y') < 0 && !format.equals("general");
  }

  /** A number that is the serial of a day; null when it is none. */
  @Nullable Target ofNumber(IndicatorContext context, BigDecimal number, CellValue value) {
    boolean serial =
        number.compareTo(FIRST_SERIAL) >= 0
            && number.compareTo(LAST_SERIAL) < 0
            && number.stripTrailingZeros().scale() <= 0
            && !value.isPercentFormat();
    boolean dated = context.time && context.isTimeName() && context.text.unit().isBlank();
    LocalDate day = serial && dated ? DateText.ofSerial(number) : null;
    if (day == null) {
      return null;
    }
    context.notes.from(Part.YEAR, Source.CELL);
    return deadline(context, null, day);
  }

  /**
   * A number such as 12.31 where a day is asked for; null where it is a number. 12.1 may be the
   * first or the tenth: nobody can tell.
   */
  @Nullable Target ofPointed(IndicatorContext context, CellValue value) {
    CellValue actual = context.text.actual();
    boolean bare = actual.number() == null || DateText.isDayLike(actual) || isSerial(actual);
    if (!DateText.isDayLike(value) || !context.asksForDay() || !bare) {
      return null;
    }
    if (DateText.isTwoDays(value)) {
      context.notes.add(Oddity.DAY_UNCLEAR, value.text());
      return new Target.Unreadable(value.text());
    }
    Found found = read(context, value.text().strip());
    return found.target() == null ? new Target.Unreadable(value.text()) : found.target();
  }

  private static boolean isSerial(CellValue value) {
    return value.kind() == CellValue.Kind.DATE
        || value.number() != null && value.number().compareTo(FIRST_SERIAL) >= 0;
  }

  Found read(IndicatorContext context, String core) {
    String digits = DateText.withDigits(core);
    boolean days =
        context.asksForDay()
            || DateText.hasEndedDay(digits) && (context.time || context.isFinishingName());
    String text = days ? DateText.withDays(digits) : digits;
    List<DateSpan> spans = DateText.find(text, context.year);
    if (spans.isEmpty()) {
      boolean noSuchDay = DAY_LIKE.matcher(text).find();
      return new Found(noSuchDay ? new Target.Unreadable(core) : null, core);
    }
    String rest = masked(text, spans);
    boolean bare = FILLER.matcher(rest).matches();
    boolean timely = context.time || context.isTimeName();
    boolean ending = spans.stream().anyMatch(span -> isEnding(text, span));
    boolean certain = spans.stream().anyMatch(DateSpan::certain);
    if (!bare && !context.scan(rest).isEmpty()) {
      boolean mixed = timely && (certain || ending);
      return new Found(mixed ? new Target.Several(core) : null, rest);
    }
    boolean word = bare && !hasDigit(text);
    boolean dated = certain || ending || timely || word;
    if (!dated || !bare && !timely && !ending) {
      return new Found(null, certain ? rest : core);
    }
    if (spans.size() > 1) {
      context.notes.add(Oddity.SPLIT_INDICATOR, core);
      return new Found(new Target.Several(core), rest);
    }
    return new Found(target(context, spans.get(0), core), rest);
  }

  private static Target target(IndicatorContext context, DateSpan span, String core) {
    if (!span.isOrdered()) {
      return new Target.Unreadable(core);
    }
    if (span.assumed()) {
      context.notes.add(Oddity.DAY_ASSUMED, core);
    }
    context.notes.from(Part.YEAR, span.yearWritten() ? Source.CELL : Source.FORM);
    return deadline(context, span.window() ? span.first() : null, span.last());
  }

  private static Target deadline(
      IndicatorContext context, @Nullable LocalDate first, LocalDate last) {
    if (!context.yearUnknown && last.getYear() > context.year) {
      context.notes.add(Oddity.BEYOND_YEAR, context.target);
    }
    return new Target.Deadline(first, last);
  }

  private static String masked(String text, List<DateSpan> spans) {
    StringBuilder rest = new StringBuilder(text);
    for (DateSpan span : spans) {
      for (int i = span.start(); i < span.end(); i++) {
        rest.setCharAt(i, ';');
      }
    }
    return rest.toString();
  }

  private static boolean isEnding(String text, DateSpan span) {
    String after = text.substring(span.end());
    return after.startsWith("前")
        || after.startsWith("之前")
        || after.startsWith("以前")
        || after.startsWith("底前")
        || after.startsWith("止")
        || after.startsWith("完成");
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }
}
