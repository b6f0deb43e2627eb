package io.ziping.checks.values;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.TextQuotes;
import io.ziping.measure.Reading.Oddity;
import io.ziping.measure.Target;
import io.ziping.measure.WordList;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.FirstLevel;
import java.util.List;
import java.util.stream.Stream;

/**
 * A percentage under a name that names nothing measurable (社会效益成效显著 ≥95%), or several things
 * measured by one indicator.
 */
final class V17HollowMeasure implements ValueCheck {

  @Override
  public CheckCode code() {
    return CheckCode.V17;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    return input.rows().stream().flatMap(row -> check(row, input)).toList();
  }

  private static Stream<Complaint> check(IndicatorFacts row, CheckInput input) {
    String target = TextQuotes.quoted(row.row().target().text());
    if (row.has(Oddity.SPLIT_INDICATOR)) {
      return Stream.of(Complaint.at(row.row().target(), row.label(), target).as("several"));
    }
    boolean hollow =
        row.firstLevel().filter(FirstLevel.BENEFIT::equals).isPresent()
            && row.score().reading().target() instanceof Target.Quantity quantity
            && quantity.unit().equals("%")
            && !row.row().name().isBlank()
            && !input.lexicon().plain(WordList.MEASURABLE_ENDINGS).anyIn(row.row().name().text());
    return hollow ? Stream.of(Complaint.at(row.row().name(), row.label(), target)) : Stream.empty();
  }
}
