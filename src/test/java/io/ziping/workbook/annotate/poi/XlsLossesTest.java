package io.ziping.workbook.annotate.poi;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.AssessmentSamples;
import io.ziping.fixtures.BusyWorkbook;
import io.ziping.fixtures.SampleResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsLossesTest {

  /** A form with a picture, a merge, a filter, a write password and streams of macros and a pivot. */
  private static byte[] rich() throws IOException {
    HSSFWorkbook workbook = new HSSFWorkbook();
    AssessmentSamples.returned(workbook, SampleResult.SHEET);
    HSSFSheet sheet = workbook.getSheet(SampleResult.SHEET);
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0};
    int index = workbook.addPicture(picture, Workbook.PICTURE_TYPE_PNG);
    sheet.createDrawingPatriarch()
        .createPicture(workbook.getCreationHelper().createClientAnchor(), index);
    sheet.setAutoFilter(CellRangeAddress.valueOf("A12:K18"));
    sheet.protectSheet("secret");
    workbook.writeProtectWorkbook("secret", "张会计");
    byte[] plain = AssessmentSamples.bytes(workbook);
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(plain))) {
      files
          .createDirectory("_VBA_PROJECT_CUR")
          .createDocument("PROJECT", stream("Module=Module1"));
      files.createDirectory("_SX_DB_CUR").createDocument("0001", stream("pivot cache"));
      files.createDocument(stream("controls"), "Ctls");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void macrosPivotsControlsPicturesAndPasswordsAreKept() throws IOException {
    byte[] original = rich();
    byte[] result = SampleResult.of(original, AssessmentSamples::returned).result();

    assertThat(XlsLosses.between(original, result)).isEmpty();
    try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(result))) {
      assertThat(workbook.getSheetName(0)).isEqualTo("评分结果");
      assertThat(workbook.getAllPictures()).hasSize(1);
      assertThat(workbook.isWriteProtected()).isTrue();
      assertThat(workbook.getSheet(SampleResult.SHEET).getProtect()).isTrue();
      assertThat(workbook.getDirectory().hasEntry("_VBA_PROJECT_CUR")).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 3, 5, 7, 9, 11, 13, 15})
  void busyWorkbooksLoseNothing(long seed) throws IOException {
    BusyWorkbook busy = new BusyWorkbook(seed);
    byte[] original = AssessmentSamples.bytes(busy.workbook());

    assertThat(XlsLosses.between(original, SampleResult.edit(original, workbook -> {})))
        .isEmpty();
  }

  @Test
  void whatIsMissingIsNamed() throws IOException {
    byte[] original = rich();

    byte[] withoutMacros;
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(original))) {
      files.getRoot().getEntryCaseInsensitive("Ctls").delete();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      files.writeFilesystem(out);
      withoutMacros = out.toByteArray();
    }
    assertThat(XlsLosses.between(original, withoutMacros)).contains("stream /Ctls");
    byte[] unprotected =
        SampleResult.edit(
            original, workbook -> workbook.getSheet(SampleResult.SHEET).protectSheet(null));
    assertThat(XlsLosses.between(original, unprotected).orElseThrow()).startsWith("record 00");
  }
}
