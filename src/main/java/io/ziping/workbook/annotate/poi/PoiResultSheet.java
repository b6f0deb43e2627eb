package io.ziping.workbook.annotate.poi;

import io.ziping.form.CellRef;
import io.ziping.workbook.annotate.CellStyleKind;
import io.ziping.workbook.annotate.Palette;
import io.ziping.workbook.annotate.PlannedCell;
import io.ziping.workbook.annotate.PlannedRow;
import io.ziping.workbook.annotate.SheetPlan;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Draws the result sheet in front of all others and makes it the one that is shown. */
final class PoiResultSheet {

  private static final double MARGIN_INCHES = 0.4;

  private final Workbook workbook;
  private final PoiStyles styles;

  PoiResultSheet(Workbook workbook, PoiStyles styles) {
    this.workbook = workbook;
    this.styles = styles;
  }

  void add(SheetPlan plan) {
    Sheet sheet = workbook.createSheet(plan.name());
    PoiSizes sizes = new PoiSizes(workbook);
    for (int i = 0; i < plan.columnWidths().size(); i++) {
      sheet.setColumnWidth(i, sizes.columnWidth(plan.columnWidths().get(i)));
    }
    List<PlannedRow> rows = plan.rows();
    for (int i = 0; i < rows.size(); i++) {
      draw(sheet, i, rows.get(i));
    }
    sheet.setDisplayGridlines(false);
    sheet.createFreezePane(0, plan.frozenRows());
    page(sheet, plan);
    bringToFront(plan.name());
  }

  private void draw(Sheet sheet, int number, PlannedRow plan) {
    Row row = sheet.createRow(number);
    row.setHeightInPoints(plan.height());
    if (plan.startsPage() && number > 0) {
      sheet.setRowBreak(number - 1);
    }
    for (PlannedCell cell : plan.cells()) {
      draw(row, cell);
    }
  }

  private void draw(Row row, PlannedCell plan) {
    CellStyle style = styles.of(plan.styleKind());
    int last = plan.column() + plan.span() - 1;
    for (int column = plan.column(); column <= last; column++) {
      row.createCell(column).setCellStyle(style);
    }
    if (plan.span() > 1) {
      row.getSheet()
          .addMergedRegionUnsafe(
              new CellRangeAddress(row.getRowNum(), row.getRowNum(), plan.column(), last));
    }
    Cell cell = row.getCell(plan.column());
    fill(cell, plan);
    CellRef link = plan.link();
    if (link != null) {
      cell.setHyperlink(PoiLinks.inside(workbook, link));
    }
  }

  private void fill(Cell cell, PlannedCell plan) {
    if (plan.content() instanceof PlannedCell.Content.Amount amount) {
      cell.setCellValue(amount.value().doubleValue());
    } else if (plan.content() instanceof PlannedCell.Content.Bar bar) {
      cell.setCellValue(bar(bar, plan.styleKind()));
    } else if (plan.content() instanceof PlannedCell.Content.Text text && !text.text().isEmpty()) {
      cell.setCellValue(text.text());
      if ("=+-@".indexOf(text.text().charAt(0)) >= 0) {
        cell.setCellStyle(styles.quoted(plan.styleKind()));
      }
    }
  }

  private RichTextString bar(PlannedCell.Content.Bar bar, CellStyleKind styleKind) {
    RichTextString text = workbook.getCreationHelper().createRichTextString(bar.text());
    CellStyleKind.Style style = styleKind.style();
    if (bar.filled() > 0) {
      text.applyFont(0, bar.filled(), styles.font(style.size(), false, false, style.ink()));
    }
    if (bar.filled() < bar.of()) {
      text.applyFont(
          bar.filled(), bar.of(), styles.font(style.size(), false, false, Palette.TRACK));
    }
    return text;
  }

  private void page(Sheet sheet, SheetPlan plan) {
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    PageFit.toWidth(sheet);
    sheet.setHorizontallyCenter(true);
    sheet.setMargin(PageMargin.LEFT, MARGIN_INCHES);
    sheet.setMargin(PageMargin.RIGHT, MARGIN_INCHES);
    sheet.setMargin(PageMargin.TOP, MARGIN_INCHES);
    sheet.setMargin(PageMargin.BOTTOM, MARGIN_INCHES * 1.5);
    sheet.setMargin(PageMargin.FOOTER, MARGIN_INCHES / 2);
    sheet.setMargin(PageMargin.HEADER, MARGIN_INCHES / 2);
    sheet.setRepeatingRows(new CellRangeAddress(0, plan.frozenRows() - 1, -1, -1));
    sheet.getFooter().setCenter(plan.footer());
  }

  private void bringToFront(String name) {
    if (workbook instanceof HSSFWorkbook hssf) {
      HssfTabOrder.moveLastToFront(hssf);
    } else {
      workbook.setSheetOrder(name, 0);
    }
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      workbook.getSheetAt(i).setSelected(false);
    }
    workbook.setActiveSheet(0);
    workbook.setSelectedTab(0);
    workbook.setFirstVisibleTab(0);
  }
}
