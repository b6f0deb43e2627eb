package io.ziping.checks.basics;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.LibraryProject;
import io.ziping.checks.Phrases;
import io.ziping.form.Entry;
import io.ziping.form.EvaluationForm.Identity;
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
  public List<Complaint> examine(CheckInput input) {
    Identity identity = input.form().identity();
    Entry name = identity.projectName();
    if (name.isBlank()) {
      return List.of();
    }
    List<LibraryProject> projects = input.libraryProjects();
    if (projects.isEmpty()) {
      return List.of(Complaint.at(name, Phrases.quoted(name.text())).as("unlisted"));
    }
    String known = projects.get(0).name();
    boolean same = Phrases.lettersOf(known).equals(Phrases.lettersOf(name.text()));
    return same || known.isEmpty()
        ? List.of()
        : List.of(Complaint.at(name, Phrases.quoted(name.text()), known).fixedBy(known));
  }
}
