package io.ziping.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.LiveShare;
import io.ziping.fixtures.LiveShareExtension;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A unit's summary and report beside its workbooks, run after run over real folders. */
@ExtendWith(LiveShareExtension.class)
class UnitOutputsTest {

  private static final String SUMMARY = "漕河镇_2023年度绩效自评汇总表.xlsx";
  private static final String SECOND = "漕河镇_2023年度绩效自评汇总表 (2).xlsx";
  private static final String REPORT = "漕河镇_2023年度绩效自评工作报告.docx";
  private static final String SECOND_REPORT = "漕河镇_2023年度绩效自评工作报告 (2).docx";

  private final LiveShare share;

  UnitOutputsTest(LiveShare share) throws IOException, InterruptedException {
    this.share = share;
    share.drop("修路.xlsx", 1);
    share.runOnce();
  }

  private Path file(String name) {
    return share.unit().resolve(name);
  }

  private void edit(String name, Consumer<XSSFWorkbook> edit) throws IOException {
    byte[] bytes = Files.readAllBytes(file(name));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      edit.accept(workbook);
      workbook.write(out);
      Files.write(file(name), out.toByteArray());
    }
  }

  private static Cell below(XSSFSheet sheet, String heading) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.toString().replace("\n", "").equals(heading)) {
          return sheet.getRow(row.getRowNum() + 1).getCell(cell.getColumnIndex());
        }
      }
    }
    throw new AssertionError(heading);
  }

  private String written(String name, String sheet, String heading) throws IOException {
    try (InputStream in = Files.newInputStream(file(name));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      return below(workbook.getSheet(sheet), heading).toString();
    }
  }

  private String report(String name) throws IOException {
    try (InputStream in = Files.newInputStream(file(name));
        XWPFDocument document = new XWPFDocument(in);
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }

  private List<Path> history() throws IOException {
    Path history = share.root().resolve("_财政局/历史/01 漕河镇");
    if (!Files.isDirectory(history)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(history)) {
      return files.toList();
    }
  }

  @Test
  void summaryAndReportLieThereAndNothingIsAnswered() throws Exception {
    assertThat(share.names()).contains(SUMMARY, REPORT);
    var before = Files.getLastModifiedTime(file(REPORT));

    share.runOnce();

    assertThat(Files.getLastModifiedTime(file(REPORT))).isEqualTo(before);
    assertThat(share.names()).hasSize(4).noneMatch(name -> name.endsWith(".txt"));
  }

  @Test
  void handWrittenTextOutlivesTheNextSummaryAndTheEditedOneIsKept() throws Exception {
    edit(SUMMARY, book -> below(book.getSheet("汇总表"), "资金性质").setCellValue("本级"));
    share.runOnce();
    assertThat(written(SUMMARY, "汇总表", "资金性质")).isEqualTo("本级");
    assertThat(history()).isEmpty();

    dropAnotherProject();
    share.runOnce();

    assertThat(share.names()).contains(SUMMARY).doesNotContain(SECOND);
    try (InputStream in = Files.newInputStream(file(SUMMARY));
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      assertThat(book.getSheet("汇总表").getLastRowNum()).isEqualTo(7);
      assertThat(texts(book.getSheet("汇总表"))).contains("本级");
    }
    assertThat(history()).hasSize(1);
  }

  private void dropAnotherProject() throws IOException {
    share.drop("修桥.xlsx", 2);
    edit(
        "修桥.xlsx",
        book -> {
          for (Row row : book.getSheet("自评表")) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals("项目名称")) {
              row.getCell(2).setCellValue("修桥");
            }
          }
        });
  }

  private static String texts(XSSFSheet sheet) {
    StringBuilder all = new StringBuilder();
    sheet.forEach(row -> row.forEach(cell -> all.append(cell).append('\n')));
    return all.toString();
  }

  @Test
  void aSummaryEditedElsewhereStaysAndTheNewOneSaysSo() throws Exception {
    edit(SUMMARY, book -> below(book.getSheet("汇总表"), "项目名称").setCellValue("我改的"));
    byte[] edited = Files.readAllBytes(file(SUMMARY));
    share.drop("修桥.xlsx", 2);

    share.runOnce();

    assertThat(Files.readAllBytes(file(SUMMARY))).isEqualTo(edited);
    try (InputStream in = Files.newInputStream(file(SECOND));
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      assertThat(texts(book.getSheet("问题清单"))).contains(SUMMARY, "原样保留");
    }
  }

  @Test
  void anEditedReportStaysAndIsNeverAnswered() throws Exception {
    try (InputStream in = Files.newInputStream(file(REPORT));
        XWPFDocument document = new XWPFDocument(in);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText("我写的一段");
      document.write(out);
      Files.write(file(REPORT), out.toByteArray());
    }
    share.drop("修桥.xlsx", 2);

    share.runOnce();
    share.runOnce();

    assertThat(report(REPORT)).contains("我写的一段", "自评项目 1 个");
    assertThat(report(SECOND_REPORT)).contains("自评项目 2 个").doesNotContain("我写的一段");
    assertThat(share.names()).noneMatch(name -> name.endsWith(".txt"));
  }

  @Test
  void reportElementsAreTakenIntoTheReportAndNotScored() throws Exception {
    byte[] blank = Files.readAllBytes(Path.of("templates/报告要素.xlsx"));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(blank));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.getSheetAt(0).getRow(2).getCell(1).setCellValue("某局关于自评的通知");
      book.write(out);
      Files.write(file("报告要素.xlsx"), out.toByteArray());
    }

    share.runOnce();

    assertThat(report(REPORT)).contains("按照某局关于自评的通知的要求");
    assertThat(share.names()).hasSize(5).doesNotContain(SECOND_REPORT);
  }

  @Test
  void whenTheLastFormGoesSummaryAndReportGoAsWell() throws Exception {
    Files.delete(file("修路.xlsx"));

    share.runOnce();

    assertThat(share.names()).isEmpty();
    assertThat(history()).hasSize(3);
  }
}
