package io.ziping.workbook;

import java.nio.file.Path;

/**
 * Reads a settled copy of a dropped file: its kind first, then its forms. Never throws for content.
 */
public final class WorkbookReader {

  public WorkbookReader(FormLabels labels, ReadLimits limits) {
    throw new UnsupportedOperationException(labels + " " + limits);
  }

  /** Reads a file in local scratch; the share is never parsed in place. */
  public ReadResult read(Path copy) {
    throw new UnsupportedOperationException(copy.toString());
  }
}
