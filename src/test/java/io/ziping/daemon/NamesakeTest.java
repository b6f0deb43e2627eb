package io.ziping.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.AssessmentSamples;
import io.ziping.fixtures.LiveShare;
import io.ziping.fixtures.LiveShareExtension;
import io.ziping.fixtures.SampleResult;
import io.ziping.fixtures.WordForm;
import io.ziping.fixtures.ZipMaker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Originals that differ in their extension only: each output tells its own (docs/adr/0074). */
@ExtendWith(LiveShareExtension.class)
class NamesakeTest {

  private static final byte[] PDF = "%PDF-1.4 nothing".getBytes(StandardCharsets.US_ASCII);

  private final LiveShare share;

  NamesakeTest(LiveShare share) {
    this.share = share;
  }

  private static byte[] xls() {
    HSSFWorkbook workbook = new HSSFWorkbook();
    AssessmentSamples.accepted(workbook, SampleResult.SHEET);
    return AssessmentSamples.bytes(workbook);
  }

  private static byte[] docx() {
    return WordForm.docx(LiveShare.form(3));
  }

  private void drop(String name, byte[] bytes) throws IOException {
    Files.write(share.unit().resolve(name), bytes);
  }

  /** What is in the unit's folder beside the originals, its summary and its report. */
  private List<String> outputs() throws IOException {
    return share.names().stream().filter(name -> name.matches(".*_(评分|退回修改|待核定|无法读取).*")).toList();
  }

  @Test
  void eachOfFourNamesakesIsAnsweredUnderItsOwnName() throws Exception {
    drop("村道.xlsx", LiveShare.form(1));
    drop("村道.xls", xls());
    drop("村道.docx", docx());
    drop("村道.pdf", PDF);
    drop("村道.rar", "Rar!\u001a\u0007\u0000".getBytes(StandardCharsets.ISO_8859_1));
    drop("桥梁.xlsx", LiveShare.form(2));

    share.runOnce();

    assertThat(outputs())
        .containsExactly(
            "村道.docx_评分.xlsx",
            "村道.pdf_无法读取.txt",
            "村道.rar_无法读取.txt",
            "村道.xls_评分.xls",
            "村道.xlsx_评分.xlsx",
            "桥梁_评分.xlsx");
    assertThat(Files.readString(share.unit().resolve("村道.pdf_无法读取.txt"))).contains("村道.pdf");
    List<String> names = share.names();
    share.runOnce();
    assertThat(share.names()).isEqualTo(names);
  }

  @Test
  void aResultKeepsItsPlainNameWhenANeighbourComesLater() throws Exception {
    drop("村道.xlsx", LiveShare.form(1));
    share.runOnce();
    drop("村道.docx", docx());

    share.runOnce();

    assertThat(outputs()).containsExactly("村道.docx_评分.xlsx", "村道_评分.xlsx");
    drop("村道.xlsx", LiveShare.form(2));
    share.runOnce();
    assertThat(outputs()).containsExactly("村道.docx_评分.xlsx", "村道_评分.xlsx");
  }

  @Test
  void withTheNeighbourGoneTheOtherKeepsWhatItHas() throws Exception {
    drop("村道.xlsx", LiveShare.form(1));
    drop("村道.docx", docx());
    share.runOnce();
    Files.delete(share.unit().resolve("村道.docx"));

    share.runOnce();

    assertThat(outputs()).containsExactly("村道.xlsx_评分.xlsx");
    // A new version is called plainly, and takes the old one's place.
    drop("村道.xlsx", LiveShare.form(2));
    share.runOnce();
    assertThat(outputs()).containsExactly("村道_评分.xlsx");
  }

  @Test
  void theNeighbourOfAPlainNameGoesAndComesBack() throws Exception {
    drop("村道.xlsx", LiveShare.form(1));
    share.runOnce();
    drop("村道.docx", docx());
    share.runOnce();
    Files.delete(share.unit().resolve("村道.xlsx"));
    share.runOnce();
    assertThat(outputs()).containsExactly("村道.docx_评分.xlsx");

    drop("村道.xlsx", LiveShare.form(1));
    share.runOnce();

    assertThat(outputs()).containsExactly("村道.docx_评分.xlsx", "村道.xlsx_评分.xlsx");
  }

  @Test
  void membersOfAnArchiveAreTold() throws Exception {
    drop(
        "全部.zip",
        new ZipMaker()
            .add("村道.xlsx", LiveShare.form(1))
            .add("村道.docx", docx())
            .add("村道.pdf", PDF)
            .add("桥/村道.xlsx", LiveShare.form(2))
            .bytes());

    share.runOnce();

    try (Stream<Path> files = Files.walk(share.unit().resolve("全部.zip_结果"))) {
      List<String> names =
          files
              .filter(Files::isRegularFile)
              .map(file -> share.unit().resolve("全部.zip_结果").relativize(file).toString())
              .map(name -> name.replace('\\', '/'))
              .sorted()
              .toList();
      assertThat(names).hasSize(4).contains("桥/村道_评分.xlsx").doesNotContain("村道_评分 (2).xlsx");
      assertThat(names).filteredOn(name -> name.equals("村道_评分.xlsx")).hasSizeLessThan(2);
      assertThat(names)
          .filteredOn(name -> name.startsWith("村道.docx_") || name.startsWith("村道.xlsx_"))
          .isNotEmpty();
    }
  }
}
