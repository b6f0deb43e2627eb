package io.ziping.workbook.annotate;

import io.ziping.form.CellRef;
import java.util.OptionalInt;
import java.util.Set;

/** What a plan has to know of the workbook that it is made for. */
public interface FormPaper {

  /** Names of all sheets, hidden ones included. */
  Set<String> sheetNames();

  /**
   * The column right of everything written on a sheet, zero-based; empty where there is no room or
   * the column is hidden. Writing there shifts and hides nothing.
   */
  OptionalInt freeColumn(String sheet);

  /** Rows and columns of the merged region that begins at a cell; 1 and 1 where nothing does. */
  Extent extent(CellRef cell);

  /** Whether a column is printed; false where a print area leaves it out. */
  boolean prints(String sheet, int column);

  /** The size of a marked place. */
  record Extent(int rows, int columns) {
    public static final Extent ONE_CELL = new Extent(1, 1);
  }

  /** A workbook without sheets: for results that stand alone beside an original nobody may edit. */
  static FormPaper none() {
    return new FormPaper() {
      @Override
      public Set<String> sheetNames() {
        return Set.of();
      }

      @Override
      public OptionalInt freeColumn(String sheet) {
        return OptionalInt.empty();
      }

      @Override
      public Extent extent(CellRef cell) {
        return Extent.ONE_CELL;
      }

      @Override
      public boolean prints(String sheet, int column) {
        return true;
      }
    };
  }
}
