package io.ziping.workbook;

import io.ziping.assessment.SubmissionAssessment;
import io.ziping.text.Messages;
import io.ziping.workbook.annotate.Annotator;
import io.ziping.workbook.annotate.MarkupPlan;
import io.ziping.workbook.annotate.poi.PoiAnnotator;
import io.ziping.workbook.annotate.splice.SpliceAnnotator;
import io.ziping.workbook.safety.FileBytes;
import io.ziping.workbook.verify.CellHashes;
import io.ziping.workbook.verify.Seal;
import java.util.List;
import java.util.Optional;

/**
 * Makes the result workbook: the original's sheets as they were with marks and comments, and the
 * sheet 评分结果 in front. Works on bytes only, so that the original cannot be touched.
 *
 * <p>The form of a Word document is redrawn as a sheet first, and that sheet gets the marks.
 *
 * <p>An original that nobody may edit (signed, no real workbook, not loadable) gets a workbook of
 * its own that holds the result sheet alone. Never fails for what stands in the original.
 */
public final class FormWriter {

  private final Messages messages;
  private final ReadLimits limits;
  private final List<Annotator> annotators;

  /** A writer for files within {@code limits}, those that they were read under. */
  public FormWriter(Messages messages, ReadLimits limits) {
    this.messages = messages;
    this.limits = limits;
    this.annotators = List.of(new SpliceAnnotator(limits), new PoiAnnotator());
  }

  /**
   * Annotates a copy; {@code original} is not changed.
   *
   * @param archive name of the .zip that the original is in; empty for one that is in a folder
   * @param hashes of the original's forms, by which a later change of a cell can be told
   */
  public ResultFile write(
      FileBytes original,
      SubmissionAssessment assessment,
      Stamp stamp,
      String archive,
      CellHashes hashes) {
    FileBytes form = Redrawing.workbook(original, limits).map(FileBytes::of).orElse(original);
    ResultFile result =
        annotate(form, new MarkupPlan(assessment, stamp, archive, hashes, messages));
    return new ResultFile(Seal.close(result.bytes()), result.extension());
  }

  /** Annotates a copy of a file that is in a folder. */
  public ResultFile write(
      FileBytes original, SubmissionAssessment assessment, Stamp stamp, CellHashes hashes) {
    return write(original, assessment, stamp, "", hashes);
  }

  private ResultFile annotate(FileBytes original, MarkupPlan plan) {
    for (Annotator annotator : annotators) {
      Optional<ResultFile> result = annotator.annotate(original, plan);
      if (result.isPresent()) {
        return result.get();
      }
    }
    return PoiAnnotator.standAlone(plan);
  }
}
