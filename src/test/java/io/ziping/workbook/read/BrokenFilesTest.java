package io.ziping.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.ReadResult;
import io.ziping.workbook.Structure;
import io.ziping.workbook.safety.FileBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** Broken, hostile and foreign files: each ends in an answer, none in an exception. */
class BrokenFilesTest {

  private final GridReader reader = new GridReader(ReadLimits.standard());

  private ReadResult refused(byte[] bytes) {
    GridResult result = reader.read(bytes);
    assertThat(result).isInstanceOf(GridResult.Refused.class);
    return ((GridResult.Refused) result).why();
  }

  private String damage(byte[] bytes) {
    ReadResult why = refused(bytes);
    assertThat(why).isInstanceOf(ReadResult.Damaged.class);
    return ((ReadResult.Damaged) why).reason();
  }

  private String limit(byte[] bytes) {
    ReadResult why = refused(bytes);
    assertThat(why).isInstanceOf(ReadResult.TooLarge.class);
    return ((ReadResult.TooLarge) why).limit();
  }

  private static Map<String, String> good() {
    return Packages.workbook(Packages.sheet("<row><c><v>1</v></c></row>"));
  }

  private static byte[] sheet(String rows) {
    return Packages.zip(Packages.workbook(Packages.sheet(rows)));
  }

  @Test
  void aSheetThatNobodyWantsIsEmptyAndNeverthelessParsed() {
    GridResult read = reader.read(FileBytes.of(Packages.zip(good())), name -> false);
    assertThat(read).isInstanceOf(GridResult.Read.class);
    assertThat(((GridResult.Read) read).grid().sheets())
        .extracting(SheetGrid::name, SheetGrid::rowCount)
        .containsExactly(tuple("表1", 0));

    for (String broken : new String[] {"<row><c></row>", "<row>&nothing;</row>", "<row"}) {
      assertThat(reader.read(FileBytes.of(sheet(broken)), name -> false))
          .as(broken)
          .isInstanceOf(GridResult.Refused.class);
    }
  }

  @Test
  void cutOffWorkbooksAreDamagedAndIncompleteAtEveryLength() throws IOException {
    for (boolean binary : new boolean[] {false, true}) {
      byte[] whole = RandomWorkbook.make(7, binary);
      assertThat(reader.read(whole)).isInstanceOf(GridResult.Read.class);
      assertThat(Structure.test(whole, ReadLimits.standard()))
          .isEqualTo(new Structure.Whole(!binary));
      for (int length = 8; length < whole.length - 512; length += 1 + whole.length / 150) {
        byte[] cut = Arrays.copyOf(whole, length);
        assertThat(damage(cut)).as("%d of %d", length, whole.length).isNotEmpty();
        assertThat(Structure.test(cut, ReadLimits.standard()))
            .as("%d of %d", length, whole.length)
            .isInstanceOf(Structure.Incomplete.class);
      }
    }
  }

  @Test
  void holesOfZerosAreIncomplete() throws IOException {
    byte[] whole = RandomWorkbook.make(7, false);
    for (int at = 0; at + 600 < whole.length; at += 512) {
      byte[] holed = whole.clone();
      Arrays.fill(holed, at, at + 512, (byte) 0);
      assertThat(Structure.test(holed, ReadLimits.standard()))
          .as("hole at %d", at)
          .isInstanceOf(Structure.Incomplete.class);
    }
    byte[] binary = RandomWorkbook.make(7, true);
    Arrays.fill(binary, 512, 1536, (byte) 0);
    assertThat(Structure.test(binary, ReadLimits.standard()))
        .isInstanceOf(Structure.Incomplete.class);
    assertThat(Structure.test(new byte[5000], ReadLimits.standard()))
        .isInstanceOf(Structure.Incomplete.class);
    assertThat(Structure.test(new byte[0], ReadLimits.standard()))
        .isInstanceOf(Structure.Incomplete.class);
  }

  @Test
  void aChangedByteInAStoredEntryIsFound() {
    byte[] stored = Packages.zip(good(), true);
    assertThat(reader.read(stored)).isInstanceOf(GridResult.Read.class);
    stored[Packages.indexOf(stored, "<v>1</v>") + 3] = '7';
    assertThat(damage(stored)).isEqualTo("crc");
    assertThat(Structure.test(stored, ReadLimits.standard()))
        .isInstanceOfSatisfying(
            Structure.Incomplete.class, why -> assertThat(why.reason()).isEqualTo("crc"));
  }

  @Test
  void namesThatTwoProgramsReadDifferentlyAreDamaged() {
    Map<String, String> twins = good();
    twins.put("xl/Worksheets/Sheet1.xml", "<x/>");
    assertThat(damage(Packages.zip(twins))).isEqualTo("duplicate-entry");
    Map<String, String> up = good();
    up.put("../evil.xml", "<x/>");
    assertThat(damage(Packages.zip(up))).isEqualTo("entry-name");
    Map<String, String> absolute = good();
    absolute.put("/etc/evil.xml", "<x/>");
    assertThat(damage(Packages.zip(absolute))).isEqualTo("entry-name");
    byte[] zip = Packages.zip(good());
    byte[] renamed = zip.clone();
    renamed[Packages.indexOf(zip, "xl/worksheets/sheet1.xml") + 18] = '2';
    assertThat(damage(renamed)).isEqualTo("entry-mismatch");
    byte[] led = new byte[zip.length + 100];
    Arrays.fill(led, 0, 100, (byte) 1);
    System.arraycopy(zip, 0, led, 100, zip.length);
    assertThat(damage(led)).isEqualTo("leading-bytes");
  }

