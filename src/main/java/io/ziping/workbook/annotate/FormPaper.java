package io.ziping.workbook.annotate;

import io.ziping.form.CellRef;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /**
   * Whether a cell's comment is the placeholder of a threaded one. Programs that know threads show
   * nothing of a placeholder's text, and drop it when they save.
   */
  boolean hasThread(CellRef cell);

  /**
   * Where the note on a cell stands: on the cell, or in the free cell of its row where the cell has
   * a thread; null where neither can hold one.
   */
  default @Nullable CellRef placeOfNote(CellRef cell) {
    if (!hasThread(cell)) {
      return cell;
    }
    OptionalInt column = freeColumn(cell.sheet());
    CellRef beside =
        column.isPresent() ? new CellRef(cell.sheet(), cell.row(), column.getAsInt()) : null;
    return beside == null || hasThread(beside) ? null : beside;
  }

  /**
   * Whether a comment is a placeholder, told by its author as programs write it.
   *
   * @see <a href="https://learn.microsoft.com/openspecs/office_standards/ms-xlsx/">[MS-XLSX]</a>,
   *     threaded comments
   */
  static boolean isThread(@Nullable String author) {
    return author != null && author.startsWith("tc={");
  }

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

      @Override
      public boolean hasThread(CellRef cell) {
        return false;
      }
    };
  }
}
