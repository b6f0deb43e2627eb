package io.ziping.checks.basics;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.form.FormField;
import io.ziping.form.NameHints.Place;
import io.ziping.rulepack.CheckCode;
import java.util.List;

/** The project has no name, neither in its cell nor in the form's title. */
final class B01ProjectNameMissing implements BasicCheck {

  @Override
  public CheckCode code() {
    return CheckCode.B01;
  }

  @Override
  public boolean onlyForProjects() {
    return true;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    FormField name = input.form().identityCells().projectName();
    if (!name.isBlank() || input.form().identity().projectName().place() == Place.TITLE) {
      return List.of();
    }
    return List.of(name.isPresent() ? Complaint.at(name) : Complaint.at(name).as("no-field"));
  }
}
