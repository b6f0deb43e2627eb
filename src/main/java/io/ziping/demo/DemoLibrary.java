package io.ziping.demo;

import io.ziping.text.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The project library of the demo season: one sheet of projects, one of their approved indicators.
 * Two projects were adjusted during the year and not updated in the library.
 */
public final class DemoLibrary {

  private static final List<String> PROJECT =
      List.of("code", "name", "unit", "budget_initial", "library_budget", "executed");
  private static final List<String> INDICATOR =
      List.of("code", "level1", "level2", "level3", "target", "weight");
  private static final List<String> NUMBERS =
      List.of("budget_initial", "library_budget", "executed", "weight");
  private static final int CHARACTER = 256;

  private final Messages messages = Messages.chinese();
  private final List<Map<String, String>> projects;
  private final List<Map<String, String>> indicators;

  private DemoLibrary(int count) {
    List<Map<String, String>> all = Csv.resource("caohe-2023/projects.csv");
    this.projects = all.subList(0, Math.min(count, all.size()));
    List<String> codes = projects.stream().map(row -> row.getOrDefault("code", "")).toList();
    this.indicators =
        Csv.resource("caohe-2023/indicators.csv").stream()
            .filter(row -> codes.contains(row.getOrDefault("code", "")))
            .toList();
  }

  /** The whole season's library (.xlsx). */
  static byte[] season() throws IOException {
    return new DemoLibrary(Integer.MAX_VALUE).write();
  }

  /** The library of the season's first projects, as an example of the file. */
  public static byte[] example(int count) throws IOException {
    return new DemoLibrary(count).write();
  }

  private byte[] write() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      CellStyle head = head(book);
      fill(book.createSheet(messages.get("demo.library.projects")), PROJECT, projects, head);
      fill(book.createSheet(messages.get("demo.library.indicators")), INDICATOR, indicators, head);
      book.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static CellStyle head(XSSFWorkbook book) {
    CellStyle style = book.createCellStyle();
    Font font = book.createFont();
    font.setBold(true);
    style.setFont(font);
    style.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  private void fill(
      Sheet sheet, List<String> columns, List<Map<String, String>> rows, CellStyle head) {
    Row headings = sheet.createRow(0);
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = headings.createCell(i);
      cell.setCellValue(messages.get("demo.library." + columns.get(i).replace('_', '-')));
      cell.setCellStyle(head);
      sheet.setColumnWidth(i, (NUMBERS.contains(columns.get(i)) ? 20 : 28) * CHARACTER);
    }
    sheet.createFreezePane(0, 1);
    for (Map<String, String> values : rows) {
      Row row = sheet.createRow(sheet.getLastRowNum() + 1);
      for (int i = 0; i < columns.size(); i++) {
        put(row.createCell(i), columns.get(i), values.getOrDefault(columns.get(i), ""));
      }
    }
  }

  private static void put(Cell cell, String column, String value) {
    if (NUMBERS.contains(column) && !value.isEmpty()) {
      cell.setCellValue(Double.parseDouble(value));
    } else {
      cell.setCellValue(value);
    }
  }
}
