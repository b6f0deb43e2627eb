package io.ziping.checks.basics;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.Severity;
import java.util.ArrayList;
import java.util.List;

/** The template's money block or indicator rows are gone. */
final class F05PartMissing implements BasicCheck {

  @Override
  public CheckCode code() {
    return CheckCode.F05;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    List<Complaint> complaints = new ArrayList<>();
    boolean project = !input.form().layout().isWholeDepartment();
    if (project && input.form().budget().lines().isEmpty()) {
      Complaint complaint = Complaint.whole().as("money");
      // A layout that we do not know may have none by design.
      boolean guessed = input.form().layout().recognition().guessed();
      complaints.add(guessed ? complaint.atMost(Severity.WARNING) : complaint);
    }
    if (input.form().indicators().isEmpty()) {
      complaints.add(Complaint.whole().as("indicators"));
    }
    return complaints;
  }
}
