package io.ziping.workbook.read;

import io.ziping.workbook.ReadResult;

/** What came out of a file's bytes: grids, or why not. */
public sealed interface GridResult {

  /**
   * A workbook.
   *
   * @param lookalike "html" or "spreadsheetml" when the file only calls itself a workbook; empty
   *     for a real one
   */
  record Read(WorkbookGrid grid, String lookalike) implements GridResult {}

  /** Encrypted, Damaged, TooLarge or WrongFormat; or OwnOutput for a Word file of ours. */
  record Refused(ReadResult why) implements GridResult {}
}
