package io.ziping.checks.basics;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.form.Entry;
import io.ziping.form.EvaluationForm.Identity;
import io.ziping.rulepack.CheckCode;
import java.util.List;

/** The form is for another year than the folder, or tells none. */
final class B03YearDiffers implements BasicCheck {

  @Override
  public CheckCode code() {
    return CheckCode.B03;
  }

  @Override
  public List<Complaint> examine(CheckInput input) {
    Identity identity = input.form().identity();
    Entry year = identity.year();
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
    return List.of(Complaint.at(year, found, wanted).fixedBy(year.text().replace(found, wanted)));
  }
}
