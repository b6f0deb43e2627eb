package io.ziping.workbook.annotate;

import io.ziping.workbook.ResultFile;
import io.ziping.workbook.safety.FileBytes;
import java.util.Optional;

/** One way of drawing a plan into a copy of a workbook. */
public interface Annotator {

  /**
   * Draws the plan into a copy.
   *
   * @return empty when this writer must not or cannot edit such a file; the next one is asked then
   */
  Optional<ResultFile> annotate(FileBytes original, MarkupPlan plan);
}
