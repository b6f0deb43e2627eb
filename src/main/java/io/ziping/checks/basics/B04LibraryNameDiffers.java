package io.ziping.checks.basics;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.LibraryProject;
import io.ziping.checks.TextQuotes;
import io.ziping.form.EvaluationForm.IdentityCells;
import io.ziping.form.FormField;
import io.ziping.rulepack.CheckCode;
import java.util.List;

/** The project library knows the project by another name, or not at all. */
final class B04LibraryNameDiffers implements BasicCheck {

  @Override
  public CheckCode code() {
    return CheckCode.B04;
  }

  @Override
  public boolean needsLibrary() {
    return true;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    IdentityCells identity = input.form().identityCells();
    FormField name = identity.projectName();
    if (name.isBlank()) {
      return List.of();
    }
    List<LibraryProject> projects = input.libraryProjects();
    if (projects.isEmpty()) {
      return List.of(Complaint.at(name, TextQuotes.quoted(name.text())).as("unlisted"));
    }
    String known = projects.get(0).name();
    boolean same = TextQuotes.lettersOf(known).equals(TextQuotes.lettersOf(name.text()));
    return same || known.isEmpty()
        ? List.of()
        : List.of(Complaint.at(name, TextQuotes.quoted(name.text()), known).fixedBy(known));
  }
}
