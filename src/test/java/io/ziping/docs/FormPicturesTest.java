package io.ziping.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.FamilyForms;
import io.ziping.fixtures.PrettyWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The pictures of docs/forms.md are made from the workbooks that the tests read. To make them anew,
 * run with {@code -Ddocs.workbooks=DIR}, then {@code docs/pictures/forms.sh DIR}.
 */
class FormPicturesTest {

  private static final Path PICTURES = Path.of("docs/pictures/forms");
  private static final long LARGEST = 60_000;

  @TestFactory
  Stream<DynamicTest> everyFamilyHasASmallPictureInTheDocument() throws IOException {
    String document = Files.readString(Path.of("docs/forms.md"));
    return FamilyForms.all().keySet().stream()
        .map(
            key ->
                DynamicTest.dynamicTest(
                    key,
                    () -> {
                      Path picture = PICTURES.resolve(key + ".png");
                      assertThat(picture).exists();
                      assertThat(Files.size(picture)).isBetween(1L, LARGEST);
                      assertThat(document).contains("(pictures/forms/" + key + ".png)");
                    }));
  }

  @Test
  void noPictureIsLeftOver() throws IOException {
    try (Stream<Path> pictures = Files.list(PICTURES)) {
      assertThat(pictures.map(file -> file.getFileName().toString().replace(".png", "")))
          .containsExactlyInAnyOrderElementsOf(FamilyForms.all().keySet());
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "docs.workbooks", matches = ".+")
  void writeTheWorkbooks() throws IOException {
    Path folder = Files.createDirectories(Path.of(System.getProperty("docs.workbooks")));
    for (var form : FamilyForms.all().entrySet()) {
      Files.write(folder.resolve(form.getKey() + ".xlsx"), PrettyWorkbook.bytes(form.getValue()));
    }
  }
}
