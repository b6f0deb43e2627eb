package io.ziping.checks.basics;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.form.ReadingNote;
import io.ziping.form.ReadingNote.ByLikeness;
import io.ziping.form.ReadingNote.ByPlace;
import io.ziping.rulepack.CheckCode;
import java.util.ArrayList;
import java.util.List;

/** A label that is in no list was read as one that is, or a column by where it stands. */
final class F07ReadByLikeness implements BasicCheck {

  @Override
  public CheckCode code() {
    return CheckCode.F07;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    List<Complaint> complaints = new ArrayList<>();
    for (ReadingNote note : input.form().notes()) {
      if (note instanceof ByLikeness like) {
        complaints.add(complaint(note, like.label(), like.field(), ""));
      } else if (note instanceof ByPlace place) {
        String variant = place.label().isEmpty() ? "no-label" : "place";
        complaints.add(complaint(note, place.label(), place.field(), variant));
      }
    }
    return complaints;
  }

  private static Complaint complaint(ReadingNote note, String label, String field, String variant) {
    String cell = note.cell().a1();
    List<String> args = label.isEmpty() ? List.of(cell, field) : List.of(cell, label, field);
    return new Complaint(variant, note.cell(), args, null, null);
  }
}
