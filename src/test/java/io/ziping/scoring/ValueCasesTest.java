package io.ziping.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.config.TestLexicon;
import io.ziping.fixtures.Packs;
import io.ziping.measure.Actual;
import io.ziping.measure.IndicatorReader;
import io.ziping.measure.Reading;
import io.ziping.measure.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How officials write values, case by case. */
class ValueCasesTest {

  private static final IndicatorReader READER = TestLexicon.shipped().reader();
  private static final IndicatorScorer SCORER = new IndicatorScorer(Packs.xushui());

  static Stream<ValueCase> specified() {
    return ValueCase.read("/values/cases.tsv").stream();
  }

  static Stream<ValueCase> further() {
    return ValueCase.read("/values/more-cases.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("specified")
  void readsAndScoresAsSpecified(ValueCase expected) {
    check(expected);
  }

  @ParameterizedTest
  @MethodSource("further")
  void readsAndScoresFurtherCases(ValueCase expected) {
    check(expected);
  }

  @Test
  void theTablesAreComplete() {
    List<Integer> numbers =
        specified()
            .map(one -> one.number().replaceAll("\\D", ""))
            .map(Integer::valueOf)
            .distinct()
            .sorted()
            .toList();
    assertThat(numbers).hasSize(96).startsWith(1).endsWith(96);
    assertThat(further().map(ValueCase::number).distinct().count()).isGreaterThanOrEqualTo(300);
  }

  private static void check(ValueCase expected) {
    Reading reading = READER.read(expected.text());
    Points points = SCORER.score(reading, expected.weight(), expected.self());
    SoftAssertions softly = new SoftAssertions();
    String about = expected + " read as " + reading + " giving " + points;
    softly.assertThat(kind(reading.target())).as(about).isEqualTo(expected.kind());
    if (!expected.operator().isEmpty()) {
      softly.assertThat(operator(reading.target())).as(about).isEqualTo(expected.operator());
    }
    if (!expected.target().isEmpty()) {
      softly.assertThat(value(reading.target())).as(about).isEqualTo(expected.target());
    }
    if (!expected.actual().isEmpty()) {
      softly.assertThat(value(reading.actual())).as(about).isEqualTo(expected.actual());
    }
    softly.assertThat(score(points)).as(about).isEqualTo(expected.score());
    List<String> notes = notes(reading);
    if (expected.notes().contains("none")) {
      softly.assertThat(notes).as(about).isEmpty();
    } else {
      softly.assertThat(notes).as(about).containsAll(expected.notes());
    }
    softly.assertAll();
  }

  private static List<String> notes(Reading reading) {
    Reading noted =
        SCORER.isWithinTolerance(reading)
            ? reading.with(Reading.Oddity.EQUAL_WITHIN_TOLERANCE, "")
            : reading;
    return noted.notes().stream()
        .map(note -> note.oddity().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  private static String kind(Target target) {
    return target.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static String operator(Target target) {
    if (target instanceof Target.Quantity quantity) {
      return switch (quantity.operator()) {
        case AT_LEAST -> "ge";
        case MORE_THAN -> "gt";
        case EQUAL -> "eq";
        case AT_MOST -> "le";
        case LESS_THAN -> "lt";
      };
    }
    return target instanceof Target.Range range
        ? range.better().name().toLowerCase(Locale.ROOT)
        : "";
  }

  private static String value(Target target) {
    if (target instanceof Target.Quantity quantity) {
      return plain(quantity.value()) + quantity.unit();
    }
    if (target instanceof Target.Range range) {
      return plain(range.low()) + ".." + plain(range.high()) + range.unit();
    }
    if (target instanceof Target.Deadline deadline) {
      return (deadline.first() == null ? "" : deadline.first() + "..") + deadline.last();
    }
    return "";
  }

  private static String value(Actual actual) {
    if (actual instanceof Actual.Quantity quantity) {
      return plain(quantity.value());
    }
    if (actual instanceof Actual.Completion completion) {
      return "completion:" + plain(completion.share());
    }
    if (actual instanceof Actual.Finished finished) {
      return finished.day() == null ? "finished" : finished.day().toString();
    }
    if (actual instanceof Actual.Wording wording) {
      return wording.attainment().name().toLowerCase(Locale.ROOT);
    }
    return actual.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static String score(Points points) {
    return points.score() == null
        ? plain(points.low()) + ".." + plain(points.high())
        : plain(points.score());
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
