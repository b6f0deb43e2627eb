package io.ziping.workbook.annotate.poi;

import io.ziping.form.CellRef;
import io.ziping.workbook.annotate.FormPaper;
import io.ziping.workbook.annotate.PrintArea;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/** A loaded workbook as the plan sees it. */
final class PoiPaper implements FormPaper {

  /** Nobody scrolls further right to read a score. */
  private static final int LAST_USEFUL_COLUMN = 60;

  private final Workbook workbook;
  private final Map<String, OptionalInt> freeColumns = new HashMap<>();

  PoiPaper(Workbook workbook) {
    this.workbook = workbook;
  }

  @Override
  public Set<String> sheetNames() {
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      names.add(workbook.getSheetName(i));
    }
    return names;
  }

  @Override
  public OptionalInt freeColumn(String sheet) {
    return freeColumns.computeIfAbsent(sheet, this::findFreeColumn);
  }

  @Override
  public Extent extent(CellRef cell) {
    Sheet sheet = workbook.getSheet(cell.sheet());
    if (sheet != null) {
      for (CellRangeAddress merge : sheet.getMergedRegions()) {
        if (merge.getFirstRow() == cell.row() && merge.getFirstColumn() == cell.column()) {
          int rows = merge.getLastRow() - merge.getFirstRow() + 1;
          return new Extent(rows, merge.getLastColumn() - merge.getFirstColumn() + 1);
        }
      }
    }
    return Extent.ONE_CELL;
  }

  @Override
  public boolean prints(String sheet, int column) {
    String area = workbook.getPrintArea(workbook.getSheetIndex(sheet));
    return area == null || PrintArea.holds(area, column);
  }

  @Override
  public boolean hasThread(CellRef cell) {
    Sheet sheet = workbook.getSheet(cell.sheet());
    Comment comment =
        sheet == null ? null : sheet.getCellComment(new CellAddress(cell.row(), cell.column()));
    return comment != null && FormPaper.isThread(comment.getAuthor());
  }

  private OptionalInt findFreeColumn(String name) {
    Sheet sheet = workbook.getSheet(name);
    if (sheet == null) {
      return OptionalInt.empty();
    }
    int last = -1;
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() != CellType.BLANK) {
          last = Math.max(last, cell.getColumnIndex());
        }
      }
    }
    for (CellRangeAddress merge : sheet.getMergedRegions()) {
      last = Math.max(last, merge.getLastColumn());
    }
    int free = last + 1;
    boolean room = free <= LAST_USEFUL_COLUMN && !sheet.isColumnHidden(free);
    return room ? OptionalInt.of(free) : OptionalInt.empty();
  }
}