  @Test
  void bombsStopAtLimits() {
    Map<String, String> bomb = good();
    bomb.put("xl/media/image1.bmp", "0".repeat(30 << 20));
    assertThat(limit(Packages.zip(bomb))).isEqualTo("ratio");
    Map<String, String> entries = good();
    for (int i = 0; i < 600; i++) {
      entries.put("xl/x" + i, "");
    }
    assertThat(limit(Packages.zip(entries))).isEqualTo("entries");
    assertThat(limit(new byte[21 << 20])).isEqualTo("bytes");
    assertThat(limit(sheet("<row>" + "<a>".repeat(400) + "</a>".repeat(400) + "</row>")))
        .isEqualTo("depth");
  }

  @Test
  void aMillionEmptyRowsAreNoSheetAndManyFilledOnesTooMany() {
    StringBuilder empty = new StringBuilder();
    StringBuilder filled = new StringBuilder();
    Random random = new Random(3);
    for (int row = 1; row <= 1_000_000; row++) {
      empty
          .append("<row r='")
          .append(row)
          .append("' ht='")
          .append(random.nextInt(100))
          .append("'/>");
      if (row < 30_000) {
        filled.append("<row><c><v>").append(random.nextInt()).append("</v></c></row>");
      }
    }
    ReadLimits small = new ReadLimits(20L << 20, 500, 64L << 20, 200, 20_000, 1000, 1000, 2);
    assertThat(new GridReader(small).read(sheet(empty.toString())))
        .isInstanceOfSatisfying(
            GridResult.Read.class,
            read -> assertThat(read.grid().sheets().get(0).rowCount()).isZero());
    assertThat(limit(sheet(filled.toString()))).isEqualTo("rows");
    String wide = "<row>" + "<c><v>1</v></c>".repeat(16_384) + "</row>";
    assertThat(reader.read(sheet(wide))).isInstanceOf(GridResult.Read.class);
    assertThat(damage(sheet(wide.replace("</row>", "<c><v>1</v></c></row>"))))
        .isEqualTo("cell-reference");
    assertThat(((GridResult.Refused) new GridReader(small).read(sheet(wide))).why())
        .isEqualTo(new ReadResult.TooLarge("cells", 1001, 1000));
  }

  @Test
  void entitiesAreNeverResolved() {
    String laughs =
        "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c"
            + " '&b;&b;&b;&b;&b;'>]>";
    String external = "<!DOCTYPE x [<!ENTITY c SYSTEM 'file:///etc/hostname'>]>";
    String rows = "<row><c t='inlineStr'><is><t>&c;</t></is></c></row>";
    for (String doctype : new String[] {laughs, external}) {
      byte[] bytes = Packages.zip(Packages.workbook(doctype + Packages.sheet(rows)));
      assertThat(damage(bytes)).isEqualTo("dtd");
    }
    assertThat(damage(sheet(rows))).isEqualTo("xml");
  }

  @Test
  void encryptedWorkbooksAreToldSo() throws IOException, GeneralSecurityException {
    EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
    Encryptor encryptor = info.getEncryptor();
    encryptor.confirmPassword("secret");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      try (var stream = encryptor.getDataStream(container)) {
        stream.write(RandomWorkbook.make(1, false));
      }
      container.writeFilesystem(out);
    }
    assertThat(refused(out.toByteArray())).isEqualTo(new ReadResult.Encrypted());
    ByteArrayOutputStream binary = new ByteArrayOutputStream();
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet().createRow(0).createCell(0).setCellValue(1);
      workbook.write(binary);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertThat(refused(binary.toByteArray())).isEqualTo(new ReadResult.Encrypted());
  }

  @Test
  void randomBytesAreSomethingElse() {
    Random random = new Random(11);
    String[] heads = {
      "", "PK\3\4", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "<html>", "<?xml "
    };
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[random.nextInt(3000)];
      random.nextBytes(bytes);
      byte[] head = heads[i % heads.length].getBytes(StandardCharsets.ISO_8859_1);
      System.arraycopy(head, 0, bytes, 0, Math.min(head.length, bytes.length));
      assertThat(refused(bytes)).isNotNull();
      assertThat(Structure.test(bytes, ReadLimits.standard())).isNotNull();
    }
  }

  @Test
  void mutantsOfGoodFilesEndInAnAnswer() throws IOException {
    Random random = new Random(5);
    for (int i = 0; i < 400; i++) {
      byte[] mutant =
          i % 4 == 3
              ? RandomWorkbook.make(9, true)
              : i % 4 == 2 ? Packages.zip(good(), true) : RandomWorkbook.make(9, false);
      int flips = 1 + random.nextInt(8);
      for (int flip = 0; flip < flips; flip++) {
        mutant[random.nextInt(mutant.length)] ^= (byte) (1 << random.nextInt(8));
      }
      GridResult result = reader.read(mutant);
      if (result instanceof GridResult.Refused refused
          && refused.why() instanceof ReadResult.Damaged damaged) {
        assertThat(damaged.reason()).as("mutant %d: %s", i, damaged).isNotEqualTo("internal");
      }
      assertThat(Structure.test(mutant, ReadLimits.standard())).isNotNull();
    }
  }
}
