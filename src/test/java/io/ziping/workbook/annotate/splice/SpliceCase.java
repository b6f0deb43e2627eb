package io.ziping.workbook.annotate.splice;

import io.ziping.assessment.Assessment;
import io.ziping.assessment.SubmissionAssessment;
import io.ziping.fixtures.AssessmentSamples;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.ResultFile;
import io.ziping.workbook.Stamp;
import io.ziping.workbook.annotate.MarkupPlan;
import io.ziping.workbook.safety.FileBytes;
import java.util.List;
import java.util.Optional;

/** A workbook with a form, and what an assessment says of it. */
record SpliceCase(String name, byte[] bytes, Assessment assessment) {

  static final String SHEET = "自评表";

  MarkupPlan plan() {
    return new MarkupPlan(
        new SubmissionAssessment(List.of(assessment), List.of()),
        new Stamp("result", name + ".xlsx", "ab".repeat(32), "pack@1", "0.1.0"),
        AssessmentSamples.messages());
  }

  /** The result of the splice writer alone; empty when it declines. */
  Optional<ResultFile> splice() {
    return new SpliceAnnotator(ReadLimits.standard()).annotate(FileBytes.of(bytes), plan());
  }

  SpliceCase with(String word, byte[] changed) {
    return new SpliceCase(name + "+" + word, changed, assessment);
  }

  @Override
  public String toString() {
    return name;
  }
}
