package io.ziping.pipeline;

import io.ziping.assessment.Digest;
import io.ziping.assessment.SubmissionAssessment;
import io.ziping.assessment.Verdict;
import io.ziping.checks.Finding;
import io.ziping.workbook.FormWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outcome as ledger and share take it.
 *
 * @param kind why it is not scored, else empty
 * @param answer what goes beside the original; null when nothing does
 */
record Judged(
    Verdict verdict,
    String kind,
    List<Digest> forms,
    List<Finding> findings,
    FormWriter.@Nullable Result answer) {

  static Judged of(Outcome outcome) {
    if (outcome instanceof Outcome.Scored scored) {
      List<Digest> forms = digests(scored.assessment());
      return new Judged(scored.verdict(), "", forms, scored.findings(), scored.result());
    }
    if (outcome instanceof Outcome.NotScored other) {
      List<Digest> forms = digests(other.assessment());
      return new Judged(other.verdict(), other.kind(), forms, other.findings(), null);
    }
    if (outcome instanceof Outcome.Unreadable unreadable) {
      return unreadable(outcome, unreadable.note());
    }
    if (outcome instanceof Outcome.Crashed crashed) {
      return unreadable(outcome, crashed.note());
    }
    throw new IllegalArgumentException("no answer to " + outcome);
  }

  /** What the ledger and summaries keep of each form. */
  static List<Digest> digests(SubmissionAssessment assessment) {
    return assessment.forms().stream().map(Digest::of).toList();
  }

  private static Judged unreadable(Outcome outcome, String note) {
    return new Judged(outcome.verdict(), "", List.of(), outcome.findings(), note(note));
  }

  static FormWriter.Result note(String text) {
    return new FormWriter.Result(text.getBytes(StandardCharsets.UTF_8), ".txt");
  }

  boolean isUnreadable() {
    return verdict == Verdict.UNREADABLE;
  }
}
