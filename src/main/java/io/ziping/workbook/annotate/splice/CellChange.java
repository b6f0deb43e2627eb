package io.ziping.workbook.annotate.splice;

import io.ziping.workbook.annotate.Look;
import io.ziping.workbook.annotate.Tone;

/** What happens to one cell of a form. */
sealed interface CellChange {

  /**
   * Another fill, and a line on some sides.
   *
   * @param sides any of T, R, B and L
   */
  record Tint(Tone tone, String sides) implements CellChange {}

  /** A text in a cell that was empty. */
  record Note(Look look, String text) implements CellChange {}
}
