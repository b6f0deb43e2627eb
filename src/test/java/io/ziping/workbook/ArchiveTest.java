package io.ziping.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.GridWorkbook;
import io.ziping.fixtures.NationalGrid;
import io.ziping.fixtures.ZipMaker;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen of an archive, and which are not opened. */
class ArchiveTest {

  private static final byte[] FORM =
      GridWorkbook.bytes(new XSSFWorkbook(), NationalGrid.published());
  private static final byte[] PDF = "%PDF-1.4 nothing".getBytes(StandardCharsets.US_ASCII);

  private static final Archive.Names NAMES =
      new Archive.Names() {
        @Override
        public boolean isWanted(String fileName) {
          return fileName.matches("(?i)[^.~].*\\.(xlsx|xls|pdf|zip)");
        }

        @Override
        public boolean isPruned(String folderName) {
          return folderName.equals("__MACOSX") || folderName.startsWith(".");
        }
      };

  private static Archive.Opening open(byte[] zip) {
    return Archive.open(zip, NAMES, ReadLimits.standard());
  }

  private static List<String> paths(byte[] zip) {
    assertThat(open(zip)).isInstanceOf(Archive.Opened.class);
    return ((Archive.Opened) open(zip))
        .archive().members().stream().map(Archive.Member::path).toList();
  }

  private static ReadResult why(byte[] zip) {
    assertThat(open(zip)).isInstanceOf(Archive.Refused.class);
    return ((Archive.Refused) open(zip)).why();
  }

  private static String reason(byte[] zip) {
    return why(zip) instanceof ReadResult.Damaged damaged ? damaged.reason() : why(zip).toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GBK", "UTF-8"})
  void namesAreReadWhoeverWroteThem(String charset) {
    byte[] zip = new ZipMaker(Charset.forName(charset)).add("漕河镇/目录.xlsx", FORM).bytes();

    assertThat(paths(zip)).containsExactly("漕河镇/目录.xlsx");
  }

  @Test
  void macosDoesNotSayThatItsNamesAreUtf8() {
    byte[] zip = new ZipMaker(StandardCharsets.UTF_8).add("村道硬化.xlsx", FORM).bytes();

    assertThat(paths(ZipMaker.unflagged(zip))).containsExactly("村道硬化.xlsx");
  }

  /** 目录 and 路 are two bytes a character in GBK that UTF-8 would take for two-byte letters. */
  @ParameterizedTest
  @ValueSource(strings = {"目录.xlsx", "路.xlsx", "联通.xlsx", "誠.xlsx", "乗.xlsx"})
  void shortNamesOfGbkAreNotTakenForUtf8(String name) {
    assertThat(paths(new ZipMaker().add(name, FORM).bytes())).containsExactly(name);
  }

  @Test
  void whatIsNeitherIsReadAsDosWroteIt() {
    byte[] zip = new ZipMaker(Charset.forName("IBM437")).add("caf\u00e9.xlsx", FORM).bytes();

    assertThat(paths(zip).get(0)).startsWith("caf").endsWith(".xlsx");
  }

  @Test
  void backslashesAreFoldersToo() {
    byte[] zip = new ZipMaker().add("一\\表.xlsx", FORM).add("二\\表.xlsx", FORM).bytes();

    assertThat(paths(zip)).containsExactly("一/表.xlsx", "二/表.xlsx");
  }

  @Test
  void whatFileManagersAddIsLeftOut() {
    byte[] zip =
        new ZipMaker()
            .add("表/", new byte[0])
            .add("表/一.xlsx", FORM)
            .add("__MACOSX/表/._一.xlsx", FORM)
            .add("表/.DS_Store", FORM)
            .add("表/~$一.xlsx", FORM)
            .add("表/Thumbs.db", FORM)
            .bytes();

    assertThat(paths(zip)).containsExactly("表/一.xlsx");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../a.xlsx", "表/../../a.xlsx", "/a.xlsx", "C:\\a.xlsx", "..\\a.xlsx", "a\0.xlsx"})
  void namesThatLeadAnywhereButDownAreRefused(String name) {
    byte[] zip = new ZipMaker().add("好.xlsx", FORM).add(name, FORM).bytes();

    assertThat(reason(zip)).isEqualTo("archive-entry-name");
  }

  @Test
  void twoFilesOfOneNameAreRefused() {
    // Both separators lead to the same place.
    byte[] zip = new ZipMaker().add("表/一.xlsx", FORM).add("表\\一.xlsx", FORM).bytes();

    assertThat(reason(zip)).isEqualTo("archive-duplicate-entry");
  }

  @Test
  void foldersInsideOneAnotherWithoutEndAreRefused() {
    byte[] zip = new ZipMaker().add("一/".repeat(9) + "表.xlsx", FORM).bytes();

    assertThat(why(zip)).isEqualTo(new ReadResult.TooLarge("archive-depth", 10, 8));
  }

  @Test
  void moreMembersThanAreAnsweredAreRefused() {
    ZipMaker maker = new ZipMaker();
    for (int i = 0; i <= ReadLimits.standard().entries(); i++) {
      maker.add(i + ".xlsx", new byte[1]);
    }

    assertThat(why(maker.bytes())).isEqualTo(new ReadResult.TooLarge("archive-entries", 501, 500));
  }

  @Test
  void anArchiveWithNothingThatCouldBeScoredIsAnsweredAsAWhole() {
    assertThat(why(new ZipMaker().bytes())).isEqualTo(new ReadResult.WrongFormat("archive-empty"));
    assertThat(why(new ZipMaker().add("照片.pdf", PDF).add("a.txt", PDF).bytes()))
        .isEqualTo(new ReadResult.WrongFormat("archive-nothing"));
    byte[] inner = new ZipMaker().add("一.xlsx", FORM).bytes();
    assertThat(why(new ZipMaker().add("一.zip", inner).bytes()))
        .isEqualTo(new ReadResult.WrongFormat("archive-nested"));
    byte[] locked = ZipMaker.encrypted(new ZipMaker().add("a.xlsx", FORM).bytes(), "a.xlsx");
    assertThat(reason(locked)).isEqualTo("archive-encrypted");
  }

  @Test
  void oneMemberWithAPasswordHarmsNoOther() {
    byte[] zip = new ZipMaker().add("a.xlsx", FORM).add("b.xlsx", FORM).bytes();
    Archive archive = ((Archive.Opened) open(ZipMaker.encrypted(zip, "b.xlsx"))).archive();

    assertThat(archive.read(archive.members().get(0))).isInstanceOf(Archive.Bytes.class);
    Archive.Content locked = archive.read(archive.members().get(1));
    assertThat(((Archive.Unread) locked).why().reason()).isEqualTo("member-encrypted");
  }

  @Test
  void whatIsNoArchiveIsNotOpened() {
    assertThat(open(FORM)).isEqualTo(new Archive.NoArchive());
    assertThat(open(PDF)).isEqualTo(new Archive.NoArchive());
    assertThat(Archive.isNamed("表.ZIP")).isTrue();
    assertThat(Archive.isNamed("zip")).isFalse();
  }
}
