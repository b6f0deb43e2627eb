package io.ziping.workbook.annotate.splice;

import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.ResultFile;
import io.ziping.workbook.annotate.Annotator;
import io.ziping.workbook.annotate.Markup;
import io.ziping.workbook.annotate.MarkupPlan;
import io.ziping.workbook.safety.FileBytes;
import io.ziping.workbook.safety.UnreadableException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Annotates .xlsx and .xlsm by splicing. Declines, with the reason in the log, what it cannot
 * change without doubt; what it made is read again before it is handed on.
 */
public final class SpliceAnnotator implements Annotator {

  private static final Logger LOG = LoggerFactory.getLogger(SpliceAnnotator.class);

  private final ReadLimits limits;

  /** A writer for originals within {@code limits}. */
  public SpliceAnnotator(ReadLimits limits) {
    this.limits = limits;
  }

  @Override
  public Optional<ResultFile> annotate(FileBytes original, MarkupPlan plan) {
    byte[] bytes = original.array();
    boolean zip = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    if (!zip) {
      return Optional.empty(); // .xls and the like are not for this writer
    }
    try (SpliceJob job = new SpliceJob(original, limits)) {
      Markup markup = plan.on(job);
      ResultFile result = job.draw(markup);
      SelfCheck.require(
          FileBytes.changed(result.bytes(), original), markup, job.sheetNames(), limits);
      return Optional.of(result);
    } catch (SplicingDeclined | UnreadableException e) {
      LOG.info("not spliced, the next writer is asked: {}", e.getMessage());
      return Optional.empty();
    } catch (RuntimeException e) {
      LOG.warn("the splice writer failed, the next writer is asked", e);
      return Optional.empty();
    }
  }
}
