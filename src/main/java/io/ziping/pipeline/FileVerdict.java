package io.ziping.pipeline;

import io.ziping.assessment.FormRecord;
import io.ziping.assessment.SubmissionAssessment;
import io.ziping.assessment.Verdict;
import io.ziping.checks.Finding;
import io.ziping.ledger.JobState;
import io.ziping.ledger.LedgerEntry;
import io.ziping.ledger.RecordedOutcome;
import io.ziping.workbook.ResultFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outcome as ledger and share keep it, also of a file that another process assessed.
 *
 * @param kind why it is not scored; {@link #CRASHED} when the assessment failed; else empty
 * @param result what goes beside the original; null when nothing does
 */
record FileVerdict(
    Verdict verdict,
    String kind,
    List<FormRecord> records,
    List<Finding> findings,
    @Nullable ResultFile result)
    implements Outcome {

  /** The assessment crashed or ran out of time: a fault of ours, not of the file. */
  static final String CRASHED = "crashed";

  /** One of our own results, handed in as an original. */
  static final String OWN_OUTPUT = "own-output";

  private static final String NOTE = ".txt";

  FileVerdict {
    records = List.copyOf(records);
    findings = List.copyOf(findings);
  }

  static FileVerdict of(Outcome outcome) {
    if (outcome instanceof Outcome.Scored scored) {
      List<FormRecord> forms = records(scored.assessment());
      Outcome.Mended mended = scored.mended();
      String kind =
          mended == null ? "" : new MendedKind(true, mended.base(), mended.source()).text();
      return new FileVerdict(scored.verdict(), kind, forms, scored.findings(), scored.result());
    }
    if (outcome instanceof Outcome.NotScored other) {
      List<FormRecord> forms = records(other.assessment());
      return new FileVerdict(other.verdict(), other.kind(), forms, other.findings(), null);
    }
    if (outcome instanceof Outcome.Unreadable unreadable) {
      return unreadable(outcome, "", unreadable.note());
    }
    if (outcome instanceof Outcome.Crashed crashed) {
      return unreadable(outcome, CRASHED, crashed.note());
    }
    if (outcome instanceof FileVerdict verdict) {
      return verdict;
    }
    throw new IllegalArgumentException("no verdict of " + outcome);
  }

  /** What the ledger and summaries keep of each form. */
  static List<FormRecord> records(SubmissionAssessment assessment) {
    return assessment.forms().stream().map(FormRecord::of).toList();
  }

  private static FileVerdict unreadable(Outcome outcome, String kind, String note) {
    return new FileVerdict(outcome.verdict(), kind, List.of(), outcome.findings(), note(note));
  }

  static FileVerdict ownOutput(List<Finding> findings, String note) {
    return new FileVerdict(Verdict.NOT_SCORED, OWN_OUTPUT, List.of(), findings, note(note));
  }

  /** The very bytes of one of our own results: nothing is said about it. */
  static FileVerdict knownOutput() {
    return new FileVerdict(Verdict.NOT_SCORED, OWN_OUTPUT, List.of(), List.of(), null);
  }

  /** An archive whose members are processed one by one. */
  static FileVerdict archive() {
    return new FileVerdict(Verdict.NOT_SCORED, LedgerEntry.ARCHIVE, List.of(), List.of(), null);
  }

  /** Another version of the same project counts: nothing goes beside this one. */
  FileVerdict replacedBy(String newer) {
    List<Finding> why = List.of(OutcomeFindings.replaced(newer));
    return new FileVerdict(Verdict.NOT_SCORED, MendedKind.replaced(kind), List.of(), why, null);
  }

  /** Whether it is a version of a project that another version may take the place of. */
  boolean isVersion() {
    return result != null && verdict != Verdict.UNREADABLE && verdict != Verdict.NOT_SCORED;
  }

  private static ResultFile note(String text) {
    return new ResultFile(text.getBytes(StandardCharsets.UTF_8), NOTE);
  }

  /** An earlier verdict, as the ledger has it, with the bytes that wait for the share. */
  static FileVerdict pending(RecordedOutcome recorded, String target, byte[] bytes) {
    String extension = target.endsWith(NOTE) ? NOTE : target.substring(target.lastIndexOf('.'));
    return new FileVerdict(
        recorded.entry().verdict(),
        recorded.entry().kind(),
        recorded.forms(),
        recorded.findings(),
        new ResultFile(bytes, extension));
  }

  boolean isCrashed() {
    return kind.equals(CRASHED);
  }

  /** Whether an edited output of ours, at its own place, is meant by it. */
  boolean isNoOriginal() {
    return kind.equals(OWN_OUTPUT) || verdict == Verdict.UNREADABLE;
  }

  /** The state in which a job with this verdict ends. */
  JobState end() {
    if (isCrashed()) {
      return JobState.QUARANTINED;
    }
    return verdict == Verdict.UNREADABLE || verdict == Verdict.NOT_SCORED
        ? JobState.REJECTED
        : JobState.DONE;
  }
}
