package io.ziping.checks.basics;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.form.EvaluationForm.IdentityCells;
import io.ziping.form.FormField;
import io.ziping.measure.WrittenYear;
import io.ziping.rulepack.CheckCode;
import java.util.List;

/** The form is for another year than the folder, or names none. */
final class B03YearDiffers implements BasicCheck {

  /** Four digits with spaces between. */
  private static final int LONGEST_YEAR = 7;

  @Override
  public CheckCode code() {
    return CheckCode.B03;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    IdentityCells identity = input.form().identityCells();
    FormField year = identity.year();
    int written = identity.yearNumber();
    String wanted = Integer.toString(input.seasonYear());
    if (input.seasonYear() == 0 || written == input.seasonYear() || !year.isPresent()) {
      return List.of();
    }
    if (written == 0) {
      boolean inTitle = identity.title().text().contains(wanted);
      return inTitle ? List.of() : List.of(Complaint.at(year, wanted).as("missing"));
    }
    String found = Integer.toString(written);
    return List.of(Complaint.at(year, found, wanted).fixedBy(mended(year.text(), written, wanted)));
  }

  /** The cell's own text with the year exchanged, however its digits are written. */
  private static String mended(String text, int found, String wanted) {
    for (int length = 4; length <= LONGEST_YEAR; length++) {
      for (int at = 0; at + length <= text.length(); at++) {
        if (WrittenYear.of(text.substring(at, at + length)) == found) {
          return text.substring(0, at) + wanted + text.substring(at + length);
        }
      }
    }
    return wanted;
  }
}
