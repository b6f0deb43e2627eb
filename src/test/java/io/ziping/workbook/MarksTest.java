package io.ziping.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.assessment.Assessment;
import io.ziping.assessment.SubmissionAssessment;
import io.ziping.fixtures.AssessmentSamples;
import io.ziping.fixtures.WorkbookDump;
import io.ziping.workbook.safety.FileBytes;
import io.ziping.workbook.verify.CellHashes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** How cells of a form are marked, and where computed scores stand. */
class MarksTest {

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

  @Test
  void marksDifferByTheirLineAndGoAroundMergedCells() throws IOException {
    for (Workbook original : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
      try (Workbook workbook = open(sample(original, AssessmentSamples::returned).bytes())) {
        Sheet form = workbook.getSheet("自评表");
        CellStyle error = form.getRow(6).getCell(10).getCellStyle();
        CellStyle hint = form.getRow(15).getCell(6).getCellStyle();
        assertThat(error.getBorderTop()).isEqualTo(BorderStyle.THICK);
        assertThat(hint.getBorderLeft()).isEqualTo(BorderStyle.DOTTED);
        CellRangeAddress rate =
            form.getMergedRegions().stream()
                .filter(region -> region.isInRange(6, 8))
                .findFirst()
                .orElseThrow();
        CellStyle first = form.getRow(6).getCell(rate.getFirstColumn()).getCellStyle();
        CellStyle last = form.getRow(6).getCell(rate.getLastColumn()).getCellStyle();
        assertThat(first.getBorderLeft()).isEqualTo(BorderStyle.THICK);
        assertThat(first.getBorderRight()).isNotEqualTo(BorderStyle.THICK);
        assertThat(last.getBorderRight()).isEqualTo(BorderStyle.THICK);
      }
    }
  }

  @Test
  void formAndResultSheetLinkToEachOther() throws IOException {
    try (Workbook workbook =
        open(sample(new HSSFWorkbook(), AssessmentSamples::accepted).bytes())) {
      Cell back = workbook.getSheet("自评表").getRow(0).getCell(11);
      assertThat(back.getStringCellValue()).isEqualTo("↩ 返回评分结果");
      assertThat(back.getHyperlink().getAddress()).isEqualTo("'评分结果'!A1");
    }
  }

  @Test
  void scoresOutsideThePrintAreaAreSaidToBe() throws IOException {
    Workbook original = new XSSFWorkbook();
    Assessment assessment = AssessmentSamples.accepted(original, "自评表");
    original.setPrintArea(0, "$A$1:$K$30");
    byte[] result = write(AssessmentSamples.bytes(original), List.of(assessment)).bytes();
    assertThat(WorkbookDump.of(result)).contains("“自评表”右边的 L 列，不在原表的打印区域内");
  }

  @Test
  void computedScoresStandInAFreeColumn() throws IOException {
    try (Workbook workbook =
        open(sample(new XSSFWorkbook(), AssessmentSamples::returned).bytes())) {
      Sheet form = workbook.getSheet("自评表");
      assertThat(form.getRow(12).getCell(11).getStringCellValue()).isEqualTo("≠ 核算 6.67");
      assertThat(form.getRow(13).getCell(11).getStringCellValue()).isEqualTo("✔ 核算 15");
      assertThat(form.getRow(6).getCell(11).getStringCellValue()).isEqualTo("≠ 核算 8.62");
    }
  }

  @Test
  void withoutAFreeColumnComputedScoresAreComments() throws IOException {
    Workbook original = new XSSFWorkbook();
    Assessment assessment = AssessmentSamples.returned(original, "自评表");
    original.getSheet("自评表").setColumnHidden(11, true);
    byte[] result = write(AssessmentSamples.bytes(original), List.of(assessment)).bytes();
    try (Workbook workbook = open(result)) {
      Sheet form = workbook.getSheet("自评表");
      assertThat(form.getRow(12).getCell(11)).isNull();
      assertThat(form.getRow(12).getCell(8).getCellComment().getString().getString())
          .endsWith("核算 6.67，自评 10");
      assertThat(form.getRow(13).getCell(8).getCellComment().getString().getString())
          .isEqualTo("核算 15，自评 15");
    }
  }

  @Test
  void aCommentWhoseBoxBeginsOnACommentedCellIsKept() throws IOException {
    Workbook original = new XSSFWorkbook();
    Assessment assessment = AssessmentSamples.returned(original, "自评表");
    Sheet form = original.getSheet("自评表");
    var anchor = original.getCreationHelper().createClientAnchor();
    for (int column = 0; column < 14; column++) {
      // Right below the row of the execution rate: every box of that row would begin here.
      anchor.setRow1(7);
      anchor.setCol1(column);
      var comment = form.createDrawingPatriarch().createCellComment(anchor);
      comment.setAddress(7, column);
      comment.setString(original.getCreationHelper().createRichTextString("staff " + column));
    }

    byte[] result = write(AssessmentSamples.bytes(original), List.of(assessment)).bytes();

    try (Workbook workbook = open(result)) {
      Sheet marked = workbook.getSheet("自评表");
      assertThat(marked.getRow(6).getCell(8).getCellComment().getString().getString())
          .startsWith("✖【错误】执行率应为");
      assertThat(marked.getRow(7).getCell(9).getCellComment().getString().getString())
          .isEqualTo("staff 9");
    }
  }
}
