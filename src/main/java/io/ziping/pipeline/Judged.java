package io.ziping.pipeline;

import io.ziping.assessment.Digest;
import io.ziping.assessment.SubmissionAssessment;
import io.ziping.assessment.Verdict;
import io.ziping.checks.Finding;
import io.ziping.ledger.Answer;
import io.ziping.ledger.JobState;
import io.ziping.ledger.LedgerEntry;
import io.ziping.workbook.ResultFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outcome as ledger and share take it.
 *
 * @param kind why it is not scored; {@link #CRASHED} when judging failed; else empty
 * @param answer what goes beside the original; null when nothing does
 */
record Judged(
    Verdict verdict,
    String kind,
    List<Digest> forms,
    List<Finding> findings,
    @Nullable ResultFile answer) {

  /** Judging crashed or ran out of time: a fault of ours, not of the file. */
  static final String CRASHED = "crashed";

  /** One of our own results, handed in as an original. */
  static final String OWN_OUTPUT = "own-output";

  private static final String NOTE = ".txt";

  static Judged of(Outcome outcome) {
    if (outcome instanceof Outcome.Scored scored) {
      List<Digest> forms = digests(scored.assessment());
      Outcome.Mended mended = scored.mended();
      String kind =
          mended == null ? "" : new MendedKind(true, mended.base(), mended.source()).text();
      return new Judged(scored.verdict(), kind, forms, scored.findings(), scored.result());
    }
    if (outcome instanceof Outcome.NotScored other) {
      List<Digest> forms = digests(other.assessment());
      return new Judged(other.verdict(), other.kind(), forms, other.findings(), null);
    }
    if (outcome instanceof Outcome.Unreadable unreadable) {
      return unreadable(outcome, "", unreadable.note());
    }
    if (outcome instanceof Outcome.Crashed crashed) {
      return unreadable(outcome, CRASHED, crashed.note());
    }
    if (outcome instanceof Outcome.Elsewhere other) {
      return new Judged(
          other.verdict(), other.kind(), other.digests(), other.findings(), other.result());
    }
    throw new IllegalArgumentException("no answer to " + outcome);
  }

  /** What the ledger and summaries keep of each form. */
  static List<Digest> digests(SubmissionAssessment assessment) {
    return assessment.forms().stream().map(Digest::of).toList();
  }

  private static Judged unreadable(Outcome outcome, String kind, String note) {
    return new Judged(outcome.verdict(), kind, List.of(), outcome.findings(), note(note));
  }

  static Judged ownOutput(List<Finding> findings, String note) {
    return new Judged(Verdict.NOT_SCORED, OWN_OUTPUT, List.of(), findings, note(note));
  }

  /** The very bytes of one of our own results: nothing is said about it. */
  static Judged knownOutput() {
    return new Judged(Verdict.NOT_SCORED, OWN_OUTPUT, List.of(), List.of(), null);
  }

  /** An archive whose members are answered one by one. */
  static Judged archive() {
    return new Judged(Verdict.NOT_SCORED, LedgerEntry.ARCHIVE, List.of(), List.of(), null);
  }

  /** Another version of the same project counts: nothing goes beside this one. */
  Judged replacedBy(String newer) {
    List<Finding> why = List.of(Refusal.replaced(newer));
    return new Judged(Verdict.NOT_SCORED, MendedKind.replaced(kind), List.of(), why, null);
  }

  /** Whether it is a version of a project that another version may take the place of. */
  boolean isVersion() {
    return answer != null && verdict != Verdict.UNREADABLE && verdict != Verdict.NOT_SCORED;
  }

  private static ResultFile note(String text) {
    return new ResultFile(text.getBytes(StandardCharsets.UTF_8), NOTE);
  }

  /** What was judged before, as the ledger has it, with the bytes that wait for the share. */
  static Judged pending(Answer answer, String target, byte[] bytes) {
    String extension = target.endsWith(NOTE) ? NOTE : target.substring(target.lastIndexOf('.'));
    return new Judged(
        answer.entry().verdict(),
        answer.entry().kind(),
        answer.forms(),
        answer.findings(),
        new ResultFile(bytes, extension));
  }

  boolean isCrashed() {
    return kind.equals(CRASHED);
  }

  /** Whether an edited output of ours, at its own place, is meant by it. */
  boolean isNoOriginal() {
    return kind.equals(OWN_OUTPUT) || verdict == Verdict.UNREADABLE;
  }

  /** Where a job that came to this ends. */
  JobState end() {
    if (isCrashed()) {
      return JobState.QUARANTINED;
    }
    return verdict == Verdict.UNREADABLE || verdict == Verdict.NOT_SCORED
        ? JobState.REJECTED
        : JobState.DONE;
  }
}
