package io.ziping.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.assessment.Assessment;
import io.ziping.assessment.SubmissionAssessment;
import io.ziping.checks.Finding;
import io.ziping.fixtures.AssessmentSamples;
import io.ziping.fixtures.WorkbookDump;
import io.ziping.form.CellRef;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.Severity;
import io.ziping.workbook.safety.FileBytes;
import io.ziping.workbook.verify.CellHashes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Originals that nobody may edit, and texts that nobody expects. */
class StandAloneResultTest {

  private static final Stamp STAMP = new Stamp("result", "旧表.xls", "00", "pack@1", "0.1.0");

  private static ResultFile write(byte[] original, Assessment form) {
    return new FormWriter(AssessmentSamples.messages(), ReadLimits.standard())
        .write(
            FileBytes.of(original),
            new SubmissionAssessment(List.of(form), List.of()),
            STAMP,
            CellHashes.none());
  }

  static Stream<byte[]> uneditable() throws Exception {
    Workbook workbook = new XSSFWorkbook();
    AssessmentSamples.accepted(workbook, "自评表");
    byte[] whole = AssessmentSamples.bytes(workbook);
    Workbook binary = new HSSFWorkbook();
    AssessmentSamples.accepted(binary, "自评表");
    byte[] wholeBinary = AssessmentSamples.bytes(binary);
    return Stream.of(
        "<html><table><tr><td>绩效自评表</td></tr></table></html>".getBytes(StandardCharsets.UTF_8),
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"
            .getBytes(StandardCharsets.UTF_8),
        new byte[0],
        Arrays.copyOf(whole, whole.length / 2),
        Arrays.copyOf(wholeBinary, wholeBinary.length / 2),
        signed(whole));
  }

  private static byte[] signed(byte[] workbook) throws Exception {
    try (OPCPackage opc = OPCPackage.open(new ByteArrayInputStream(workbook))) {
      PackagePart origin =
          opc.createPart(
              PackagingURIHelper.createPartName("/_xmlsignatures/origin.sigs"),
              "application/vnd.openxmlformats-package.digital-signature-origin");
      try (OutputStream out = origin.getOutputStream()) {
        out.write(' ');
      }
      opc.addRelationship(
          origin.getPartName(),
          TargetMode.INTERNAL,
          PackageRelationshipTypes.DIGITAL_SIGNATURE_ORIGIN);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      opc.save(bytes);
      return bytes.toByteArray();
    }
  }

  @ParameterizedTest
  @MethodSource("uneditable")
  void theResultSheetStandsAlone(byte[] original) throws Exception {
    Assessment form = AssessmentSamples.returned(new XSSFWorkbook(), "自评表");

    ResultFile result = write(original, form);

    assertThat(result.extension()).isEqualTo(".xlsx");
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(result.bytes()))) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
      assertThat(workbook.getSheetName(0)).isEqualTo("评分结果");
      assertThat(workbook.getSheetAt(0).getHyperlinkList()).isEmpty();
    }
    String dump = WorkbookDump.of(result.bytes());
    assertThat(dump).contains("I7  执行率").contains("property Ziping.Kind = result");
    assertThat(WorkbookDump.of(write(original, form).bytes())).isEqualTo(dump);
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void hostileTextStaysText(String text) throws Exception {
    for (Workbook original : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
      Assessment clean = AssessmentSamples.accepted(original, "自评表");
      CellRef cell = clean.form().indicators().get(0).reason().cell();
      Finding finding =
          AssessmentSamples.fixed(
              AssessmentSamples.finding(CheckCode.B07, Severity.ERROR, cell, text), text);
      Assessment form = new Assessment(clean.form(), clean.card(), List.of(finding));

      ResultFile result = write(AssessmentSamples.bytes(original), form);

      try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(result.bytes()))) {
        assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
        for (Sheet sheet : workbook) {
          for (Row row : sheet) {
            for (Cell found : row) {
              assertThat(found.getCellType()).isNotEqualTo(CellType.FORMULA);
            }
          }
        }
        Cell fix = workbook.getSheetAt(0).getRow(16).getCell(11);
        if (!fix.getStringCellValue().isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0) {
          assertThat(fix.getStringCellValue()).isEqualTo(text);
          assertThat(fix.getCellStyle().getQuotePrefixed()).isTrue();
        }
      }
    }
  }

  static Stream<String> hostileTexts() {
    return Stream.of(
        "=1+1",
        "@SUM(A1)",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "完成😀很好\uD83D",
        "控\u0000制\u0001字\u001F符\uFFFF\u202E倒",
        "字".repeat(32_767),
        "a\n".repeat(5_000),
        "<b>&amp;</b> _x0041_ ${x} {0}",
        "'; DROP TABLE");
  }

  @Test
  void noRowIsTooLowForItsText() throws Exception {
    Workbook original = new XSSFWorkbook();
    Assessment clean = AssessmentSamples.accepted(original, "自评表");
    CellRef cell = clean.form().indicators().get(0).reason().cell();
    Finding finding =
        AssessmentSamples.finding(CheckCode.B07, Severity.ERROR, cell, "很长的说明，".repeat(60));
    Assessment form = new Assessment(clean.form(), clean.card(), List.of(finding));
    ResultFile result = write(AssessmentSamples.bytes(original), form);
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(result.bytes()))) {
      // 380 characters, 36 to a line of the merged columns: 11 lines of 10 points.
      assertThat(workbook.getSheetAt(0).getRow(16).getHeightInPoints()).isBetween(11 * 13f, 250f);
    }
  }
}
