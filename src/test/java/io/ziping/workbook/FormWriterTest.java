package io.ziping.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.assessment.Assessment;
import io.ziping.assessment.SubmissionAssessment;
import io.ziping.fixtures.AssessmentSamples;
import io.ziping.fixtures.BusyWorkbook;
import io.ziping.fixtures.WorkbookDump;
import io.ziping.workbook.safety.FileBytes;
import io.ziping.workbook.verify.CellHashes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormWriterTest {

  private static final Stamp STAMP =
      new Stamp("result", "村道硬化工程.xlsx", "ab".repeat(32), "hebei@1a2b3c", "0.1.0");

  private static ResultFile write(byte[] original, List<Assessment> forms) {
    return new FormWriter(AssessmentSamples.messages(), ReadLimits.standard())
        .write(
            FileBytes.of(original),
            new SubmissionAssessment(forms, List.of()),
            STAMP,
            CellHashes.none());
  }

  private static Workbook open(byte[] bytes) throws IOException {
    return WorkbookFactory.create(new ByteArrayInputStream(bytes));
  }

  private static ResultFile sample(
      Workbook workbook, BiFunction<Workbook, String, Assessment> make) {
    Assessment assessment = make.apply(workbook, "自评表");
    return write(AssessmentSamples.bytes(workbook), List.of(assessment));
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23
      })
  void keepsEverythingThatStaffMade(long seed) throws IOException {
    BusyWorkbook busy = new BusyWorkbook(seed);
    byte[] original = AssessmentSamples.bytes(busy.workbook());
    byte[] untouched = original.clone();

    ResultFile result = write(original, List.of(busy.assessment()));

    assertThat(original).isEqualTo(untouched);
    assertThat(result.extension()).isEqualTo(seed % 2 == 0 ? ".xlsx" : ".xls");
    try (Workbook before = open(original);
        Workbook after = open(result.bytes())) {
      for (Sheet sheet : before) {
        Sheet now = after.getSheet(sheet.getSheetName());
        Set<CellAddress> marked = marked(sheet, now);
        assertThat(WorkbookDump.content(now, 11, marked))
            .isEqualTo(WorkbookDump.content(sheet, 11, marked));
        assertThat(now.getProtect()).isEqualTo(sheet.getProtect());
        assertThat(now.getDataValidations()).hasSameSizeAs(sheet.getDataValidations());
        assertThat(after.getSheetVisibility(after.getSheetIndex(now)))
            .isEqualTo(before.getSheetVisibility(before.getSheetIndex(sheet)));
        assertThat(after.getPrintArea(after.getSheetIndex(now)))
            .isEqualTo(before.getPrintArea(before.getSheetIndex(sheet)));
        sheet
            .getCellComments()
            .forEach(
                (address, comment) -> {
                  Comment kept = now.getCellComment(address);
                  assertThat(kept.getString().getString())
                      .startsWith(comment.getString().getString());
                  assertThat(kept.getAuthor()).isEqualTo(comment.getAuthor());
                });
      }
      Name name = after.getName("project_cell");
      assertThat(name.getRefersToFormula().replace("'", "")).isEqualTo("自评表!$C$4");
      assertThat(after.getSheet("数据 (1)").getRow(80).getCell(0).getCellFormula())
          .isEqualTo("自评表!I7&SUM(说明!A1:B9)+'数据 (1)'!A1");
      assertThat(after.getSheetName(0)).isEqualTo("评分结果");
      assertThat(after.getActiveSheetIndex()).isZero();
    }
  }

  /** Cells with one of our fills. */
  private static Set<CellAddress> marked(Sheet before, Sheet after) {
    Set<CellAddress> marked = new HashSet<>();
    for (Row row : after) {
      for (Cell cell : row) {
        Row line = before.getRow(row.getRowNum());
        Cell there = line == null ? null : line.getCell(cell.getColumnIndex());
        boolean filled =
            cell.getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND
                && (there == null
                    || !cell.getCellStyle()
                        .getFillForegroundColorColor()
                        .equals(there.getCellStyle().getFillForegroundColorColor()));
        if (filled) {
          marked.add(cell.getAddress());
        }
      }
    }
    return marked;
  }

  @Test
  void sameOriginalGivesSameResult() {
    for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
      Assessment assessment = AssessmentSamples.returned(workbook, "自评表");
      byte[] original = AssessmentSamples.bytes(workbook);

      byte[] first = write(original, List.of(assessment)).bytes();
      byte[] second = write(original, List.of(assessment)).bytes();

      assertThat(WorkbookDump.of(second)).isEqualTo(WorkbookDump.of(first));
      assertThat(second).isEqualTo(first);
    }
  }

  @Test
  void zipEntriesDoNotTellWhenTheyWereWritten() throws IOException {
    byte[] result = sample(new XSSFWorkbook(), AssessmentSamples::accepted).bytes();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(result))) {
      int entries = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
        entries++;
      }
      assertThat(entries).isGreaterThan(8);
    }
  }

  @Test
  void commentsHoldAllFindingsOfTheirCell() throws IOException {
    for (Workbook original : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
      try (Workbook workbook = open(sample(original, AssessmentSamples::returned).bytes())) {
        Comment comment = workbook.getSheet("自评表").getRow(6).getCell(8).getCellComment();

        assertThat(comment.getString().getString())
            .isEqualTo("✖【错误】执行率应为 86.20%，表中为 90%。（改为：86.20%）\n▲【警告】执行率不足 90%，请说明原因及结余去向。");
        assertThat(comment.getAuthor()).isEqualTo("自评");
        assertThat(comment.getClientAnchor().getRow1()).isGreaterThan((short) 6);
      }
    }
  }

  @Test
  void aCommentOfStaffStaysAboveOurs() throws IOException {
    for (long seed = 0; seed < 12; seed++) {
      BusyWorkbook busy = new BusyWorkbook(seed);
      Comment staff = busy.workbook().getSheet("自评表").getRow(6).getCell(8).getCellComment();
      boolean returned = busy.assessment().findings().size() > 1;
      if (staff == null || !returned) {
        continue;
      }
      byte[] result =
          write(AssessmentSamples.bytes(busy.workbook()), List.of(busy.assessment())).bytes();
      try (Workbook workbook = open(result)) {
        Comment comment = workbook.getSheet("自评表").getRow(6).getCell(8).getCellComment();
        assertThat(comment.getString().getString()).startsWith("请核对执行率\n────────────\n✖【错误】执行率应为");
        assertThat(comment.getAuthor()).isEqualTo("张会计");
      }
      return;
    }
    throw new AssertionError("no seed made a commented, returned form");
  }

  @Test
  void aWorkbookWithMacrosStaysOne() throws IOException {
    XSSFWorkbook original = new XSSFWorkbook(XSSFWorkbookType.XLSM);
    byte[] macros = "not really a VBA project".getBytes(StandardCharsets.UTF_8);
    original.setVBAProject(new ByteArrayInputStream(macros));

    ResultFile result = sample(original, AssessmentSamples::accepted);

    assertThat(result.extension()).isEqualTo(".xlsm");
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(result.bytes()))) {
      assertThat(workbook.isMacroEnabled()).isTrue();
      assertThat(workbook.getPackagePart().getContentType())
          .isEqualTo(XSSFWorkbookType.XLSM.getContentType());
      assertThat(workbook.getPackage().getPartsByName(Pattern.compile("/xl/vbaProject.bin")))
          .hasSize(1);
    }
  }

  @Test
  void anExistingResultSheetIsNotReplaced() throws IOException {
    Workbook original = new XSSFWorkbook();
    original.createSheet("评分结果").createRow(0).createCell(0).setCellValue("staff's own");
    try (Workbook workbook = open(sample(original, AssessmentSamples::accepted).bytes())) {
      assertThat(workbook.getSheetName(0)).isEqualTo("评分结果(2)");
      assertThat(workbook.getSheet("评分结果").getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("staff's own");
    }
  }

  @Test
  void fiveFormsHaveAListAndASectionEach() throws IOException {
    Workbook original = new XSSFWorkbook();
    List<Assessment> forms =
        List.of(
            AssessmentSamples.returned(original, "表1"),
            AssessmentSamples.accepted(original, "表2"),
            AssessmentSamples.needsReview(original, "表'3"),
            AssessmentSamples.accepted(original, "表4"),
            AssessmentSamples.returned(original, "表5"));
    try (Workbook workbook = open(write(AssessmentSamples.bytes(original), forms).bytes())) {
      Sheet result = workbook.getSheetAt(0);
      assertThat(result.getRow(3).getCell(0).getStringCellValue()).isEqualTo("本文件共有 5 张自评表");
      for (int i = 0; i < 5; i++) {
        Cell listed = result.getRow(5 + i).getCell(2);
        String target = listed.getHyperlink().getAddress();
        assertThat(target).startsWith("'评分结果'!A");
        int row = Integer.parseInt(target.substring(target.indexOf("!A") + 2)) - 1;
        assertThat(result.getRow(row).getCell(2).getStringCellValue()).startsWith((i + 1) + ". ");
      }
      assertThat(result.getHyperlinkList())
          .anyMatch(link -> link.getAddress().equals("'表''3'!G13"));
      assertThat(result.getRowBreaks()).hasSizeGreaterThanOrEqualTo(5);
    }
  }

  @Test
  void theMachineSheetIsVeryHiddenAndComplete() throws IOException {
    try (Workbook workbook =
        open(sample(new HSSFWorkbook(), AssessmentSamples::returned).bytes())) {
      Sheet machine = workbook.getSheet("_ziping");
      assertThat(workbook.getSheetVisibility(workbook.getSheetIndex(machine)))
          .isEqualTo(SheetVisibility.VERY_HIDDEN);
      assertThat(machine.getRow(1).getCell(1).getStringCellValue()).isEqualTo("returned");
      assertThat(machine.getRow(3).getCell(1).getStringCellValue()).isEqualTo("ab".repeat(32));
    }
  }
}
