package io.ziping.workbook.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.ReadResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FileBytesTest {

  private static final ReadLimits LIMITS = ReadLimits.standard();
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String TEXT = "绩效自评 ".repeat(400);

  @Test
  void aSmallPartIsInflatedOnce() throws IOException {
    FileBytes file = FileBytes.of(zip(Map.of(SHEET, TEXT)));
    ZipDirectory zip = file.zip(LIMITS);
    byte[] first = zip.read(part(file), LIMITS);
    assertThat(new String(first, StandardCharsets.UTF_8)).isEqualTo(TEXT);
    assertThat(file.zip(LIMITS).read(part(file), LIMITS)).isSameAs(first);
  }

  @Test
  void aLargePartIsNotKept() throws IOException {
    FileBytes file = FileBytes.of(zip(Map.of(SHEET, TEXT.repeat(60))));
    ZipDirectory zip = file.zip(LIMITS);
    assertThat(ZipDirectory.isSmall(part(file))).isFalse();
    assertThat(zip.read(part(file), LIMITS)).isNotSameAs(zip.read(part(file), LIMITS));
  }

  @Test
  void theSameInACopyIsTakenOver() throws IOException {
    FileBytes original = FileBytes.of(zip(Map.of(SHEET, TEXT)));
    byte[] known = original.zip(LIMITS).read(part(original), LIMITS);
    FileBytes copy = FileBytes.changed(zip(Map.of("new.xml", "neu", SHEET, TEXT)), original);
    assertThat(copy.zip(LIMITS).read(part(copy), LIMITS)).isSameAs(known);
  }

  @Test
  void whatIsPackedOtherwiseIsInflatedAndTested() throws IOException {
    byte[] bytes = zip(Map.of(SHEET, TEXT));
    FileBytes original = FileBytes.of(bytes);
    original.zip(LIMITS).read(part(original), LIMITS);
    byte[] torn = bytes.clone();
    torn[part(original).dataOffset() + 12] ^= 0x55; // size and CRC-32 still say the same
    FileBytes copy = FileBytes.changed(torn, original);
    assertThatThrownBy(() -> copy.zip(LIMITS).read(part(copy), LIMITS))
        .isInstanceOfSatisfying(
            UnreadableException.class,
            why -> assertThat(why.why()).isInstanceOf(ReadResult.Damaged.class));
  }

  @Test
  void tooManyEntries() throws IOException {
    Map<String, String> parts = new TreeMap<>();
    for (int i = 0; i <= LIMITS.entries(); i++) {
      parts.put("part" + i, "");
    }
    FileBytes file = FileBytes.of(zip(parts));
    assertThat(file.zip().parts()).hasSize(LIMITS.entries() + 1);
    assertThatThrownBy(() -> file.zip(LIMITS))
        .isInstanceOfSatisfying(
            UnreadableException.class,
            why ->
                assertThat(why.why())
                    .isEqualTo(
                        new ReadResult.TooLarge(
                            Limit.ENTRIES.key(), LIMITS.entries() + 1L, LIMITS.entries())));
  }

  @Test
  void anInflaterThatFailedServesTheNext() throws IOException {
    byte[] good = zip(Map.of(SHEET, TEXT));
    FileBytes whole = FileBytes.of(good);
    int data = part(whole).dataOffset();
    for (int i = 0; i < 40; i++) {
      byte[] torn = good.clone();
      torn[data + i] ^= 0x7f;
      FileBytes broken = FileBytes.of(torn);
      assertThatThrownBy(() -> broken.zip().read(part(broken), LIMITS))
          .isInstanceOf(UnreadableException.class);
      FileBytes next = FileBytes.of(good);
      assertThat(new String(next.zip().read(part(next), LIMITS), StandardCharsets.UTF_8))
          .isEqualTo(TEXT);
    }
  }

  private static ZipPart part(FileBytes file) {
    return file.zip().find(SHEET).orElseThrow();
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : new TreeMap<>(parts).entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
