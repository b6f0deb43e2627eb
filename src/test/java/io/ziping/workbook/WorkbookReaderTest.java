package io.ziping.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.config.ShippedLabels;
import io.ziping.fixtures.FormDump;
import io.ziping.fixtures.GridBuilder;
import io.ziping.fixtures.GridWorkbook;
import io.ziping.fixtures.NationalGrid;
import io.ziping.workbook.read.SheetGrid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files through the reader: the same form whatever file it came in. */
class WorkbookReaderTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/national/form.txt");

  private final WorkbookReader reader =
      new WorkbookReader(ShippedLabels.forms(), ReadLimits.standard());
  private final SheetGrid notes = GridBuilder.sheet("填表说明").put("A1", "请如实填写").build();

  @TempDir Path folder;

  private ReadResult read(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    return reader.read(file);
  }

  private static void assertNational(ReadResult result, String lookalike) throws IOException {
    assertThat(result).isInstanceOf(ReadResult.Forms.class);
    ReadResult.Forms forms = (ReadResult.Forms) result;
    assertThat(FormDump.of(forms.forms())).isEqualTo(Files.readString(GOLDEN));
    assertThat(forms.lookalike()).isEqualTo(lookalike);
  }

  @Test
  void xlsx() throws IOException {
    byte[] bytes = GridWorkbook.bytes(new XSSFWorkbook(), notes, NationalGrid.published());
    assertNational(read("表.xlsx", bytes), "");
  }

  @Test
  void xlsAndAWrongExtension() throws IOException {
    byte[] bytes = GridWorkbook.bytes(new HSSFWorkbook(), NationalGrid.published(), notes);
    assertNational(read("表.xls", bytes), "");
    assertNational(read("表.xlsx", bytes), "");
  }

  @Test
  void ownOutputIsAnsweredAndNeverRead() throws IOException {
    Stamp stamp = new Stamp("result", "房顶维修费用.xlsx", "ab".repeat(32), "default@1", "0.1.0");
    byte[] bytes;
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      stamp
          .toProperties()
          .forEach(
              (key, value) ->
                  workbook.getProperties().getCustomProperties().addProperty(key, value));
      bytes = GridWorkbook.bytes(workbook, NationalGrid.published());
    }
    assertThat(read("改了名.xlsx", bytes)).isEqualTo(new ReadResult.OwnOutput(stamp));
  }

  @Test
  void whatIsNoWorkbookIsRefusedByTheReader() throws IOException {
    byte[] pdf = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    assertThat(read("表.xlsx", pdf)).isEqualTo(new ReadResult.WrongFormat("pdf"));
  }

  @Test
  void aWorkbookOfOtherThingsIsNoForm() throws IOException {
    byte[] bytes = GridWorkbook.bytes(new XSSFWorkbook(), notes);
    assertThat(read("说明.xlsx", bytes)).isInstanceOf(ReadResult.NotAForm.class);
  }

  @Test
  void bytesAndFilesReadAlike() throws IOException {
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    copy.write(GridWorkbook.bytes(new XSSFWorkbook(), NationalGrid.published()));
    assertNational(reader.read(copy.toByteArray()), "");
  }
}
