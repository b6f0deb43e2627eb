package io.ziping.checks.values;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.TextQuotes;
import io.ziping.form.FormField;
import io.ziping.measure.Actual;
import io.ziping.measure.Reading.Note;
import io.ziping.measure.Reading.Oddity;
import io.ziping.measure.Target;
import io.ziping.rulepack.CheckCode;
import java.util.List;
import java.util.Optional;

/**
 * A value could be read only with an assumption (0.3 as 30%, 10月前 as its last day, a strict sign
 * met exactly); staff are shown which, so that they can object.
 */
final class V06ReadWithAssumption implements ValueCheck {

  @Override
  public CheckCode code() {
    return CheckCode.V06;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    return input.rows().stream().flatMap(row -> check(row).stream()).toList();
  }

  private static Optional<Complaint> check(IndicatorFacts row) {
    Optional<String> noted =
        row.score().reading().notes().stream()
            .flatMap(note -> variant(note).stream())
            .filter(variant -> !row.has(Oddity.BEYOND_YEAR))
            .findFirst();
    return noted
        .or(() -> isMetStrictly(row) ? Optional.of("strict") : Optional.empty())
        .map(variant -> complaint(row, variant));
  }

  private static Optional<String> variant(Note note) {
    return switch (note.oddity()) {
      case PERCENT_MIXED -> Optional.of("percent");
      case DAY_ASSUMED -> Optional.of("day");
      case DATE_DOUBT -> Optional.of("date");
      case DAY_UNCLEAR -> Optional.of("point");
      case ONE_OF_SEVERAL -> Optional.of("several");
      case EQUAL_WITHIN_TOLERANCE -> Optional.of("equal");
      case WORKING_DAYS -> Optional.of("working-days");
      default -> Optional.empty();
    };
  }

  /** A strict sign (＞, ＜) is met by equality, too. */
  private static boolean isMetStrictly(IndicatorFacts row) {
    return row.score().reading().target() instanceof Target.Quantity target
        && row.score().reading().actual() instanceof Actual.Quantity actual
        && (target.operator() == Target.Operator.MORE_THAN
            || target.operator() == Target.Operator.LESS_THAN)
        && target.value().compareTo(actual.value()) == 0;
  }

  private static Complaint complaint(IndicatorFacts row, String variant) {
    boolean inTarget =
        variant.equals("day") || variant.equals("date") || variant.equals("working-days");
    boolean point =
        row.score().reading().notes().stream()
            .anyMatch(
                note ->
                    note.oddity() == Oddity.DAY_UNCLEAR
                        && note.detail().equals(row.row().target().value().text()));
    inTarget |= variant.equals("point") && point;
    FormField cell = inTarget ? row.row().target() : row.row().actual();
    return Complaint.at(
            cell,
            row.label(),
            TextQuotes.quoted(row.row().target().text()),
            TextQuotes.quoted(row.row().actual().text()))
        .as(variant);
  }
}
