package io.ziping.checks.basics;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.form.ReadingNote;
import io.ziping.rulepack.CheckCode;
import java.util.List;

/**
 * Rows or columns of the form that are hidden, filtered, collapsed or of no height: they count like
 * all others, and whoever looks for the errors in them has to show them first.
 */
final class F09HiddenCells implements BasicCheck {

  @Override
  public CheckCode code() {
    return CheckCode.F09;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    return input.form().notes().stream()
        .filter(ReadingNote.Hidden.class::isInstance)
        .map(ReadingNote.Hidden.class::cast)
        .map(F09HiddenCells::complaint)
        .toList();
  }

  private static Complaint complaint(ReadingNote.Hidden hidden) {
    return Complaint.whole(hidden.names()).as(hidden.columns() ? "columns" : "rows");
  }
}
