package io.ziping.checks.values;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.TextQuotes;
import io.ziping.form.FormField;
import io.ziping.form.ReadingNote;
import io.ziping.measure.CellValue;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows that say “not applicable”. Those without points are no indicators, which is said once; one
 * that has points stays a row, for its points are part of the sum.
 */
final class V25NotApplicable implements ValueCheck {

  @Override
  public CheckCode code() {
    return CheckCode.V25;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    List<Complaint> complaints = new ArrayList<>();
    List<ReadingNote.LeftOut> leftOut = new ArrayList<>();
    for (ReadingNote note : input.form().notes()) {
      if (note instanceof ReadingNote.LeftOut row) {
        leftOut.add(row);
      } else if (note instanceof ReadingNote.PointsWithoutIndicator row) {
        complaints.add(
            Complaint.at(
                    new FormField(CellValue.text(row.points()), row.cell()),
                    Integer.toString(row.cell().row() + 1),
                    TextQuotes.quoted(row.text()),
                    TextQuotes.quoted(row.points()))
                .as("points"));
      }
    }
    if (!leftOut.isEmpty()) {
      ReadingNote.LeftOut first = leftOut.get(0);
      complaints.add(
          Complaint.at(
                  new FormField(CellValue.text(first.text()), first.cell()),
                  Integer.toString(first.cell().row() + 1),
                  TextQuotes.quoted(first.text()),
                  Integer.toString(leftOut.size()))
              .as(leftOut.size() == 1 ? "" : "several")
              .atMost(Severity.INFO));
    }
    return complaints;
  }
}
