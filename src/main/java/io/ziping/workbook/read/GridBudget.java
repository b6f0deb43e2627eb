package io.ziping.workbook.read;

import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.safety.Limit;
import io.ziping.workbook.safety.UnreadableException;

/** What is left of a workbook's limits while its grids are being filled. */
final class GridBudget {

  /** Merges are searched one by one; no form has a hundredth of this. */
  private static final int MAX_MERGES = 20_000;

  private final ReadLimits limits;
  private long cells;
  private long text;
  private long merges;
  private long sheets;

  GridBudget(ReadLimits limits) {
    this.limits = limits;
  }

  void cell(int textLength) {
    if (++cells > limits.cells()) {
      throw UnreadableException.tooLarge(Limit.CELLS, cells, limits.cells());
    }
    text(textLength);
  }

  /** More text in cells that were counted already. */
  void text(int length) {
    text += length;
    if (text > limits.textCharacters()) {
      throw UnreadableException.tooLarge(Limit.TEXT, text, limits.textCharacters());
    }
  }

  void rows(int count) {
    if (count > limits.rows()) {
      throw UnreadableException.tooLarge(Limit.ROWS, count, limits.rows());
    }
  }

  void merge() {
    if (++merges > MAX_MERGES) {
      throw UnreadableException.tooLarge(Limit.MERGES, merges, MAX_MERGES);
    }
  }

  void sheet() {
    if (++sheets > limits.sheets()) {
      throw UnreadableException.tooLarge(Limit.SHEETS, sheets, limits.sheets());
    }
  }
}
