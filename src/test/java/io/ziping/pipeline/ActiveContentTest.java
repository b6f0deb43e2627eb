package io.ziping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.assessment.AssessmentBasis;
import io.ziping.config.Configuration;
import io.ziping.daemon.Wiring;
import io.ziping.fixtures.AssessmentSamples;
import io.ziping.fixtures.SampleResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever staff typed, nothing active comes out: no formula, no foreign link, no broken markup.
 */
class ActiveContentTest {

  private static final List<String> HOSTILE =
      List.of(
          "=HYPERLINK(\"http://evil.example/\",\"点这里\")",
          "=cmd|' /C calc'!A0",
          "+1+cmd|' /C calc'!A0",
          "-2+3",
          "@SUM(1,1)",
          "\t=1+1",
          "\r=1+1",
          "\n=1+1",
          "<script>alert(1)</script>",
          "</t></is></c><c r=\"A1\"><f>1+1</f></c>",
          "]]>&lt;x&gt;&#0;",
          "http://evil.example/x",
          "file:///etc/passwd",
          "'[外部.xlsx]Sheet1'!A1",
          "${1+1} {0} %s _x003D_1");

  @TempDir private Path scratch;

  private static byte[] hostileForm(Workbook workbook, Random random) {
    AssessmentSamples.returned(workbook, SampleResult.SHEET);
    Sheet sheet = workbook.getSheet(SampleResult.SHEET);
    int[][] cells = {
      {3, 2}, {4, 2}, {4, 6}, {12, 3}, {13, 3}, {14, 5}, {15, 6}, {12, 9}, {13, 9}, {6, 8}, {12, 8}
    };
    for (int[] place : cells) {
      if (random.nextInt(4) > 0) {
        Row row = sheet.getRow(place[0]);
        Cell cell = row.getCell(place[1], Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cell.setCellValue(HOSTILE.get(random.nextInt(HOSTILE.size())));
      }
    }
    return AssessmentSamples.bytes(workbook);
  }

  @Test
  void nothingActiveIsEverWritten() throws Exception {
    Configuration.Loaded loaded =
        (Configuration.Loaded) Configuration.load(Path.of("watch-folder-config"));
    AssessmentSteps steps = new Wiring(loaded, "test").assessmentSteps();
    AssessmentBasis basis =
        AssessmentBasis.of(loaded.rulePacks().find("hebei-xushui-2023").orElseThrow(), 2023);
    int scored = 0;
    for (int seed = 0; seed < 24; seed++) {
      Random random = new Random(seed);
      Workbook workbook = seed % 2 == 0 ? new XSSFWorkbook() : new HSSFWorkbook();
      Path copy = scratch.resolve("form" + seed);
      Files.write(copy, hostileForm(workbook, random));
      String name = "=1+1@" + HOSTILE.get(random.nextInt(HOSTILE.size())) + ".xlsx";

      Outcome outcome = steps.assess(copy, name, "0".repeat(64), basis);

      if (outcome instanceof Outcome.Scored result) {
        scored++;
        assertInert(result.result().bytes());
      }
    }
    assertThat(scored).isGreaterThan(18);
  }

  private static void assertInert(byte[] result) throws Exception {
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(result))) {
      for (Sheet sheet : workbook) {
        for (Hyperlink link : sheet.getHyperlinkList()) {
          assertThat(link.getType()).isEqualTo(HyperlinkType.DOCUMENT);
          assertThat(link.getAddress()).matches("'(评分结果|自评表)'!\\$?[A-Z]+\\$?\\d+");
        }
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
          }
        }
      }
      assertQuoted(workbook.getSheet("评分结果"));
    }
    if (result[0] == 'P') {
      assertNoForeignTarget(result);
    }
  }

  /** Even when somebody edits the cell it stays a text. */
  private static void assertQuoted(Sheet sheet) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        boolean text = cell.getCellType() == CellType.STRING;
        String value = text ? cell.getStringCellValue() : "";
        if (!value.isEmpty() && "=+-@".indexOf(value.charAt(0)) >= 0) {
          assertThat(cell.getCellStyle().getQuotePrefixed()).as(value).isTrue();
        }
      }
    }
  }

  /** Every part is well-formed, and no relationship leads out of the workbook. */
  private static void assertNoForeignTarget(byte[] result) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(result))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] part = zip.readAllBytes();
        String name = entry.getName();
        if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
          factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
        }
        if (name.endsWith(".rels")) {
          assertThat(new String(part, StandardCharsets.UTF_8)).doesNotContain("External");
        }
      }
    } catch (IOException e) {
      throw new AssertionError("a part cannot be read", e);
    }
  }
}
