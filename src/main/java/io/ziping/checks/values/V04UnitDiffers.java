package io.ziping.checks.values;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.TextQuotes;
import io.ziping.measure.Reading.Note;
import io.ziping.measure.WordList;
import io.ziping.rulepack.CheckCode;
import java.util.List;
import java.util.Optional;

/**
 * The actual is in another unit than the target. Lengths and areas that convert without doubt (3公里,
 * 3200米) are no mistake; money is, for 元 and 万元 are what people mix up.
 */
final class V04UnitDiffers implements ValueCheck {

  @Override
  public CheckCode code() {
    return CheckCode.V04;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    return input.rows().stream()
        .flatMap(
            row ->
                row.score().reading().notes().stream()
                    .flatMap(note -> variant(note, input).stream())
                    .findFirst()
                    .map(variant -> complaint(row, variant))
                    .stream())
        .toList();
  }

  private static Optional<String> variant(Note note, CheckInput input) {
    return switch (note.oddity()) {
      case UNIT_DIFFERS -> Optional.of("");
      case UNIT_SLIP -> Optional.of("slip");
      case COMPLETION_FOR_VALUE -> Optional.of("completion");
      case UNIT_CONVERTED ->
          input.lexicon().plain(WordList.MONEY_UNITS).anyIn(note.detail())
              ? Optional.of("converted")
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Complaint complaint(IndicatorFacts row, String variant) {
    String target = row.row().target().text() + row.row().unit().text();
    return Complaint.at(
            row.row().actual(),
            row.label(),
            TextQuotes.quoted(target),
            TextQuotes.quoted(row.row().actual().text()))
        .as(variant);
  }
}
