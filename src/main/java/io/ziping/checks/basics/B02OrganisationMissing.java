package io.ziping.checks.basics;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.IndicatorFacts;
import io.ziping.form.EvaluationForm.IdentityCells;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * 主管部门 or 实施单位 is blank. Without the department nobody answers for the form; the unit is known from
 * the folder too, so that its absence is only worth a hint where the department stands.
 */
final class B02OrganisationMissing implements BasicCheck {

  @Override
  public CheckCode code() {
    return CheckCode.B02;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    IdentityCells identity = input.form().identityCells();
    List<Complaint> complaints = new ArrayList<>();
    if (IndicatorFacts.isEmpty(identity.department())) {
      complaints.add(Complaint.at(identity.department()).as("department"));
    }
    boolean project = !input.form().layout().isWholeDepartment();
    if (project && IndicatorFacts.isEmpty(identity.unit())) {
      Complaint complaint = Complaint.at(identity.unit()).as("unit");
      boolean known = !identity.department().isBlank();
      complaints.add(known ? complaint.atMost(Severity.INFO) : complaint);
    }
    return complaints;
  }
}
