package io.ziping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.config.ShippedLabels;
import io.ziping.fixtures.FormDump;
import io.ziping.fixtures.GridWorkbook;
import io.ziping.fixtures.WordForm;
import io.ziping.fixtures.ZipMaker;
import io.ziping.workbook.Archive;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.ReadResult;
import io.ziping.workbook.WorkbookReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A form reads the same in whatever it is handed in: five real layouts, every kind of file. */
class SameFormEverywhereTest {

  /**
   * Each as .doc: LibreOffice 7.4 converted what {@link WordForm#main} wrote. To make them anew,
   * run that, then {@code soffice --convert-to doc *.docx}.
   */
  private static final Path DOCUMENTS = Path.of("src/test/resources/word");

  /**
   * What a form may be handed in as.
   *
   * @param writer makes the file of a layout by the layout's name
   * @param addressed whether its cells have the addresses that they have in the .xlsx
   */
  private record Kind(String extension, Function<String, byte[]> writer, boolean addressed) {
    @Override
    public String toString() {
      return extension;
    }
  }

  private static final Kind XLSX = new Kind(".xlsx", SameFormEverywhereTest::xlsx, true);

  /** Further kinds are added here: each is tried alone and inside an archive. */
  private static final List<Kind> KINDS =
      List.of(
          XLSX,
          new Kind(
              ".xls",
              layout -> GridWorkbook.bytes(new HSSFWorkbook(), WordForm.layout(layout)),
              true),
          new Kind(".docx", layout -> WordForm.docx(WordForm.layout(layout)), false),
          new Kind(".doc", layout -> kept(layout + ".doc"), false));

  private final WorkbookReader reader =
      new WorkbookReader(ShippedLabels.forms(), ReadLimits.standard());

  static Stream<Arguments> layoutsAndKinds() {
    List<Arguments> all = new ArrayList<>();
    for (String layout : WordForm.layouts().keySet()) {
      KINDS.forEach(kind -> all.add(Arguments.of(layout, kind)));
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("layoutsAndKinds")
  void readsTheSame(String layout, Kind kind) {
    byte[] file = kind.writer().apply(layout);

    assertThat(dump(file, kind)).isEqualTo(dump(xlsx(layout), kind));
    assertThat(dump(unpacked(file, kind.extension()), kind)).isEqualTo(dump(file, kind));
  }

  private static byte[] xlsx(String layout) {
    return GridWorkbook.bytes(new XSSFWorkbook(), WordForm.layout(layout));
  }

  private static byte[] kept(String name) {
    try {
      return Files.readAllBytes(DOCUMENTS.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String dump(byte[] file, Kind kind) {
    ReadResult result = reader.read(file);
    assertThat(result).isInstanceOf(ReadResult.Forms.class);
    ReadResult.Forms forms = (ReadResult.Forms) result;
    if (kind.addressed()) {
      return FormDump.of(forms.forms());
    }
    // A number typed into a sheet is the same fact as its digits in Word.
    return FormDump.withoutAddresses(forms.forms())
        .replaceAll("form in [^\n]*\n", "")
        .replaceAll("#(?=\")", "");
  }

  private static byte[] unpacked(byte[] file, String extension) {
    byte[] zip = new ZipMaker().add("上报/自评表" + extension, file).bytes();
    Archive.Opening opening = Archives.standard(ReadLimits.standard()).open(zip);
    Archive archive = ((Archive.Opened) opening).archive();
    return ((Archive.Bytes) archive.read(archive.members().get(0))).array();
  }
}
