package io.ziping.workbook.annotate;

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
    };
  }
}
