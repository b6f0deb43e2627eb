package io.ziping.workbook.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.AssessmentSamples;
import io.ziping.fixtures.SampleResult;
import io.ziping.form.CellRef;
import io.ziping.workbook.ReadLimits;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResultInspectorTest {

  private static final ResultInspector INSPECTOR = new ResultInspector(ReadLimits.standard());

  static Stream<SampleResult> results() {
    return Stream.<Workbook>of(new XSSFWorkbook(), new HSSFWorkbook())
        .map(workbook -> SampleResult.of(workbook, AssessmentSamples::returned));
  }

  private static Inspection.Ours inspect(byte[] bytes) {
    return (Inspection.Ours) INSPECTOR.inspect(bytes);
  }

  @ParameterizedTest
  @MethodSource("results")
  void anUntouchedResultIsSealed(SampleResult sample) {
    Inspection.Ours ours = inspect(sample.result());

    assertThat(ours.sealed()).isTrue();
    assertThat(ours.comparable()).isTrue();
    assertThat(ours.formCells()).isEmpty();
    assertThat(ours.ourCells()).isEmpty();
    assertThat(ours.stamp().source()).isEqualTo("村道硬化工程.xlsx");
  }

  @ParameterizedTest
  @MethodSource("results")
  void savedAnewNoCellDiffers(SampleResult sample) {
    byte[] saved = SampleResult.edit(sample.result(), workbook -> {});

    Inspection.Ours ours = inspect(saved);

    assertThat(ours.formCells()).isEmpty();
    assertThat(ours.ourCells()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("results")
  void changedCellsAreNamed(SampleResult sample) {
    byte[] edited =
        SampleResult.edit(
            sample.result(),
            SampleResult.typing(SampleResult.SHEET, 6, 10, "8.62")
                .andThen(SampleResult.typing(SampleResult.SHEET, 12, 9, "资金未到位"))
                .andThen(SampleResult.typing(SampleResult.SHEET, 12, 11, "✔ 核算 10"))
                .andThen(SampleResult.typing("评分结果", 1, 0, "✔ 通过")));

    Inspection.Ours ours = inspect(edited);

    assertThat(ours.sealed()).isFalse();
    assertThat(ours.formCells())
        .containsExactly(
            new CellRef(SampleResult.SHEET, 6, 10), new CellRef(SampleResult.SHEET, 12, 9));
    assertThat(ours.ourCells())
        .containsExactly(new CellRef("评分结果", 1, 0), new CellRef(SampleResult.SHEET, 12, 11));
  }

  @ParameterizedTest
  @MethodSource("results")
  void aColourAloneChangesNoCell(SampleResult sample) {
    byte[] coloured =
        SampleResult.edit(
            sample.result(),
            workbook -> {
              var style = workbook.createCellStyle();
              style.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
              workbook.getSheet(SampleResult.SHEET).getRow(6).getCell(4).setCellStyle(style);
            });

    assertThat(inspect(coloured).sealed()).isFalse();
    assertThat(inspect(coloured).formCells()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("results")
  void aDeletedFormIsAChangeOfAllItsCells(SampleResult sample) {
    byte[] edited =
        SampleResult.edit(
            sample.result(),
            workbook -> workbook.removeSheetAt(workbook.getSheetIndex(SampleResult.SHEET)));

    assertThat(inspect(edited).formCells()).hasSizeGreaterThan(50);
  }

  @ParameterizedTest
  @MethodSource("results")
  void aSingleByteBreaksTheSeal(SampleResult sample) {
    // The name of the first zip entry's data, or a cell's text in the stream: anywhere but the end.
    byte[] tampered = sample.result().clone();
    for (int at = tampered.length / 3; at < tampered.length / 3 + 64; at++) {
      tampered[at] ^= 1;
      assertThat(Seal.of(tampered)).isNotEqualTo(Seal.of(sample.result()));
      tampered[at] ^= 1;
    }
  }

  @Test
  void aResultThatLostItsPropertiesIsStillOurs() {
    SampleResult sample = SampleResult.of(new XSSFWorkbook(), AssessmentSamples::returned);
    byte[] bare =
        SampleResult.edit(
            sample.result(),
            workbook ->
                ((XSSFWorkbook) workbook)
                    .getProperties()
                    .getCustomProperties()
                    .getUnderlyingProperties()
                    .getPropertyList()
                    .clear());

    Inspection.Ours ours = inspect(bare);

    assertThat(ours.stamp().source()).isEqualTo("村道硬化工程.xlsx");
    assertThat(ours.stamp().sourceSha256()).isEqualTo("ab".repeat(32));
    assertThat(ours.hasSeal()).isFalse();
    assertThat(ours.comparable()).isTrue();
  }

  @Test
  void othersAreNotOurs() {
    SampleResult sample = SampleResult.of(new XSSFWorkbook(), AssessmentSamples::accepted);

    assertThat(INSPECTOR.inspect(sample.original())).isInstanceOf(Inspection.NotOurs.class);
    // A PDF or a text can be opened by whoever made it: it is no result, and not damaged.
    assertThat(INSPECTOR.inspect("no workbook".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Inspection.NotOurs.class);
    byte[] cutOff = Arrays.copyOf(sample.original(), sample.original().length / 2);
    assertThat(INSPECTOR.inspect(cutOff)).isInstanceOf(Inspection.Unreadable.class);
  }
}
