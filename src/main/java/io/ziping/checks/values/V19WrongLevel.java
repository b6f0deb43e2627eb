package io.ziping.checks.values;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.IndicatorFacts;
import io.ziping.measure.Lexicon;
import io.ziping.measure.Reading.Oddity;
import io.ziping.measure.WordList;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.FirstLevel;
import java.util.List;
import java.util.Optional;

/** Money among the quantity indicators, or an output (完工率) among the benefits. */
final class V19WrongLevel implements ValueCheck {

  @Override
  public CheckCode code() {
    return CheckCode.V19;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    return input.rows().stream()
        .filter(row -> !row.row().name().isBlank())
        .flatMap(
            row ->
                variant(row, input.lexicon())
                    .map(variant -> Complaint.at(row.row().name(), row.label()).as(variant))
                    .stream())
        .toList();
  }

  private static Optional<String> variant(IndicatorFacts row, Lexicon lexicon) {
    String name = row.row().name().text();
    boolean quantity = lexicon.plain(WordList.QUANTITY_LEVELS).anyIn(row.row().level2().text());
    if (row.has(Oddity.MONEY_AS_QUANTITY)
        || quantity && lexicon.plain(WordList.MONEY_IN_QUANTITY).anyIn(name)) {
      return Optional.of("money");
    }
    boolean benefit = row.firstLevel().filter(FirstLevel.BENEFIT::equals).isPresent();
    return benefit && lexicon.plain(WordList.OUTPUT_IN_BENEFIT).anyIn(name)
        ? Optional.of("output")
        : Optional.empty();
  }
}
