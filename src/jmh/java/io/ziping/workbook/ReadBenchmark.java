package io.ziping.workbook;

import io.ziping.workbook.read.GridReader;
import io.ziping.workbook.read.GridResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time to read one form of the usual size (about 370 cells, 24 merges, 10 styles). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReadBenchmark {

  private final GridReader reader = new GridReader(ReadLimits.standard());
  private byte[] xlsx = {};
  private byte[] xls = {};

  @Setup
  public void make() throws IOException {
    xlsx = form(new XSSFWorkbook());
    xls = form(new HSSFWorkbook());
    if (!(reader.read(xlsx) instanceof GridResult.Read)) {
      throw new IllegalStateException("unreadable benchmark form");
    }
    System.out.println("bytes: xlsx " + xlsx.length + ", xls " + xls.length);
  }

  private static byte[] form(Workbook workbook) throws IOException {
    String[] formats = {"General", "0.00", "0.00%", "#,##0.00", "yyyy-mm-dd", "@", "0", "0%"};
    CellStyle[] styles = new CellStyle[formats.length];
    for (int i = 0; i < formats.length; i++) {
      styles[i] = workbook.createCellStyle();
      styles[i].setDataFormat(workbook.createDataFormat().getFormat(formats[i]));
      styles[i].setBorderTop(BorderStyle.THIN);
      styles[i].setBorderLeft(BorderStyle.THIN);
      styles[i].setWrapText(true);
    }
    Sheet sheet = workbook.createSheet("项目支出绩效自评表");
    String[] words = {"产出指标", "数量指标", "质量指标", "时效指标", "满意度指标", "偏差原因分析及改进措施"};
    for (int r = 0; r < 34; r++) {
      Row row = sheet.createRow(r);
      for (int c = 0; c < 11; c++) {
        Cell cell = row.createCell(c);
        cell.setCellStyle(styles[(r + c) % styles.length]);
        switch ((r * 7 + c * 3) % 5) {
          case 0 -> cell.setCellValue(words[(r + c) % words.length]);
          case 1 -> cell.setCellValue("维修房顶面积≥" + r * c + "平方米");
          case 2 -> cell.setCellValue(r * 1.25 + c / 7.0);
          case 3 -> cell.setCellValue(r);
          default -> {}
        }
      }
      if (r % 3 != 0) {
        sheet.addMergedRegion(new CellRangeAddress(r, r, 2, 4));
      }
    }
    try (workbook;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      workbook.write(out);
      return out.toByteArray();
    }
  }

  @Benchmark
  public GridResult ownXlsx() {
    return reader.read(xlsx);
  }

  @Benchmark
  public Structure structureXlsx() {
    return Structure.test(xlsx, ReadLimits.standard());
  }

  @Benchmark
  public GridResult ownXls() {
    return reader.read(xls);
  }

  @Benchmark
  public int poiXlsx() throws IOException {
    try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      DataFormatter formatter = new DataFormatter();
      int length = 0;
      for (Row row : workbook.getSheetAt(0)) {
        for (Cell cell : row) {
          length += formatter.formatCellValue(cell).length();
        }
      }
      return length;
    }
  }
}
