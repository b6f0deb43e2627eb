package io.ziping.pipeline;

import io.ziping.assessment.Assessment;
import io.ziping.assessment.SubmissionAssessment;
import io.ziping.assessment.Verdict;
import io.ziping.checks.Finding;
import io.ziping.workbook.ResultFile;
import io.ziping.workbook.Stamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one dropped file. Every file ends in exactly one of these. */
public sealed interface Outcome
    permits Outcome.Scored,
        Outcome.NotScored,
        Outcome.Unreadable,
        Outcome.OwnOutput,
        Outcome.Crashed,
        FileVerdict {

  /**
   * Read, scored and annotated: accepted, needs review or returned.
   *
   * @param mended when the form stood in a result of ours that somebody mended; else null
   */
  record Scored(SubmissionAssessment assessment, ResultFile result, @Nullable Mended mended)
      implements Outcome {

    /** An original that was scored. */
    public Scored(SubmissionAssessment assessment, ResultFile result) {
      this(assessment, result, null);
    }

    @Override
    public Verdict verdict() {
      return assessment.verdict();
    }

    @Override
    public List<Finding> findings() {
      return assessment.findings();
    }

    @Override
    public List<Assessment> forms() {
      return assessment.forms();
    }
  }

  /**
   * Of what a mended result is a newer version.
   *
   * @param source file name of the original, as the result names it: text of unknown origin
   * @param base SHA-256 of the bytes that the edited result was made from
   */
  record Mended(String source, String base) {}

  /**
   * Another form (F04), or only forms that are read and not scored; {@code kind} as in labels.yaml.
   */
  record NotScored(String kind, SubmissionAssessment assessment) implements Outcome {
    @Override
    public Verdict verdict() {
      return Verdict.NOT_SCORED;
    }

    @Override
    public List<Finding> findings() {
      return assessment.findings();
    }

    @Override
    public List<Assessment> forms() {
      return assessment.forms();
    }
  }

  /** Could not be read; {@code note} is the plain-word text that goes beside it. */
  record Unreadable(List<Finding> findings, String note) implements Outcome {
    public Unreadable {
      findings = List.copyOf(findings);
    }

    @Override
    public Verdict verdict() {
      return Verdict.UNREADABLE;
    }
  }

  /** One of our own results, dropped as an input: known, never scored. */
  record OwnOutput(Stamp stamp) implements Outcome {
    @Override
    public Verdict verdict() {
      return Verdict.NOT_SCORED;
    }

    @Override
    public List<Finding> findings() {
      return List.of();
    }
  }

  /** Our own bug; {@code incident} stands in the log with its stack, the note beside the file. */
  record Crashed(String incident, List<Finding> findings, String note) implements Outcome {
    public Crashed {
      findings = List.copyOf(findings);
    }

    @Override
    public Verdict verdict() {
      return Verdict.UNREADABLE;
    }
  }

  Verdict verdict();

  /** The forms that were found, each assessed; empty for what could not be read. */
  default List<Assessment> forms() {
    return List.of();
  }

  /** About the file itself; findings about a form stand in its assessment. */
  List<Finding> findings();
}
