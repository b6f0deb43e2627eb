package io.ziping.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.assessment.Verdict;
import io.ziping.fixtures.AssessmentSamples;
import io.ziping.fixtures.LiveShare;
import io.ziping.fixtures.LiveShareExtension;
import io.ziping.fixtures.SampleResult;
import io.ziping.fixtures.ZipMaker;
import io.ziping.ledger.LedgerEntry;
import io.ziping.season.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Archives of forms in a watched folder (docs/adr/0076). */
@ExtendWith(LiveShareExtension.class)
class ArchiveShareTest {

  private static final byte[] PDF = "%PDF-1.4 nothing".getBytes(StandardCharsets.US_ASCII);

  private final LiveShare share;

  ArchiveShareTest(LiveShare share) {
    this.share = share;
  }

  private Path drop(String name, byte[] zip) throws IOException {
    return Files.write(share.unit().resolve(name), zip);
  }

  /** Every file below the unit's folder but its own summary and report. */
  private List<String> tree() throws IOException {
    return tree(share.unit());
  }

  private static List<String> tree(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.matches(".*绩效自评(汇总表|工作报告)\\..*"))
          .sorted()
          .toList();
    }
  }

  private Map<String, Instant> times() throws IOException {
    Map<String, Instant> times = new TreeMap<>();
    for (String name : tree()) {
      times.put(name, Files.getLastModifiedTime(share.unit().resolve(name)).toInstant());
    }
    return times;
  }

  private List<Submission> submissions() throws IOException {
    List<Submission> found = new ArrayList<>();
    share.ledger(
        ledger -> {
          UUID root = ledger.rootAt(share.root()).orElseThrow();
          for (String unit : ledger.units(root)) {
            found.addAll(ledger.submissions(root, unit));
          }
        });
    return found;
  }

  private static byte[] returned() {
    XSSFWorkbook workbook = new XSSFWorkbook();
    AssessmentSamples.returned(workbook, SampleResult.SHEET);
    return AssessmentSamples.bytes(workbook);
  }

  private static byte[] two() {
    return new ZipMaker()
        .add("漕河镇自评/村道.xlsx", LiveShare.form(1))
        .add("漕河镇自评/桥梁.xlsx", LiveShare.form(2))
        .add("漕河镇自评/扫描.pdf", PDF)
        .bytes();
  }

  @Test
  void eachFormIsAnsweredInAFolderBesideTheArchive() throws Exception {
    Path zip = drop("自评表.zip", two());
    byte[] before = Files.readAllBytes(zip);

    share.runOnce();

    assertThat(tree())
        .containsExactly(
            "自评表.zip",
            "自评表.zip_结果/漕河镇自评/扫描_无法读取.txt",
            "自评表.zip_结果/漕河镇自评/村道_评分.xlsx",
            "自评表.zip_结果/漕河镇自评/桥梁_评分.xlsx");
    assertThat(Files.readAllBytes(zip)).isEqualTo(before);
    assertThat(submissions())
        .extracting(Submission::file)
        .containsExactly(
            "自评表.zip!/漕河镇自评/扫描.pdf", "自评表.zip!/漕河镇自评/村道.xlsx", "自评表.zip!/漕河镇自评/桥梁.xlsx");
    assertThat(Files.readString(share.unit().resolve("自评表.zip_结果/漕河镇自评/扫描_无法读取.txt")))
        .contains("用新的压缩包换掉原来的")
        .doesNotContain("放回原文件夹");
    Map<String, Instant> times = times();
    share.runOnce();
    assertThat(times()).isEqualTo(times);
  }

  @Test
  void whatIsInAnArchiveIsToldToBePutBackThere() throws Exception {
    drop("自评表.zip", new ZipMaker().add("村道.xlsx", returned()).add("扫描.pdf", PDF).bytes());

    share.runOnce();

    Path folder = share.unit().resolve("自评表.zip_结果");
    assertThat(Files.readString(folder.resolve("扫描_无法读取.txt")))
        .contains("扫描.pdf（在压缩包 自评表.zip 里）", "放进压缩包")
        .doesNotContain("放回原文件夹");
    try (XSSFWorkbook result =
        new XSSFWorkbook(Files.newInputStream(folder.resolve("村道_退回修改.xlsx")))) {
      assertThat(result.getSheetAt(0).getRow(0).getCell(6).getStringCellValue())
          .isEqualTo("文件：村道.xlsx（在压缩包 自评表.zip 里）");
      assertThat(result.getSheetAt(0).getRow(1).getCell(3).getStringCellValue())
          .contains("放回压缩包，用新的压缩包换掉原来的");
    }
  }

  @Test
  void theArchivesOwnFolderInItIsLeftOut() throws Exception {
    drop("漕河镇自评.zip", two());

    share.runOnce();

    assertThat(tree()).contains("漕河镇自评.zip_结果/村道_评分.xlsx");
  }

  @Test
  void goneItsResultsGoToTheHistory() throws Exception {
    Path zip = drop("自评表.zip", two());
    share.runOnce();
    Files.delete(zip);

    share.runOnce();

    assertThat(share.names()).doesNotContain("自评表.zip_结果");
    assertThat(tree(share.root().resolve("_财政局/历史")))
        .contains("01 漕河镇/村道_评分.xlsx", "01 漕河镇/桥梁_评分.xlsx", "01 漕河镇/扫描_无法读取.txt");
    assertThat(submissions()).isEmpty();
    assertThat(share.names()).isEmpty();
  }

  @Test
  void renamedItsResultsFollow() throws Exception {
    Path zip = drop("自评表.zip", two());
    share.runOnce();
    Files.move(zip, share.unit().resolve("新.zip"));

    share.runOnce();

    assertThat(share.names()).contains("新.zip_结果").doesNotContain("自评表.zip_结果");
    assertThat(submissions()).hasSize(3);
  }

  @Test
  void replacedWhatIsNotInItAnyMoreGoes() throws Exception {
    drop("自评表.zip", two());
    share.runOnce();
    drop("自评表.zip", new ZipMaker().add("漕河镇自评/村道.xlsx", LiveShare.form(7)).bytes());

    share.runOnce();

    assertThat(tree()).containsExactly("自评表.zip", "自评表.zip_结果/漕河镇自评/村道_评分.xlsx");
    assertThat(submissions()).hasSize(1);
  }

  @Test
  void replacedByOneThatCannotBeOpenedOnlyTheNoteIsLeft() throws Exception {
    drop("自评表.zip", two());
    share.runOnce();
    drop("自评表.zip", new ZipMaker().add("../村道.xlsx", LiveShare.form(7)).bytes());

    share.runOnce();

    assertThat(tree()).containsExactly("自评表.zip", "自评表_无法读取.txt");
    drop("自评表.zip", two());
    share.runOnce();
    assertThat(tree()).doesNotContain("自评表_无法读取.txt").hasSize(4);
  }

  @Test
  void aResultThatSomebodyTookAwayIsMadeAgain() throws Exception {
    drop("自评表.zip", two());
    share.runOnce();
    List<String> before = tree();
    Files.delete(share.unit().resolve("自评表.zip_结果/漕河镇自评/村道_评分.xlsx"));

    share.start();

    share.awaitFile("自评表.zip_结果/漕河镇自评/村道_评分.xlsx");
    assertThat(tree()).isEqualTo(before);
  }

  @Test
  void mendedInTheResultsFolderItCounts() throws Exception {
    Path zip = drop("自评表.zip", new ZipMaker().add("村道.xlsx", returned()).bytes());
    Files.setLastModifiedTime(zip, FileTime.from(Instant.parse("2023-12-01T01:00:00Z")));
    share.runOnce();
    Path result = share.unit().resolve("自评表.zip_结果/村道_退回修改.xlsx");
    byte[] mended =
        SampleResult.edit(
            Files.readAllBytes(result), SampleResult.typing(SampleResult.SHEET, 6, 10, "8.62"));
    Files.write(result, mended);

    share.runOnce();

    List<Submission> counted =
        submissions().stream().filter(submission -> !submission.forms().isEmpty()).toList();
    assertThat(counted).hasSize(1);
    assertThat(counted.get(0).file()).isEqualTo("村道_退回修改.xlsx");
    assertThat(Files.readAllBytes(result)).isEqualTo(mended);
    List<String> before = tree();
    share.runOnce();
    assertThat(tree()).isEqualTo(before);
  }

  @Test
  void ourOwnResultsInItAreNobodysConcern() throws Exception {
    share.drop("村道.xlsx", 1);
    share.runOnce();
    byte[] result = Files.readAllBytes(share.unit().resolve("村道_评分.xlsx"));
    drop("全部.zip", new ZipMaker().add("桥.xlsx", LiveShare.form(2)).add("结果.xlsx", result).bytes());

    share.runOnce();

    assertThat(tree()).filteredOn(name -> name.startsWith("全部.zip_")).hasSize(1);
  }

  @Test
  void theLedgerLostItsResultsAreKnownAgain() throws Exception {
    drop("自评表.zip", two());
    share.runOnce();
    Map<String, Instant> times = times();
    try (Stream<Path> files = Files.list(share.state())) {
      for (Path file : files.filter(path -> path.toString().contains("ledger")).toList()) {
        Files.delete(file);
      }
    }

    share.runOnce();

    assertThat(times()).isEqualTo(times);
    assertThat(submissions()).hasSize(3);
  }

  @Test
  void inTheSharesRootItBelongsToNoUnitAndIsOnlyTold() throws Exception {
    Files.write(share.root().resolve("全部.zip"), two());
    Files.write(share.root().resolve("散件.xlsx"), LiveShare.form(1));

    share.runOnce();

    try (Stream<Path> files = Files.list(share.root())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              ".ziping-root.json",
              "_财政局",
              "01 漕河镇",
              "全部.zip",
              "全部_无法读取.txt",
              "散件.xlsx",
              "散件_评分.xlsx");
    }
    assertThat(Files.readString(share.root().resolve("全部_无法读取.txt"))).contains("不属于任何单位");
  }

  @Test
  void aFolderOfResultsIsNoUnitWhereverUnitsAre() throws Exception {
    LiveShare deep = new LiveShare(share.scratch().resolve("tief"), "units:", "  depth: 2");
    Path county = Files.createDirectories(deep.root().resolve("徐水区"));
    Files.write(county.resolve("自评表.zip"), two());

    deep.runOnce();

    List<String> units = new ArrayList<>();
    deep.ledger(ledger -> units.addAll(ledger.units(ledger.rootAt(deep.root()).orElseThrow())));
    assertThat(units).contains("徐水区").noneMatch(unit -> unit.contains("zip"));
  }

  @Test
  void anArchiveThatIsStillBeingCopiedWaits() throws Exception {
    byte[] whole = two();
    Path zip = drop("自评表.zip", Arrays.copyOf(whole, whole.length / 2));
    share.start();
    Thread.sleep(1500);
    assertThat(share.names()).containsExactly("自评表.zip");

    Files.write(zip, whole);

    share.awaitFile("自评表.zip_结果/漕河镇自评/桥梁_评分.xlsx");
    assertThat(share.names()).doesNotContain("自评表_无法读取.txt");
  }

  @Test
  void theArchiveItselfIsCountedNowhere() throws Exception {
    drop("自评表.zip", two());
    RunCounts counts = share.runOnce();

    assertThat(counts.verdicts().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(3);
    share.ledger(
        ledger -> {
          UUID root = ledger.rootAt(share.root()).orElseThrow();
          assertThat(ledger.verdicts(root).values().stream().mapToInt(Integer::intValue).sum())
              .isEqualTo(3);
          assertThat(ledger.entries(root))
              .filteredOn(entry -> entry.kind().equals(LedgerEntry.ARCHIVE))
              .hasSize(1);
        });
    assertThat(counts.verdicts()).containsKey(Verdict.ACCEPTED);
  }
}
