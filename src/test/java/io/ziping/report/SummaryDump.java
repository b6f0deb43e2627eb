package io.ziping.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook as text, for golden files: properties, names, cells with formula, value and format,
 * merges, filters, conditional formats, links and chart ranges.
 */
public final class SummaryDump {

  private final StringBuilder out = new StringBuilder();

  private SummaryDump() {}

  public static String of(byte[] bytes) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      SummaryDump dump = new SummaryDump();
      dump.workbook(workbook);
      return dump.out.toString();
    }
  }

  private void line(String text) {
    out.append(text.replace("\n", "\\n")).append('\n');
  }

  private void workbook(XSSFWorkbook workbook) {
    workbook
        .getProperties()
        .getCustomProperties()
        .getUnderlyingProperties()
        .getPropertyList()
        .forEach(property -> line("property " + property.getName() + "=" + property.getLpwstr()));
    for (XSSFName name : workbook.getAllNames()) {
      line("name " + name.getNameName() + "=" + name.getRefersToFormula());
    }
    workbook.sheetIterator().forEachRemaining(sheet -> sheet((XSSFSheet) sheet));
  }

  private void sheet(XSSFSheet sheet) {
    line("");
    line("sheet " + sheet.getSheetName());
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      line("merged " + merged.formatAsString());
    }
    if (sheet.getCTWorksheet().isSetAutoFilter()) {
      line("filter " + sheet.getCTWorksheet().getAutoFilter().getRef());
    }
    sheet
        .getCTWorksheet()
        .getConditionalFormattingList()
        .forEach(
            format ->
                line(
                    "format "
                        + format.getSqref()
                        + " "
                        + format.getCfRuleArray(0).getFormulaArray(0)));
    sheet
        .getCellComments()
        .forEach((at, comment) -> line("comment " + at + " " + comment.getString()));
    if (sheet.getDrawingPatriarch() != null) {
      sheet.getDrawingPatriarch().getCharts().forEach(this::chart);
    }
    sheet
        .getHyperlinkList()
        .forEach(link -> line("link " + link.getCellRef() + " " + link.getAddress()));
    for (Row row : sheet) {
      line("row " + (row.getRowNum() + 1) + " height " + row.getHeightInPoints());
      for (Cell cell : row) {
        cell(cell);
      }
    }
  }

  private void chart(XSSFChart chart) {
    String xml = chart.getCTChart().getPlotArea().toString();
    Stream.of(xml.split("[<>]"))
        .map(String::strip)
        .filter(text -> text.contains("!$"))
        .forEach(text -> line("chart " + text));
    var matcher = java.util.regex.Pattern.compile("<c:v>([^<]*)</c:v>").matcher(xml);
    while (matcher.find()) {
      line("chart value " + matcher.group(1));
    }
  }

  private void cell(Cell cell) {
    LocaleUtil.setUserLocale(java.util.Locale.ROOT);
    String value = value(cell);
    if (value.isEmpty()) {
      return;
    }
    String formula = cell.getCellType() == CellType.FORMULA ? " =" + cell.getCellFormula() : "";
    line(cell.getAddress() + formula + " " + value);
  }

  static String value(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC ->
          new java.math.BigDecimal(cell.getNumericCellValue())
              .round(new java.math.MathContext(14))
              .stripTrailingZeros()
              .toPlainString();
      case STRING -> "\"" + cell.getStringCellValue() + "\"";
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      case ERROR -> "error " + cell.getErrorCellValue();
      default -> "";
    };
  }
}
