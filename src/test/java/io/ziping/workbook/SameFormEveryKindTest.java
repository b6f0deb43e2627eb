package io.ziping.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.config.ShippedLabels;
import io.ziping.fixtures.FormDump;
import io.ziping.fixtures.GridWorkbook;
import io.ziping.fixtures.WordForm;
import io.ziping.form.EvaluationForm;
import io.ziping.workbook.read.SheetGrid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A form says the same, whichever program it was filled in with. */
class SameFormEveryKindTest {

  /**
   * Each as .docx and as .doc: LibreOffice 7.4 converted what {@link WordForm#main} wrote. To make
   * them anew, run that, then {@code soffice --convert-to doc *.docx}.
   */
  private static final Path DOCUMENTS = Path.of("src/test/resources/word");

  private final WorkbookReader reader =
      new WorkbookReader(ShippedLabels.forms(), ReadLimits.standard());

  static Set<String> layouts() {
    return WordForm.layouts().keySet();
  }

  private String facts(byte[] file) {
    ReadResult result = reader.read(file);
    assertThat(result).isInstanceOf(ReadResult.Forms.class);
    List<EvaluationForm> forms = ((ReadResult.Forms) result).forms();
    // A number typed into a sheet is the same fact as its digits in Word.
    return FormDump.withoutAddresses(forms)
        .replaceAll("form in [^\n]*\n", "")
        .replaceAll("#(?=\")", "");
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void workbooksAndWordDocumentsSayTheSame(String layout) {
    SheetGrid grid = WordForm.layout(layout);

    String xlsx = facts(GridWorkbook.bytes(new XSSFWorkbook(), grid));

    assertThat(facts(GridWorkbook.bytes(new HSSFWorkbook(), grid))).isEqualTo(xlsx);
    assertThat(facts(WordForm.docx(grid))).isEqualTo(xlsx);
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void oldWordDocumentsSayTheSame(String layout) {
    assertThat(facts(document(layout + ".doc"))).isEqualTo(facts(document(layout + ".docx")));
  }

  private static byte[] document(String name) {
    try {
      return Files.readAllBytes(DOCUMENTS.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
