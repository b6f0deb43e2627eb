package io.ziping.workbook;

import io.ziping.assessment.SubmissionAssessment;
import io.ziping.text.Messages;

/**
 * Makes the result workbook: the original's sheets as they were with marks and comments, and the
 * sheet 评分结果 in front. Works on bytes only, so that the original cannot be touched.
 */
public final class FormWriter {

  private final Messages messages;

  public FormWriter(Messages messages) {
    this.messages = messages;
  }

  /** The result's bytes and its extension, ".xlsx", ".xlsm" or ".xls". */
  public record Result(byte[] bytes, String extension) {}

  /** Annotates a copy; {@code original} is not changed. */
  public Result write(byte[] original, SubmissionAssessment assessment, Stamp stamp) {
    throw new UnsupportedOperationException(messages + " " + original.length + assessment + stamp);
  }
}
