package io.ziping.workbook.verify;

import io.ziping.form.CellRef;
import io.ziping.workbook.ReadResult;
import io.ziping.workbook.Stamp;
import java.util.List;

/** What a file's bytes alone show of it. */
public sealed interface Inspection {

  /** No output of this program, or no longer recognisable as one. */
  record NotOurs() implements Inspection {}

  /** Cannot be opened; {@code why} is the reader's answer. */
  record Unreadable(ReadResult why) implements Inspection {}

  /**
   * One of our outputs.
   *
   * @param hasSeal whether it bears a seal at all
   * @param sealed whether the seal holds: not one byte was changed
   * @param comparable whether changed cells can be told at all; else both lists are empty
   * @param formCells cells of the forms that hold something else than the original did, a deleted
   *     sheet's all
   * @param ourCells cells of ours, on the result sheet or beside the forms, that were changed
   */
  record Ours(
      Stamp stamp,
      boolean hasSeal,
      boolean sealed,
      boolean comparable,
      List<CellRef> formCells,
      List<CellRef> ourCells)
      implements Inspection {
    public Ours {
      formCells = List.copyOf(formCells);
      ourCells = List.copyOf(ourCells);
    }
  }
}
