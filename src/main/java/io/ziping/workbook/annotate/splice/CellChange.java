package io.ziping.workbook.annotate.splice;

import io.ziping.workbook.annotate.CellStyleKind;
import io.ziping.workbook.annotate.MarkTone;

/** What happens to one cell of a form. */
sealed interface CellChange {

  /**
   * Another fill, and a line on some sides.
   *
   * @param sides any of T, R, B and L
   */
  record Tint(MarkTone tone, String sides) implements CellChange {}

  /** A text in a cell that was empty. */
  record Note(CellStyleKind styleKind, String text) implements CellChange {}
}
