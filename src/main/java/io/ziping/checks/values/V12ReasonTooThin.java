package io.ziping.checks.values;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.TextQuotes;
import io.ziping.form.FormField;
import io.ziping.measure.Reading.Oddity;
import io.ziping.measure.WordList;
import io.ziping.rulepack.CheckCode;
import java.util.List;
import java.util.stream.Stream;

/** A reason is needed and given, but too short or too general to say anything. */
final class V12ReasonTooThin implements ValueCheck {

  @Override
  public CheckCode code() {
    return CheckCode.V12;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    return input.rows().stream()
        .filter(row -> needsReason(row))
        .flatMap(row -> reasonOf(row, input))
        .filter(reason -> isThin(reason, input))
        .distinct()
        .map(reason -> Complaint.at(reason, TextQuotes.quoted(reason.text())))
        .toList();
  }

  private static boolean needsReason(IndicatorFacts row) {
    return (row.isUnmet() || row.isOvershoot())
        && !row.isExecution()
        && !row.has(Oddity.CONTRADICTED_BY_REASON);
  }

  /** The row's own reason, or the form's where the row has none. */
  private static Stream<FormField> reasonOf(IndicatorFacts row, CheckInput input) {
    return Stream.of(row.row().reason(), input.form().reason())
        .filter(field -> !input.givesNoReason(field))
        .limit(1);
  }

  private static boolean isThin(FormField reason, CheckInput input) {
    int least = input.pack().threshold("reason-min-length").intValueExact();
    String letters = TextQuotes.lettersOf(reason.text());
    return letters.length() < least || input.lexicon().plain(WordList.THIN_REASONS).isOne(letters);
  }
}
