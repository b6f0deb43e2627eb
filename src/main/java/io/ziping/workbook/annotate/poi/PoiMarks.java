package io.ziping.workbook.annotate.poi;

import io.ziping.form.CellRef;
import io.ziping.workbook.annotate.FormPaper;
import io.ziping.workbook.annotate.MarkTone;
import io.ziping.workbook.annotate.Markup;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Puts fills, comments and side notes on the forms; changes no value, formula, format or size. */
final class PoiMarks {

  private final Workbook workbook;
  private final PoiStyles styles;
  private final Markup markup;

  PoiMarks(Workbook workbook, PoiStyles styles, Markup markup) {
    this.workbook = workbook;
    this.styles = styles;
    this.markup = markup;
  }

  void apply() {
    PoiComments comments = new PoiComments(styles, markup.author(), markup.separator());
    for (Markup.CellMark mark : markup.marks()) {
      MarkTone tone = mark.tone();
      if (tone != null) {
        tint(mark.cell(), mark.extent(), tone);
      }
      if (!mark.remarks().isEmpty()) {
        comments.add(cell(mark.cell()), mark.remarks());
      }
    }
    sideNotes();
  }

  private void tint(CellRef first, FormPaper.Extent extent, MarkTone tone) {
    for (int row = 0; row < extent.rows(); row++) {
      for (int column = 0; column < extent.columns(); column++) {
        String sides =
            (row == 0 ? "T" : "")
                + (column == extent.columns() - 1 ? "R" : "")
                + (row == extent.rows() - 1 ? "B" : "")
                + (column == 0 ? "L" : "");
        Cell cell = cell(new CellRef(first.sheet(), first.row() + row, first.column() + column));
        cell.setCellStyle(styles.tinted(cell.getCellStyle(), tone, sides));
      }
    }
  }

  private void sideNotes() {
    Set<CellRef> columns = new LinkedHashSet<>();
    for (Markup.SideNote note : markup.sideNotes()) {
      Cell cell = cell(note.cell());
      cell.setCellStyle(styles.of(note.styleKind()));
      cell.setCellValue(note.text());
      CellRef link = note.link();
      if (link != null) {
        cell.setHyperlink(PoiLinks.inside(workbook, link));
      }
      columns.add(new CellRef(note.cell().sheet(), 0, note.cell().column()));
    }
    for (CellRef column : columns) {
      Sheet sheet = sheet(column.sheet());
      PoiSizes sizes = new PoiSizes(workbook);
      int width = sizes.columnWidth(Markup.SIDE_COLUMN_PIXELS);
      if (sheet.getColumnWidth(column.column()) < width) {
        sheet.setColumnWidth(column.column(), width);
      }
      fitPage(sheet);
    }
  }

  /** The added column must not push the form's printout onto a second page. */
  private void fitPage(Sheet sheet) {
    boolean hasPrintArea = workbook.getPrintArea(workbook.getSheetIndex(sheet)) != null;
    if (!hasPrintArea && !PageFit.isFit(sheet)) {
      PageFit.toWidth(sheet);
    }
  }

  private Cell cell(CellRef ref) {
    Sheet sheet = sheet(ref.sheet());
    Row row = sheet.getRow(ref.row());
    if (row == null) {
      row = sheet.createRow(ref.row());
    }
    return row.getCell(ref.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private Sheet sheet(String name) {
    Sheet sheet = workbook.getSheet(name);
    if (sheet == null) {
      throw new IllegalStateException("the plan marks a sheet that is not there: " + name);
    }
    return sheet;
  }
}
