package io.ziping.faults;

import io.ziping.demo.DemoSeason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

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
    List<byte[]> forms = new java.util.ArrayList<>();
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
    return rewritten(
        xlsx(serial),
        (name, bytes) ->
            name.equals(STRINGS)
                ? new String(bytes, StandardCharsets.UTF_8)
                    .replaceFirst("(>[^<>]*\\d{6,}[^<>]*-[^<>]*)</t>", "$1之" + serial + "</t>")
                    .getBytes(StandardCharsets.UTF_8)
                : bytes,
        0);
  }

  /** A good form made large by a picture of random bytes, stored, not deflated. */
  byte[] large(int serial, int pictureBytes) throws IOException {
    return rewritten(
        xlsx(serial),
        (name, bytes) ->
            name.equals("[Content_Types].xml")
                ? new String(bytes, StandardCharsets.UTF_8)
                    .replaceFirst(
                        "(<Types[^>]*>)",
                        "$1<Default Extension=\"png\" ContentType=\"image/png\"/>")
                    .getBytes(StandardCharsets.UTF_8)
                : bytes,
        pictureBytes);
  }

  private interface Part {
    byte[] change(String name, byte[] bytes);
  }

  private static byte[] rewritten(byte[] workbook, Part change, int pictureBytes)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(change.change(entry.getName(), in.readAllBytes()));
      }
      if (pictureBytes > 0) {
        byte[] picture = new byte[pictureBytes];
        new Random(pictureBytes).nextBytes(picture);
        stored(out, "xl/media/photo.png", picture);
      }
    }
    return bytes.toByteArray();
  }

  private static void stored(ZipOutputStream out, String name, byte[] bytes) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    out.putNextEntry(entry);
    out.write(bytes);
  }
}
