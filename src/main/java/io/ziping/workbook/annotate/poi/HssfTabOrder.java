package io.ziping.workbook.annotate.poi;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.ExternSheetRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.FormulaShifter;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * Moves the last sheet of an .xls in front, or back, without harm to formulas and names.
 *
 * <p>POI 5.5.1 alone gets it wrong: it takes the index that formulas hold (into the table of
 * references, EXTERNSHEET) for a sheet's number, shifts it in some kinds of references, and leaves
 * the table, which does hold sheet numbers, as it was; a print area then belongs to another sheet.
 * Here the shift is taken back and the table renumbered.
 */
final class HssfTabOrder {

  private HssfTabOrder() {}

  static void moveLastToFront(HSSFWorkbook workbook) {
    int last = workbook.getNumberOfSheets() - 1;
    if (last == 0) {
      return;
    }
    move(workbook, last, 0);
  }

  /** Moves a sheet behind all others, from where it can be removed without harm. */
  static void moveToEnd(HSSFWorkbook workbook, int from) {
    int last = workbook.getNumberOfSheets() - 1;
    if (from < last) {
      move(workbook, from, last);
    }
  }

  private static void move(HSSFWorkbook workbook, int from, int to) {
    workbook.setSheetOrder(workbook.getSheetName(from), to);
    FormulaShifter back = FormulaShifter.createForSheetShift(to, from);
    for (Sheet sheet : workbook) {
      workbook
          .getSheetAt(workbook.getSheetIndex(sheet))
          .getSheet()
          .updateFormulasAfterCellShift(back, -1);
    }
    InternalWorkbook internal = workbook.getInternalWorkbook();
    internal.updateNamesAfterCellShift(back);
    renumber(internal.getRecords(), from, to);
  }

  private static void renumber(List<Record> records, int from, int to) {
    List<Boolean> ownBooks = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      Record record = records.get(i);
      if (record instanceof SupBookRecord book) {
        ownBooks.add(book.isInternalReferences());
      } else if (record instanceof ExternSheetRecord references) {
        records.set(i, renumbered(references, ownBooks, from, to));
      }
    }
  }

  private static ExternSheetRecord renumbered(
      ExternSheetRecord references, List<Boolean> ownBooks, int from, int to) {
    ExternSheetRecord renumbered = new ExternSheetRecord();
    for (int i = 0; i < references.getNumOfRefs(); i++) {
      int book = references.getExtbookIndexFromRefIndex(i);
      int first = references.getFirstSheetIndexFromRefIndex(i);
      int end = references.getLastSheetIndexFromRefIndex(i);
      boolean own = book < ownBooks.size() && ownBooks.get(book);
      renumbered.addRef(
          book, own ? moved(first, from, to) : first, own ? moved(end, from, to) : end);
    }
    return renumbered;
  }

  /** Negative numbers and those beyond the sheets stand for no sheet, and stay. */
  private static int moved(int sheet, int from, int to) {
    if (sheet == from) {
      return to;
    }
    if (sheet >= Math.min(from, to) && sheet <= Math.max(from, to)) {
      return from > to ? sheet + 1 : sheet - 1;
    }
    return sheet;
  }
}
