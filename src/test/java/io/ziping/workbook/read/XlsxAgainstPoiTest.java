package io.ziping.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.measure.CellValue;
import io.ziping.workbook.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Every cell of 220 generated workbooks, as POI sees it. */
class XlsxAgainstPoiTest {

  private static final int XLSX = 160;
  private static final int XLS = 60;

  /** Formats in which POI's own formatter shows what Excel shows. */
  private static final List<String> SHOWN_ALIKE =
      List.of("0", "0.00", "#,##0.00", "#,##0", "0%", "0.00%", "0.0", "yyyy-mm-dd", "h:mm:ss");

  private final GridReader reader = new GridReader(ReadLimits.standard());
  private int cells;
  private int texts;

  @Test
  void xlsxCellsAreThoseOfPoi() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (int seed = 0; seed < XLSX; seed++) {
      byte[] bytes = RandomWorkbook.make(seed, false);
      try (Workbook expected = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
        compare("seed " + seed, bytes, expected, wrong);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(cells).isGreaterThan(20_000);
    assertThat(texts).isGreaterThan(1000);
  }

  @Test
  void xlsCellsAreThoseOfPoi() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (int seed = 0; seed < XLS; seed++) {
      byte[] bytes = RandomWorkbook.make(seed, true);
      try (Workbook expected = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
        compare("seed " + seed, bytes, expected, wrong);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(cells).isGreaterThan(5000);
  }

  private void compare(String name, byte[] bytes, Workbook expected, List<String> wrong) {
    GridResult result = reader.read(bytes);
    assertThat(result).as(name).isInstanceOf(GridResult.Read.class);
    WorkbookGrid grid = ((GridResult.Read) result).grid();
    PoiComparison.Outcome outcome = PoiComparison.compare(grid, expected);
    cells += outcome.cells();
    outcome.differences().forEach(line -> wrong.add(name + " " + line));
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    for (int i = 0; i < expected.getNumberOfSheets(); i++) {
      Sheet sheet = expected.getSheetAt(i);
      for (Row row : sheet) {
        for (Cell cell : row) {
          shown(name, grid.sheets().get(i), cell, formatter, wrong);
        }
      }
    }
  }

  private void shown(
      String name, SheetGrid sheet, Cell cell, DataFormatter formatter, List<String> wrong) {
    CellValue value = sheet.at(cell.getRowIndex(), cell.getColumnIndex());
    String format = cell.getCellStyle().getDataFormatString();
    boolean date = value.kind() == CellValue.Kind.DATE;
    boolean comparable =
        cell.getCellType() == CellType.NUMERIC
            && SHOWN_ALIKE.contains(format)
            // POI formats doubles, not the fifteen digits that Excel shows
            && (date || value.number() != null && value.number().precision() < 12)
            && (!date || cell.getNumericCellValue() >= 61 && !format.startsWith("h"));
    if (comparable) {
      texts++;
      String theirs = formatter.formatCellValue(cell);
      if (!value.text().equals(theirs)) {
        wrong.add(name + " " + cell.getAddress() + " " + value + " shown by POI as " + theirs);
      }
    }
  }
}
