package io.ziping.workbook.annotate.splice;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.assessment.SubmissionAssessment;
import io.ziping.fixtures.AssessmentSamples;
import io.ziping.workbook.FormWriter;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.ResultFile;
import io.ziping.workbook.Stamp;
import io.ziping.workbook.safety.FileBytes;
import io.ziping.workbook.verify.CellHashes;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What is not spliced, and that it gets its result all the same. */
class SplicingDeclinedTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final Map<String, Consumer<ZipParts>> BY_POI = new LinkedHashMap<>();

  static {
    BY_POI.put(
        "utf-16",
        parts -> {
          String sheet = parts.text(SHEET).replaceFirst("UTF-8", "UTF-16");
          parts.parts.put(SHEET, sheet.getBytes(StandardCharsets.UTF_16));
        });
    BY_POI.put(
        "rows out of order",
        parts ->
            parts.edit(
                SHEET,
                xml -> xml.replace("</sheetData>", "<row r=\"50\"/><row r=\"49\"/></sheetData>")));
    BY_POI.put(
        "alternatives among styles",
        parts ->
            parts.edit(
                "xl/styles.xml",
                xml ->
                    xml.replaceFirst(
                        "<cellXfs",
                        "<mc:AlternateContent xmlns:mc=\""
                            + Namespaces.COMPATIBILITY
                            + "\"><mc:Fallback/></mc:AlternateContent><cellXfs")));
  }

  private static SpliceCase changed(Consumer<ZipParts> change) {
    return SpliceCorpus.make("declined", 0, List.of(), List.of(change));
  }

  private static XSSFWorkbook write(SpliceCase each) throws Exception {
    ResultFile result =
        new FormWriter(AssessmentSamples.messages(), ReadLimits.standard())
            .write(
                FileBytes.of(each.bytes()),
                new SubmissionAssessment(List.of(each.assessment()), List.of()),
                new Stamp("result", "a.xlsx", "ab".repeat(32), "pack@1", "0.1.0"),
                CellHashes.none());
    return new XSSFWorkbook(new ByteArrayInputStream(result.bytes()));
  }

  @Test
  void whatIsDeclinedGoesToPoi() throws Exception {
    for (Map.Entry<String, Consumer<ZipParts>> entry : BY_POI.entrySet()) {
      SpliceCase each = changed(entry.getValue());
      assertThat(each.splice()).as(entry.getKey()).isEmpty();
      try (XSSFWorkbook workbook = write(each)) {
        assertThat(workbook.getSheet(SpliceCase.SHEET)).as(entry.getKey()).isNotNull();
        assertThat(workbook.getSheetName(0)).isEqualTo("评分结果");
      }
    }
  }

  @Test
  void signedWorkbooksAreNotEdited() throws Exception {
    SpliceCase signed =
        changed(
            parts ->
                parts.add(
                    "",
                    "http://schemas.openxmlformats.org/package/2006/relationships"
                        + "/digital-signature/origin",
                    "_xmlsignatures/origin.sigs",
                    "application/vnd.openxmlformats-package.digital-signature-origin",
                    ""));
    assertThat(signed.splice()).isEmpty();
    try (XSSFWorkbook workbook = write(signed)) {
      assertThat(workbook.getSheet(SpliceCase.SHEET)).isNull();
    }
  }

  @Test
  void brokenBytesAreLeftToOthers() {
    SpliceCase each = changed(parts -> {});
    byte[] torn = Arrays.copyOf(each.bytes(), each.bytes().length / 2);
    for (byte[] bytes : List.of(new byte[0], new byte[] {'P', 'K'}, torn)) {
      assertThat(each.with("torn", bytes).splice()).isEmpty();
    }
  }
}
