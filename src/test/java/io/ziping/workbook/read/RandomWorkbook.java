package io.ziping.workbook.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks made by POI from a seed: every cell type, formats, merges, hidden things, comments. */
final class RandomWorkbook {

  static final List<String> FORMATS =
      List.of(
          "General",
          "0",
          "0.00",
          "#,##0.00",
          "#,##0",
          "0%",
          "0.00%",
          "0.0",
          "@",
          "yyyy-mm-dd",
          "yyyy\"年\"m\"月\"d\"日\"",
          "m\"月\"d\"日\"",
          "yyyy\"年\"m\"月\"",
          "yyyy/m/d h:mm",
          "h:mm:ss",
          "0.00\"万元\"",
          "#,##0.00;[Red]-#,##0.00",
          "0.00E+00");

  private static final List<String> WORDS =
      List.of(
          "产出指标",
          "≥95%",
          "维修房顶 (12间)",
          "  前后空白 ",
          "多行\n文字",
          "<&>\"'",
          "_x000D_",
          "𠮷野家",
          "é",
          "238.93",
          "0.00%",
          "　15辑",
          "",
          "—",
          "\ttab");

  private final Random random;
  private final Workbook workbook;

  private RandomWorkbook(long seed, boolean binary) {
    random = new Random(seed);
    workbook = binary ? new HSSFWorkbook() : new XSSFWorkbook();
  }

  static byte[] make(long seed, boolean binary) throws IOException {
    RandomWorkbook maker = new RandomWorkbook(seed, binary);
    try (Workbook workbook = maker.workbook;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      maker.fill();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private void fill() {
    if (random.nextInt(4) == 0) {
      if (workbook instanceof XSSFWorkbook xssf) {
        xssf.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
      }
    }
    CellStyle[] styles = new CellStyle[FORMATS.size()];
    for (int i = 0; i < styles.length; i++) {
      styles[i] = workbook.createCellStyle();
      styles[i].setDataFormat(workbook.createDataFormat().getFormat(FORMATS.get(i)));
    }
    int sheets = 1 + random.nextInt(4);
    for (int i = 0; i < sheets; i++) {
      sheet(workbook.createSheet("表 " + i + (random.nextBoolean() ? " & <x>" : "")), styles);
    }
    if (sheets > 1) {
      workbook.setSheetVisibility(
          sheets - 1, random.nextBoolean() ? SheetVisibility.HIDDEN : SheetVisibility.VERY_HIDDEN);
    }
  }

  private void sheet(Sheet sheet, CellStyle[] styles) {
    int rows = random.nextInt(40);
    for (int r = 0; r < rows; r++) {
      if (random.nextInt(5) == 0) {
        continue;
      }
      Row row = sheet.createRow(r + (random.nextInt(20) == 0 ? 200 : 0));
      row.setZeroHeight(random.nextInt(8) == 0);
      for (int c = 0; c < 12; c++) {
        if (random.nextInt(3) > 0) {
          Cell cell = row.createCell(c + (random.nextInt(40) == 0 ? 100 : 0));
          cell.setCellStyle(styles[random.nextInt(styles.length)]);
          value(cell);
        }
      }
    }
    int merges = random.nextInt(6);
    for (int i = 0; i < merges; i++) {
      int top = i * 3;
      int left = random.nextInt(8);
      sheet.addMergedRegion(
          new CellRangeAddress(top, top + random.nextInt(2), left, left + 1 + random.nextInt(3)));
    }
    int comments = random.nextInt(4);
    for (int i = 0; i < comments; i++) {
      comment(sheet, i * 2, random.nextInt(9));
    }
  }

  private void comment(Sheet sheet, int row, int column) {
    ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
    anchor.setRow1(row);
    anchor.setCol1(column);
    Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(workbook.getCreationHelper().createRichTextString("请核实"));
    comment.setAddress(row, column);
  }

  private void value(Cell cell) {
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> cell.setCellValue(WORDS.get(random.nextInt(WORDS.size())));
      case 3 -> cell.setCellValue(rich());
      case 4 -> cell.setCellValue(random.nextInt(60_000) + random.nextDouble());
      case 5 -> cell.setCellValue(random.nextInt(1000) / 100.0);
      case 6 ->
          cell.setCellValue((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(20) - 6));
      case 7 -> cell.setCellValue(random.nextBoolean());
      case 8 -> cell.setCellErrorValue(FormulaError.REF.getCode());
      case 9 -> formula(cell);
      case 10 -> cell.setCellValue(random.nextInt(60_000));
      default -> {} // styled and blank
    }
  }

  private void formula(Cell cell) {
    cell.setCellFormula(random.nextBoolean() ? "1/8+A1" : "\"a\"&\"b\"");
    if (workbook.getSpreadsheetVersion() == SpreadsheetVersion.EXCEL97 || random.nextBoolean()) {
      // a cached value, as a program that calculates leaves it
      if (random.nextBoolean()) {
        cell.setCellValue(0.1 + 0.2);
      } else {
        cell.setCellValue("ab");
      }
    }
  }

  private RichTextString rich() {
    RichTextString text =
        workbook.getCreationHelper().createRichTextString("粗" + WORDS.get(random.nextInt(3)) + "细");
    Font bold = workbook.createFont();
    bold.setBold(true);
    text.applyFont(0, 2, bold);
    return text;
  }
}
