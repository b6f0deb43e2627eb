package io.ziping.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.assessment.SubmissionAssessment;
import io.ziping.fixtures.AssessmentSamples;
import io.ziping.fixtures.BusyWorkbook;
import io.ziping.fixtures.SampleResult;
import io.ziping.fixtures.WorkbookDump;
import io.ziping.form.CellRef;
import io.ziping.workbook.read.GridReader;
import io.ziping.workbook.read.GridResult;
import io.ziping.workbook.safety.FileBytes;
import io.ziping.workbook.verify.CellHashes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MendedFormTest {

  private static final String SHEET = SampleResult.SHEET;

  static Stream<SampleResult> results() {
    return Stream.<Workbook>of(new XSSFWorkbook(), new HSSFWorkbook())
        .map(workbook -> SampleResult.of(workbook, AssessmentSamples::returned));
  }

  private static Optional<MendedForm> mended(byte[] edited, byte[] original) {
    return MendedForm.of(edited, ReadLimits.standard(), sha256 -> Optional.of(original));
  }

  /** What people see; sizes and page set-up that the marks asked for may stay. */
  private static String seen(byte[] workbook) {
    return WorkbookDump.of(workbook)
        .lines()
        .filter(line -> !line.startsWith("widths ") && !line.startsWith("heights "))
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @MethodSource("results")
  void onlyWhatThePersonTypedDiffersFromTheOriginal(SampleResult sample) {
    byte[] edited = SampleResult.edit(sample.result(), SampleResult.typing(SHEET, 6, 10, "8.62"));

    MendedForm mended = mended(edited, sample.original()).orElseThrow();

    byte[] same = SampleResult.edit(sample.original(), SampleResult.typing(SHEET, 6, 10, "8.62"));
    assertThat(seen(mended.workbook())).isEqualTo(seen(same));
    assertThat(mended.changed()).containsExactly(new CellRef(SHEET, 6, 10));
    assertThat(mended.base().source()).isEqualTo("村道硬化工程.xlsx");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
  void busyWorkbooksComeBackAsTheyWere(long seed) {
    BusyWorkbook busy = new BusyWorkbook(seed);
    byte[] original = AssessmentSamples.bytes(busy.workbook());
    GridResult.Read grid = (GridResult.Read) new GridReader(ReadLimits.standard()).read(original);
    byte[] result =
        new FormWriter(AssessmentSamples.messages(), ReadLimits.standard())
            .write(
                FileBytes.of(original),
                new SubmissionAssessment(List.of(busy.assessment()), List.of()),
                new Stamp("result", "村道硬化工程.xlsx", "00", "pack@1", "0.1.0"),
                CellHashes.of(grid.grid().sheets(), Set.of(SHEET)))
            .bytes();
    byte[] edited = SampleResult.edit(result, SampleResult.typing(SHEET, 12, 9, "资金未到位"));

    MendedForm mended = mended(edited, original).orElseThrow();

    byte[] same = SampleResult.edit(original, SampleResult.typing(SHEET, 12, 9, "资金未到位"));
    assertThat(seen(mended.workbook())).isEqualTo(seen(same));
  }

  @ParameterizedTest
  @MethodSource("results")
  void marksAreFoundWhereRowsWereInserted(SampleResult sample) {
    byte[] edited =
        SampleResult.edit(
            sample.result(),
            workbook -> workbook.getSheet(SHEET).shiftRows(10, 30, 1, true, false));

    String form = seen(mended(edited, sample.original()).orElseThrow().workbook());

    assertThat(form).doesNotContain("核算", "comment", "FDE3E0", "评分结果", "Ziping");
  }

  @ParameterizedTest
  @MethodSource("results")
  void withoutTheOriginalMarkedCellsBecomePlain(SampleResult sample) {
    byte[] edited = SampleResult.edit(sample.result(), SampleResult.typing(SHEET, 6, 10, "8.62"));

    MendedForm mended =
        MendedForm.of(edited, ReadLimits.standard(), sha256 -> Optional.empty()).orElseThrow();

    assertThat(seen(mended.workbook())).doesNotContain("THICK", "FDE3E0", "FDFD:E3E3:E0E0");
  }

  @ParameterizedTest
  @MethodSource("results")
  void withNoCellOfTheFormChangedThereIsNothingMended(SampleResult sample) {
    assertThat(mended(sample.result(), sample.original())).isEmpty();
    assertThat(mended(SampleResult.edit(sample.result(), workbook -> {}), sample.original()))
        .isEmpty();
    byte[] verdict = SampleResult.edit(sample.result(), SampleResult.typing("评分结果", 1, 0, "✔ 通过"));
    assertThat(mended(verdict, sample.original())).isEmpty();
  }

  @Test
  void anOriginalIsNotMended() {
    SampleResult sample = SampleResult.of(new XSSFWorkbook(), AssessmentSamples::returned);
    assertThat(mended(sample.original(), sample.original())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("results")
  void sameBytesGiveTheSameForm(SampleResult sample) {
    byte[] edited = SampleResult.edit(sample.result(), SampleResult.typing(SHEET, 6, 10, "8.62"));
    byte[] untouched = edited.clone();

    byte[] first = mended(edited, sample.original()).orElseThrow().workbook();

    assertThat(mended(edited, sample.original()).orElseThrow().workbook()).isEqualTo(first);
    assertThat(edited).isEqualTo(untouched);
  }
}
