package io.ziping.workbook.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.config.ShippedLabels;
import io.ziping.fixtures.FormDump;
import io.ziping.fixtures.GridBuilder;
import io.ziping.form.EvaluationForm;
import io.ziping.workbook.ReadResult;
import io.ziping.workbook.read.SheetGrid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the shipped labels find in sheets; golden files are compared as text. */
final class DetectedForms {

  private static final FormDetector DETECTOR = new FormDetector(ShippedLabels.forms());
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  private DetectedForms() {}

  static ReadResult read(SheetGrid... sheets) {
    return DETECTOR.detect(GridBuilder.workbook(sheets), "", "");
  }

  static List<EvaluationForm> forms(SheetGrid... sheets) {
    ReadResult result = read(sheets);
    assertThat(result).isInstanceOf(ReadResult.Forms.class);
    return ((ReadResult.Forms) result).forms();
  }

  static EvaluationForm form(SheetGrid sheet) {
    List<EvaluationForm> forms = forms(sheet);
    assertThat(forms).hasSize(1);
    return forms.get(0);
  }

  /**
   * Compares with {@code golden/<name>/form.txt}. To accept a change, run with {@code
   * -Dgolden.update=true} and read the difference.
   */
  static void assertGolden(String name, SheetGrid... sheets) {
    String dump = FormDump.of(forms(sheets));
    Path file = GOLDEN.resolve(name).resolve("form.txt");
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, dump);
      }
      assertThat(dump).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
