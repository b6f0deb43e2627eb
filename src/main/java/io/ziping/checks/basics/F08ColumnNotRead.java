package io.ziping.checks.basics;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.form.CellRef;
import io.ziping.form.ReadingNote.NotRead;
import io.ziping.rulepack.CheckCode;
import java.util.List;

/** A column has content that nobody understood. */
final class F08ColumnNotRead implements BasicCheck {

  @Override
  public CheckCode code() {
    return CheckCode.F08;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    return input.form().notes().stream()
        .filter(NotRead.class::isInstance)
        .map(NotRead.class::cast)
        .map(F08ColumnNotRead::complaint)
        .toList();
  }

  private static Complaint complaint(NotRead note) {
    List<String> args = List.of(CellRef.letters(note.cell().column()), note.label());
    String variant = note.label().isEmpty() ? "no-label" : "";
    return new Complaint(variant, note.cell(), args, null, null);
  }
}
