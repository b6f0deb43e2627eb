package io.ziping.workbook.annotate.splice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What office workbooks hold beside a form, as POI can make it. */
final class PoiFeatures {

  static final Map<String, Consumer<XSSFWorkbook>> ALL = new LinkedHashMap<>();

  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  static {
    ALL.put("comments", PoiFeatures::comments);
    ALL.put("picture", PoiFeatures::picture);
    ALL.put("chart", PoiFeatures::chart);
    ALL.put("pivot", PoiFeatures::pivot);
    ALL.put("validation", PoiFeatures::validation);
    ALL.put("conditional", PoiFeatures::conditional);
    ALL.put("sheet-protection", book -> form(book).protectSheet("secret"));
    ALL.put("structure-lock", book -> book.lockStructure());
    ALL.put("print-setup", PoiFeatures::print);
    ALL.put("names", PoiFeatures::names);
    ALL.put("date1904", book -> book.getCTWorkbook().addNewWorkbookPr().setDate1904(true));
    ALL.put("huge-styles", PoiFeatures::hugeStyles);
    ALL.put("table", PoiFeatures::table);
    ALL.put("auto-filter", book -> form(book).setAutoFilter(CellRangeAddress.valueOf("A12:K18")));
    ALL.put("wide-range", PoiFeatures::wideRange);
    ALL.put("selected-sheets", PoiFeatures::selected);
    ALL.put("hidden-rows", book -> hide(form(book)));
    ALL.put("macros", PoiFeatures::macros);
    ALL.put("chart-comment", both(PoiFeatures::chart, PoiFeatures::comments));
    ALL.put("no-room", book -> form(book).setColumnHidden(11, true));
    ALL.put("odd-names", PoiFeatures::oddNames);
    ALL.put("styled-blanks", PoiFeatures::styledBlanks);
    ALL.put("links", PoiFeatures::links);
  }

  private PoiFeatures() {}

  private static <T> Consumer<T> both(Consumer<T> one, Consumer<T> other) {
    return one.andThen(other);
  }

  static XSSFSheet form(XSSFWorkbook book) {
    return book.getSheet(SpliceCase.SHEET);
  }

  private static XSSFSheet data(XSSFWorkbook book) {
    XSSFSheet known = book.getSheet("数据");
    if (known != null) {
      return known;
    }
    XSSFSheet sheet = book.createSheet("数据");
    for (int i = 0; i < 6; i++) {
      XSSFRow row = sheet.createRow(i);
      row.createCell(0).setCellValue(i == 0 ? "单位" : "单位" + i);
      if (i == 0) {
        row.createCell(1).setCellValue("金额");
      } else {
        row.createCell(1).setCellValue(i * 1.25);
      }
    }
    return sheet;
  }

  private static void comments(XSSFWorkbook book) {
    comment(form(book), 6, 8, "请核对执行率");
    comment(form(book), 4, 2, "与预算一致\n第二行");
    comment(form(book), 12, 6, "");
    comment(data(book), 1, 1, "别的表");
  }

