package io.ziping.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.FamilyForms;
import io.ziping.fixtures.PrettyWorkbook;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pictures of docs/forms.md are made from the workbooks that the tests read. To make them anew,
 * run with {@code -Ddocs.write=true}; it needs LibreOffice and pdftoppm.
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
  @EnabledIfSystemProperty(named = "docs.write", matches = "true")
  void makeThePictures(@TempDir Path folder) throws Exception {
    Files.createDirectories(PICTURES);
    List<String> office =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
    for (var form : FamilyForms.all().entrySet()) {
      Path workbook = folder.resolve(form.getKey() + ".xlsx");
      Files.write(workbook, PrettyWorkbook.bytes(form.getValue()));
      office.add(workbook.toString());
    }
    run(office);
    for (String key : FamilyForms.all().keySet()) {
      Path page = folder.resolve(key);
      run(List.of("pdftoppm", "-png", "-singlefile", "-r", "72", page + ".pdf", page.toString()));
      BufferedImage image = ImageIO.read(folder.resolve(key + ".png").toFile());
      ImageIO.write(cropped(image), "png", PICTURES.resolve(key + ".png").toFile());
    }
  }

  private static void run(List<String> command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  /** Without its white margins, in 16 greys. */
  private static BufferedImage cropped(BufferedImage page) {
    int left = page.getWidth();
    int right = 0;
    int top = page.getHeight();
    int bottom = 0;
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        if ((page.getRGB(x, y) & 0xff) < 200) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y);
        }
      }
    }
    byte[] greys = new byte[16];
    for (int i = 0; i < greys.length; i++) {
      greys[i] = (byte) (i * 17);
    }
    IndexColorModel palette = new IndexColorModel(4, greys.length, greys, greys, greys);
    int margin = 6;
    BufferedImage small =
        new BufferedImage(
            right - left + 2 * margin,
            bottom - top + 2 * margin,
            BufferedImage.TYPE_BYTE_BINARY,
            palette);
    for (int y = 0; y < small.getHeight(); y++) {
      for (int x = 0; x < small.getWidth(); x++) {
        int fromX = Math.max(0, Math.min(page.getWidth() - 1, left - margin + x));
        int fromY = Math.max(0, Math.min(page.getHeight() - 1, top - margin + y));
        small.setRGB(x, y, page.getRGB(fromX, fromY));
      }
    }
    return small;
  }
}
