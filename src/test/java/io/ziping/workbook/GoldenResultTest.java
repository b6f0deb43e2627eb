package io.ziping.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.assessment.Assessment;
import io.ziping.assessment.SubmissionAssessment;
import io.ziping.fixtures.AssessmentSamples;
import io.ziping.fixtures.WorkbookDump;
import io.ziping.workbook.safety.FileBytes;
import io.ziping.workbook.verify.CellHashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/**
 * Whole results as text dumps. After a change on purpose look at the dumps under target/golden and
 * copy them over those under src/test/resources/golden.
 */
class GoldenResultTest {

  @Test
  void accepted() throws IOException {
    check("result-accepted", new XSSFWorkbook(), AssessmentSamples::accepted);
  }

  @Test
  void returned() throws IOException {
    check("result-returned", new XSSFWorkbook(), AssessmentSamples::returned);
  }

  @Test
  void needsReview() throws IOException {
    check("result-needs-review", new XSSFWorkbook(), AssessmentSamples::needsReview);
  }

  @Test
  void returnedBinary() throws IOException {
    check("result-returned-xls", new HSSFWorkbook(), AssessmentSamples::returned);
  }

  private static void check(
      String name, Workbook workbook, BiFunction<Workbook, String, Assessment> make)
      throws IOException {
    Assessment assessment = make.apply(workbook, "自评表");
    Stamp stamp = new Stamp("result", "村道硬化工程.xlsx", "ab".repeat(32), "hebei@1a2b3c", "0.1.0");
    ResultFile result =
        new FormWriter(AssessmentSamples.messages(), ReadLimits.standard())
            .write(
                FileBytes.of(AssessmentSamples.bytes(workbook)),
                new SubmissionAssessment(List.of(assessment), List.of()),
                stamp,
                CellHashes.none());
    String dump = WorkbookDump.of(result.bytes());
    Path actual = Path.of("target/golden", name, "dump.txt");
    Files.createDirectories(actual.getParent());
    Files.writeString(actual, dump);
    Files.write(actual.resolveSibling("result" + result.extension()), result.bytes());
    assertThat(dump)
        .isEqualTo(Files.readString(Path.of("src/test/resources/golden", name, "dump.txt")));
  }
}