  private static void comment(XSSFSheet sheet, int row, int column, String text) {
    ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
    anchor.setCol1(column + 1);
    anchor.setCol2(column + 2);
    anchor.setRow1(row);
    anchor.setRow2(row + 1);
    Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(text));
    comment.setAuthor("张会计");
    comment.setAddress(row, column);
  }

  private static void picture(XSSFWorkbook book) {
    int index = book.addPicture(PICTURE, Workbook.PICTURE_TYPE_PNG);
    ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
    anchor.setCol1(3);
    anchor.setRow1(20);
    form(book).createDrawingPatriarch().createPicture(anchor, index);
  }

  private static void chart(XSSFWorkbook book) {
    XSSFDrawing drawing = form(book).createDrawingPatriarch();
    XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 1, 30, 6, 40));
    var series = chart.createData(ChartTypes.PIE, null, null);
    series.addSeries(
        XDDFDataSourcesFactory.fromStringCellRange(data(book), CellRangeAddress.valueOf("A2:A6")),
        XDDFDataSourcesFactory.fromNumericCellRange(data(book), CellRangeAddress.valueOf("B2:B6")));
    chart.plot(series);
  }

  private static void pivot(XSSFWorkbook book) {
    XSSFSheet source = data(book);
    XSSFSheet target = book.createSheet("透视");
    var table =
        target.createPivotTable(
            new AreaReference("A1:B6", book.getSpreadsheetVersion()),
            new CellReference("A3"),
            source);
    table.addRowLabel(0);
  }

  private static void validation(XSSFWorkbook book) {
    DataValidationHelper helper = form(book).getDataValidationHelper();
    form(book)
        .addValidationData(
            helper.createValidation(
                helper.createExplicitListConstraint(new String[] {"是", "否"}),
                new CellRangeAddressList(25, 25, 5, 5)));
  }

  private static void conditional(XSSFWorkbook book) {
    SheetConditionalFormatting formats = form(book).getSheetConditionalFormatting();
    formats.addConditionalFormatting(
        new CellRangeAddress[] {CellRangeAddress.valueOf("H13:I18")},
        formats.createConditionalFormattingRule("H13>I13"));
  }

  private static void print(XSSFWorkbook book) {
    form(book).getPrintSetup().setScale((short) 80);
    form(book).getPrintSetup().setLandscape(true);
    form(book).setRowBreak(9);
    form(book).getHeader().setCenter("页眉 &D");
    form(book).setRepeatingRows(CellRangeAddress.valueOf("1:2"));
  }

  private static void names(XSSFWorkbook book) {
    var name = book.createName();
    name.setNameName("project_cell");
    name.setRefersToFormula("'自评表'!$C$4");
    book.setPrintArea(book.getSheetIndex(SpliceCase.SHEET), 0, 10, 0, 25);
    data(book);
    var local = book.createName();
    local.setNameName("local");
    local.setSheetIndex(book.getSheetIndex("数据"));
    local.setRefersToFormula("'数据'!$B$2");
  }

  private static void hugeStyles(XSSFWorkbook book) {
    for (int i = 0; i < 3000; i++) {
      CellStyle style = book.createCellStyle();
      style.setIndention((short) (i % 15));
      style.setBorderTop(i % 2 == 0 ? BorderStyle.DOTTED : BorderStyle.NONE);
    }
    form(book).getRow(7).getCell(0).setCellStyle(book.getCellStyleAt(2999));
  }

  private static void table(XSSFWorkbook book) {
    data(book).createTable(new AreaReference("A1:B6", book.getSpreadsheetVersion()));
  }

  private static void wideRange(XSSFWorkbook book) {
    var columns = form(book).getCTWorksheet();
    while (columns.sizeOfColsArray() > 0) {
      columns.removeCols(0);
    }
    var range = columns.addNewCols().addNewCol();
    range.setMin(9);
    range.setMax(16384);
    range.setWidth(8.5);
    range.setStyle(0);
  }

  private static void selected(XSSFWorkbook book) {
    data(book);
    for (int i = 0; i < book.getNumberOfSheets(); i++) {
      book.getSheetAt(i).setSelected(true);
    }
    book.setActiveSheet(book.getNumberOfSheets() - 1);
    book.setFirstVisibleTab(1);
  }

  private static void hide(XSSFSheet sheet) {
    sheet.getRow(7).setZeroHeight(true);
    sheet.groupRow(8, 9);
    sheet.setColumnHidden(3, true);
    sheet.createFreezePane(1, 3);
  }

  private static void macros(XSSFWorkbook book) {
    try {
      book.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void oddNames(XSSFWorkbook book) {
    book.createSheet("A&B <1>").createRow(0).createCell(0).setCellFormula("1+1");
    book.createSheet("它's");
  }

  private static void styledBlanks(XSSFWorkbook book) {
    CellStyle style = book.createCellStyle();
    style.setBorderBottom(BorderStyle.THIN);
    for (int row = 3; row < 20; row++) {
      XSSFRow line = form(book).getRow(row);
      (line == null ? form(book).createRow(row) : line).createCell(11).setCellStyle(style);
    }
  }

  private static void links(XSSFWorkbook book) {
    var link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
    link.setAddress("http://127.0.0.1/");
    form(book).getRow(4).getCell(2).setHyperlink(link);
  }
}
