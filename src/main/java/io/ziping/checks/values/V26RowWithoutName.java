package io.ziping.checks.values;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.IndicatorFacts;
import io.ziping.form.CellRef;
import io.ziping.form.FormField;
import io.ziping.form.ReadingNote;
import io.ziping.measure.CellValue;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A row with values and no indicator's name; or a row that was read as the rest of the one above.
 */
final class V26RowWithoutName implements ValueCheck {

  @Override
  public CheckCode code() {
    return CheckCode.V26;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    Set<CellRef> onlyPoints = new HashSet<>();
    for (ReadingNote note : input.form().notes()) {
      if (note instanceof ReadingNote.PointsWithoutIndicator row) {
        onlyPoints.add(row.cell());
      }
    }
    Stream<Complaint> unnamed =
        input.rows().stream()
            .filter(row -> row.row().name().isPresent() && row.row().name().isBlank())
            .filter(row -> row.placeholder().isEmpty() && !row.isExecution())
            .filter(row -> !onlyPoints.contains(row.row().weight().cell()))
            .filter(row -> !onlyPoints.contains(row.row().selfScore().cell()))
            .filter(row -> !row.row().target().isBlank() || !row.row().actual().isBlank())
            .map(V26RowWithoutName::complaint);
    Stream<Complaint> continued =
        input.form().notes().stream()
            .flatMap(
                note ->
                    note instanceof ReadingNote.Continued row
                        ? Stream.of(continued(row))
                        : Stream.empty());
    return Stream.concat(unnamed, continued).toList();
  }

  private static Complaint complaint(IndicatorFacts row) {
    return Complaint.at(row.row().name(), Integer.toString(row.row().number()));
  }

  private static Complaint continued(ReadingNote.Continued row) {
    return Complaint.at(new FormField(CellValue.blank(), row.cell()), row.above().a1())
        .as("continued")
        .atMost(Severity.INFO);
  }
}
