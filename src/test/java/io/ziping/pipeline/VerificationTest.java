package io.ziping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.AssessmentSamples;
import io.ziping.fixtures.SampleResult;
import io.ziping.fixtures.WordForm;
import io.ziping.fixtures.ZipMaker;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.verify.ResultInspector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationTest {

  /** The hash that sample results name as their original's. */
  private static final String SCORED = "ab".repeat(32);

  @TempDir private Path folder;

  private static Workbook workbook(String extension) {
    return extension.equals(".xls") ? new HSSFWorkbook() : new XSSFWorkbook();
  }

  private static Verified verify(
      Path file, String originalHash, @Nullable Predicate<String> published) throws IOException {
    AdHocUnit.Hash hash =
        path -> path.getFileName().toString().startsWith("村道硬化工程.") ? originalHash : "result";
    return new Verification(
            new ResultInspector(ReadLimits.standard()),
            Archives.standard(ReadLimits.standard()),
            hash,
            published)
        .verify(file);
  }

  private Path result(String extension) throws IOException {
    SampleResult sample = SampleResult.of(workbook(extension), AssessmentSamples::returned);
    return Files.write(folder.resolve("村道硬化工程_退回修改" + extension), sample.result());
  }

  @ParameterizedTest
  @ValueSource(strings = {".xlsx", ".xls"})
  void anUntouchedResultBesideItsOriginalIsGood(String extension) throws IOException {
    Path result = result(extension);
    Files.writeString(folder.resolve("村道硬化工程.xlsx"), "the original");

    Verified verified = verify(result, SCORED, null);

    assertThat(verified.standing()).isEqualTo(Verified.Standing.GENUINE);
    assertThat(verified.original()).isEqualTo(Verified.Original.SAME);
    assertThat(verified.record()).isEqualTo(Verified.LedgerWord.NONE);
    assertThat(verified.isGood()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {".xlsx", ".xls"})
  void aChangedOrMissingOriginalIsTold(String extension) throws IOException {
    Path result = result(extension);

    assertThat(verify(result, SCORED, null).original()).isEqualTo(Verified.Original.MISSING);
    Files.writeString(folder.resolve("村道硬化工程.XLSX"), "changed since");
    Verified verified = verify(result, "cd".repeat(32), null);
    assertThat(verified.original()).isEqualTo(Verified.Original.CHANGED);
    assertThat(verified.isGood()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {".xlsx", ".xls"})
  void anEditedResultIsTold(String extension) throws IOException {
    Path result = result(extension);
    Files.write(
        result,
        SampleResult.edit(
            Files.readAllBytes(result), SampleResult.typing(SampleResult.SHEET, 6, 10, "8.62")));

    Verified verified = verify(result, SCORED, null);

    assertThat(verified.standing()).isEqualTo(Verified.Standing.EDITED);
    assertThat(verified.isGood()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {".xlsx", ".xls"})
  void theLedgerKnowsMoreThanTheSeal(String extension) throws IOException {
    Path result = result(extension);
    Files.writeString(folder.resolve("村道硬化工程.xlsx"), "the original");

    assertThat(verify(result, SCORED, Set.of("result")::contains).record())
        .isEqualTo(Verified.LedgerWord.PUBLISHED);
    Verified elsewhere = verify(result, SCORED, Set.of("other")::contains);
    assertThat(elsewhere.record()).isEqualTo(Verified.LedgerWord.UNKNOWN);
    assertThat(elsewhere.standing()).isEqualTo(Verified.Standing.GENUINE);
  }

  /** What can be no result is not said to be a result that cannot be opened. */
  @ParameterizedTest
  @ValueSource(strings = {"村道.docx", "全部.zip", "扫描_无法读取.txt", "扫描.pdf"})
  void whatIsNoWorkbookIsNoResult(String name) throws IOException {
    byte[] form = SampleResult.of(workbook(".xlsx"), AssessmentSamples::returned).original();
    byte[] bytes =
        switch (name.substring(name.lastIndexOf('.'))) {
          case ".docx" -> WordForm.docx(form);
          case ".zip" -> new ZipMaker().add("村道.xlsx", form).bytes();
          case ".pdf" -> "%PDF-1.4 nothing".getBytes(StandardCharsets.US_ASCII);
          default -> "\uFEFF这个文件没能评分\r\n".getBytes(StandardCharsets.UTF_8);
        };
    Path file = Files.write(folder.resolve(name), bytes);

    assertThat(verify(file, SCORED, null).standing()).isEqualTo(Verified.Standing.NOT_OURS);
  }

  @ParameterizedTest
  @ValueSource(strings = {".xlsx", ".xls"})
  void aWorkbookThatIsCutOffCannotBeOpened(String extension) throws IOException {
    byte[] result = Files.readAllBytes(result(extension));
    Path file =
        Files.write(folder.resolve("断" + extension), Arrays.copyOf(result, result.length / 2));

    assertThat(verify(file, SCORED, null).standing()).isEqualTo(Verified.Standing.UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {".xlsx", ".xls"})
  void theOriginalItselfIsNoResult(String extension) throws IOException {
    SampleResult sample = SampleResult.of(workbook(extension), AssessmentSamples::returned);
    Path original = Files.write(folder.resolve("村道硬化工程" + extension), sample.original());

    Verified verified = verify(original, SCORED, null);

    assertThat(verified.standing()).isEqualTo(Verified.Standing.NOT_OURS);
    assertThat(verified.isGood()).isFalse();
  }
}
