package io.ziping.templates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Makes {@code templates/summary.xlsx}, the template that people may restyle afterwards:
 *
 * <pre>mvn -q test -Dtest=SummaryTemplateTest -Dgolden.update=true</pre>
 *
 * Values are {@code ${…}}, repeated rows are marked by jx:each in cell comments, formulas are
 * written with names that stand for the columns.
 */
public final class SummaryTemplateMaker {

  final XSSFWorkbook workbook = new XSSFWorkbook();
  final TemplateStyles styles = new TemplateStyles(workbook);

  SummaryTemplateMaker() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args.length > 0 ? args[0] : "templates/summary.xlsx");
    Files.write(file, make());
  }

  /** The template's bytes. */
  public static byte[] make() throws IOException {
    SummaryTemplateMaker maker = new SummaryTemplateMaker();
    try (maker.workbook) {
      new ProjectSheetMaker(maker).make();
      new StatisticsSheetMaker(maker).make();
      ListSheets lists = new ListSheets(maker);
      lists.deviations();
      lists.findings();
      lists.goals();
      lists.actions();
      lists.missing();
      lists.samples();
      return maker.bytes();
    }
  }

  byte[] bytes() throws IOException {
    var core = workbook.getProperties().getCoreProperties();
    core.setCreator("Ziping");
    core.setCreated(Optional.of(Date.from(Instant.parse("2026-11-22T00:00:00Z"))));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    return bytes.toByteArray();
  }

  XSSFSheet sheet(String name, boolean landscape) {
    XSSFSheet sheet = workbook.createSheet(name);
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    sheet.setHorizontallyCenter(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(landscape);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, 0.35);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, 0.35);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.TOP, 0.5);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.BOTTOM, 0.6);
    sheet.getFooter().setCenter("第 &P 页，共 &N 页");
    sheet.getFooter().setLeft("&F");
    return sheet;
  }

  static Row row(XSSFSheet sheet, int number, float points) {
    Row row = sheet.createRow(number - 1);
    row.setHeightInPoints(points);
    return row;
  }

  static Cell put(Row row, int column, String text, XSSFCellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    if (text.startsWith("=")) {
      cell.setCellFormula(text.substring(1));
    } else if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
    return cell;
  }

  /** A JXLS command. */
  void command(XSSFSheet sheet, Cell cell, String command) {
    ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
    anchor.setCol1(cell.getColumnIndex() + 1);
    anchor.setCol2(cell.getColumnIndex() + 6);
    anchor.setRow1(cell.getRowIndex());
    anchor.setRow2(cell.getRowIndex() + 3);
    Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(workbook.getCreationHelper().createRichTextString(command));
    comment.setAuthor("Ziping");
    cell.setCellComment(comment);
  }

  void name(String name, XSSFSheet sheet, String cell) {
    var named = workbook.createName();
    named.setNameName(name);
    named.setRefersToFormula(
        sheet.getSheetName()
            + "!$"
            + cell.replaceAll("\\d", "")
            + "$"
            + cell.replaceAll("\\D", ""));
  }

  /** Cells of a column that hold a word get its colour. */
  static void colourWord(XSSFSheet sheet, String range, String word, String ink, String paper) {
    XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    XSSFConditionalFormattingRule rule =
        formats.createConditionalFormattingRule(ComparisonOperator.EQUAL, "\"" + word + "\"");
    colour(formats, rule, range, ink, paper);
  }

  static void colourAbove(XSSFSheet sheet, String range, String limit, String ink) {
    XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    String cell = range.replaceAll(":.*", "");
    XSSFConditionalFormattingRule rule =
        formats.createConditionalFormattingRule(
            "AND(ISNUMBER(" + cell + ")," + cell + ">" + limit + ")");
    colour(formats, rule, range, ink, "FFFFFF");
  }

  private static void colour(
      XSSFSheetConditionalFormatting formats,
      XSSFConditionalFormattingRule rule,
      String range,
      String ink,
      String paper) {
    rule.createFontFormatting().setFontColor(TemplateStyles.color(ink));
    if (!paper.equals("FFFFFF")) {
      PatternFormatting pattern = rule.createPatternFormatting();
      pattern.setFillBackgroundColor(TemplateStyles.color(paper));
      pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
    }
    formats.addConditionalFormatting(
        new CellRangeAddress[] {CellRangeAddress.valueOf(range)}, rule);
  }
}
