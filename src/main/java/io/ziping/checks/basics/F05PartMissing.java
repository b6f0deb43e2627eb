package io.ziping.checks.basics;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.rulepack.CheckCode;
import java.util.ArrayList;
import java.util.List;

/** The template's money block or indicator rows are gone. */
final class F05PartMissing implements BasicCheck {

  @Override
  public CheckCode code() {
    return CheckCode.F05;
  }

  @Override
  public List<Complaint> examine(CheckInput input) {
    List<Complaint> complaints = new ArrayList<>();
    boolean project = !input.form().layout().isWholeDepartment();
    if (project && input.form().budget().lines().isEmpty()) {
      complaints.add(Complaint.whole().as("money"));
    }
    if (input.form().indicators().isEmpty()) {
      complaints.add(Complaint.whole().as("indicators"));
    }
    return complaints;
  }
}
