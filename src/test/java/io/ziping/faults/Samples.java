package io.ziping.faults;

import io.ziping.demo.DemoSeason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Good forms of the demo season, as many different ones as a test needs. */
final class Samples {

  private static final String STRINGS = "xl/sharedStrings.xml";

  private final List<byte[]> modern;
  private final List<byte[]> old;

  private Samples(List<byte[]> modern, List<byte[]> old) {
    this.modern = modern;
    this.old = old;
  }

  /** Makes the season once below {@code scratch}. */
  static Samples make(Path scratch) throws IOException {
    List<Path> season =
        DemoSeason.write(Files.createTempDirectory(scratch, "season"), Path.of("templates"));
    return new Samples(read(season, ".xlsx"), read(season, ".xls"));
  }

  private static List<byte[]> read(List<Path> season, String extension) throws IOException {
    List<byte[]> forms = new ArrayList<>();
    for (Path file : season) {
      if (file.toString().endsWith(extension)) {
        forms.add(Files.readAllBytes(file));
      }
    }
    return List.copyOf(forms);
  }

  /** The n-th form of the season: the same bytes at every call. */
  byte[] xlsx(int n) {
    return modern.get(n % modern.size()).clone();
  }

  byte[] xls(int n) {
    return old.get(n % old.size()).clone();
  }

  /** A good form whose bytes and project nobody else has: the project's name gets the serial. */
  byte[] distinct(int serial) throws IOException {
    return Zip.of(xlsx(serial))
        .replace(STRINGS, "(>[^<>]*\\d{6,}[^<>]*-[^<>]*)</t>", "$1之" + serial + "</t>")
        .bytes();
  }

  /** A good form made large by a picture of random bytes, stored, not deflated. */
  byte[] large(int serial, int pictureBytes) throws IOException {
    byte[] picture = new byte[pictureBytes];
    new Random(pictureBytes).nextBytes(picture);
    return Zip.of(xlsx(serial))
        .replace(
            "[Content_Types].xml",
            "(<Types[^>]*>)",
            "$1<Default Extension=\"png\" ContentType=\"image/png\"/>")
        .store("xl/media/photo.png", picture)
        .bytes();
  }
}
