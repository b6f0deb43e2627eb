package io.ziping.text;

import io.ziping.measure.Actual;
import io.ziping.measure.Reading;
import io.ziping.measure.Reading.Part;
import io.ziping.measure.Reading.Source;
import io.ziping.measure.Target;
import io.ziping.measure.ValueFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How an indicator's values were understood, in words. */
public final class ReadingText {

  private final Messages messages;

  public ReadingText(Messages messages) {
    this.messages = messages;
  }

  /** What the target asks for, and where unit, direction and year come from. */
  public String target(Reading reading) {
    return with(target(reading.target()), reading, Part.DIRECTION, Part.UNIT, Part.YEAR);
  }

  /** What the actual says, and where its unit or its attainment comes from. */
  public String actual(Reading reading) {
    return with(actual(reading.actual(), reading.target()), reading, Part.ACTUAL_UNIT, Part.ACTUAL);
  }

  /** What had to be assumed or is odd, one line each. */
  public List<String> notes(Reading reading) {
    return reading.notes().stream()
        .map(note -> messages.get("reading.note." + key(note.oddity()), note.detail()))
        .toList();
  }

  /** A word for scripts and bundles: AT_LEAST is "at-least". */
  public static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String target(Target target) {
    if (target instanceof Target.Quantity quantity) {
      return messages.get(
          "reading.target.quantity." + key(quantity.operator()),
          shown(quantity.value(), quantity.unit(), quantity.value()));
    }
    if (target instanceof Target.Range range) {
      return messages.get(
          "reading.target.range." + key(range.better()),
          shown(range.low(), range.unit(), range.high()),
          shown(range.high(), range.unit(), range.high()));
    }
    if (target instanceof Target.Deadline deadline) {
      return deadline.first() == null
          ? messages.get("reading.target.deadline", deadline.last())
          : messages.get("reading.target.window", deadline.first(), deadline.last());
    }
    if (target instanceof Target.Qualitative words) {
      return messages.get("reading.target.qualitative", words.wording());
    }
    if (target instanceof Target.Scale scale) {
      return messages.get("reading.target.scale", String.join(" > ", scale.grades()));
    }
    if (target instanceof Target.Placeholder placeholder) {
      return messages.get("reading.target.placeholder", placeholder.text());
    }
    if (target instanceof Target.Unreadable unreadable) {
      return messages.get("reading.target.unreadable", unreadable.text());
    }
    boolean several = target instanceof Target.Several;
    return messages.get(several ? "reading.target.several" : "reading.target.missing");
  }

  private String actual(Actual actual, Target target) {
    if (actual instanceof Actual.Quantity quantity) {
      BigDecimal scale = target instanceof Target.Quantity t ? t.value() : quantity.value();
      return messages.get(
          "reading.actual.quantity", shown(quantity.value(), quantity.unit(), scale));
    }
    if (actual instanceof Actual.Completion completion) {
      return messages.get(
          "reading.actual.completion", shown(completion.share(), "%", BigDecimal.ONE));
    }
    if (actual instanceof Actual.Finished finished) {
      if (finished.day() != null) {
        return messages.get("reading.actual.finished", finished.day());
      }
      return messages.get(
          finished.wholeWindow() ? "reading.actual.window" : "reading.actual.undated");
    }
    if (actual instanceof Actual.Wording wording) {
      return messages.get("reading.actual.wording." + key(wording.attainment()), wording.text());
    }
    return actual instanceof Actual.Unclear unclear
        ? messages.get("reading.actual.unclear", unclear.text())
        : messages.get("reading.actual.missing");
  }

  private static String shown(BigDecimal value, String unit, BigDecimal scale) {
    return ValueFormat.of(unit, scale).shown(value);
  }

  private String with(String words, Reading reading, Part... parts) {
    List<Source> sources = Stream.of(parts).flatMap(part -> reading.origin(part).stream()).toList();
    if (!sources.isEmpty() && sources.stream().allMatch(Source.CELL::equals)) {
      return messages.get("reading.with", words, messages.get("reading.source.cell"));
    }
    String origins =
        Stream.of(parts)
            .map(part -> origin(reading, part))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(messages.get("reading.and")));
    return origins.isEmpty() ? words : messages.get("reading.with", words, origins);
  }

  private Optional<String> origin(Reading reading, Part part) {
    return reading
        .origin(part)
        .map(source -> messages.get("reading.source." + key(source)))
        .map(source -> messages.get("reading.from." + key(part), source));
  }
}
