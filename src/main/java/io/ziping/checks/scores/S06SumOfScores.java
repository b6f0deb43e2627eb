package io.ziping.checks.scores;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.DecimalText;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.TextQuotes;
import io.ziping.form.FormField;
import io.ziping.form.ReadingNote;
import io.ziping.measure.CellValue;
import io.ziping.rulepack.CheckCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The total is not the sum of the scores above it. Silent where missing scores can explain the
 * difference (S02 asks for them), where the total is right and a score is not, and where S07, S10
 * or S12 say what is wrong with the total.
 */
final class S06SumOfScores implements ScoreCheck {

  @Override
  public CheckCode code() {
    return CheckCode.S06;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    FormField field = input.form().total();
    BigDecimal total = input.card().selfTotal();
    Totals totals = Totals.of(input);
    if (!field.isPresent()
        || input.rows().isEmpty()
        || field.value().kind() == CellValue.Kind.UNCALCULATED) {
      return List.of();
    }
    if (total == null) {
      return List.of(withoutTotal(field, totals, input));
    }
    Optional<ReadingNote.OtherTotal> other = otherTotal(total, input);
    BigDecimal right = totals.right(input);
    if (other.isPresent()) {
      return List.of(two(field, total, other.get(), totals.isComplete() ? right : null, input));
    }
    if (isSaidElsewhere(total, input)) {
      return List.of();
    }
    if (!totals.isComplete()) {
      boolean possible =
          !isBelow(total, right, input) && !isBelow(right.add(totals.missing()), total, input);
      return possible
          ? List.of()
          : List.of(
              Complaint.at(
                      field,
                      DecimalText.plain(total),
                      DecimalText.plain(totals.known()),
                      DecimalText.plain(totals.known().add(totals.missing())))
                  .as("range"));
    }
    String should = DecimalText.plain(right);
    return DecimalText.differ(total, right, input.pack().tolerances().score())
        ? List.of(Complaint.at(field, should, DecimalText.plain(total)).fixedBy(should))
        : List.of();
  }

  /** Says which of two totals to change, where the scores show it. */
  private static Complaint two(
      FormField field,
      BigDecimal total,
      ReadingNote.OtherTotal other,
      @Nullable BigDecimal right,
      CheckInput input) {
    BigDecimal tolerance = input.pack().tolerances().score();
    FormField there = new FormField(CellValue.number(other.points()), other.cell());
    if (right != null && !DecimalText.differ(total, right, tolerance)) {
      return mended(there, other.points(), field, total);
    }
    if (right != null && !DecimalText.differ(other.points(), right, tolerance)) {
      return mended(field, total, there, other.points());
    }
    return Complaint.at(
            field, DecimalText.plain(total), other.cell().a1(), DecimalText.plain(other.points()))
        .as("two");
  }

  private static Complaint mended(
      FormField wrong, BigDecimal written, FormField right, BigDecimal points) {
    String should = DecimalText.plain(points);
    return Complaint.at(wrong, DecimalText.plain(written), Complaint.address(right), should)
        .as("two-mended")
        .fixedBy(should);
  }

  /** Another total in the form; the sum of the indicators alone may stand beside the whole one. */
  private static Optional<ReadingNote.OtherTotal> otherTotal(BigDecimal total, CheckInput input) {
    BigDecimal execution = Totals.orZero(input.card().execution().selfScore());
    BigDecimal tolerance = input.pack().tolerances().score();
    return input.form().notes().stream()
        .filter(ReadingNote.OtherTotal.class::isInstance)
        .map(ReadingNote.OtherTotal.class::cast)
        .filter(other -> DecimalText.differ(other.points(), total, tolerance))
        .filter(other -> DecimalText.differ(other.points().add(execution), total, tolerance))
        .findFirst();
  }

  private static boolean isSaidElsewhere(BigDecimal total, CheckInput input) {
    return S07TotalOutOfRange.isOutOfRange(total)
        || S10FullDespiteExecution.applies(input)
        || S12AboveExecutionCap.isAboveCap(input)
        || !DecimalText.differ(total, Totals.mended(input), input.pack().tolerances().score());
  }

  private static boolean isBelow(BigDecimal one, BigDecimal other, CheckInput input) {
    return Totals.exceeds(other, one, input.pack().tolerances().score());
  }

  private static Complaint withoutTotal(FormField field, Totals totals, CheckInput input) {
    String variant = IndicatorFacts.isEmpty(field) ? "blank" : "unreadable";
    if (!totals.isComplete()) {
      return Complaint.at(field, TextQuotes.quoted(field.text())).as(variant + "-open");
    }
    String should = DecimalText.plain(totals.right(input));
    return Complaint.at(field, should, TextQuotes.quoted(field.text())).as(variant).fixedBy(should);
  }
}
