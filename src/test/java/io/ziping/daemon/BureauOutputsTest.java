package io.ziping.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ziping.fixtures.LiveShare;
import io.ziping.fixtures.LiveShareExtension;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The bureau's folder over a share with several units, in single passes and live. */
@ExtendWith(LiveShareExtension.class)
@LiveShareExtension.Settings({
  "work:",
  "  summary-delay: 100ms",
  "  rollup-delay: 200ms",
  "  rollup-interval: 2s"
})
class BureauOutputsTest {

  private static final String ROLL_UP = "全区_2023年度绩效自评汇总表.xlsx";
  private static final String SECOND = "全区_2023年度绩效自评汇总表 (2).xlsx";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final LiveShare share;

  BureauOutputsTest(LiveShare share) {
    this.share = share;
  }

  private Path file(String name) {
    return share.root().resolve("_财政局").resolve(name);
  }

  private void drop(String unit, String name, int number) throws IOException {
    Path folder = Files.createDirectories(share.root().resolve(unit));
    Files.write(folder.resolve(name), LiveShare.form(number));
  }

  /** Unit and number of files of each row of 全区汇总, the total last. */
  private List<String> overview(String name) {
    try (InputStream in = Files.newInputStream(file(name));
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      Sheet sheet = book.getSheet("全区汇总");
      DataFormatter shown = new DataFormatter();
      shown.setUseCachedValuesForFormulaCells(true);
      return Stream.iterate(3, row -> row <= sheet.getLastRowNum(), row -> row + 1)
          .map(sheet::getRow)
          .map(row -> shown.formatCellValue(row.getCell(1)) + " " + files(row, shown))
          .toList();
    } catch (IOException e) {
      return List.of(e.toString());
    }
  }

  private static String files(Row row, DataFormatter shown) {
    return shown.formatCellValue(row.getCell(3));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(file(""))) {
      return files
          .filter(Files::isRegularFile)
          .map(path -> path.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private void edit(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(file(name));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.getSheet("全区汇总").getRow(0).getCell(0).setCellValue("我改的标题");
      book.write(out);
      Files.write(file(name), out.toByteArray());
    }
  }

  @Test
  void theRollUpFollowsDropsOfAllUnits() throws Exception {
    share.start();
    drop("01 漕河镇", "修路.xlsx", 1);
    await().atMost(PATIENCE).until(() -> Files.exists(file(ROLL_UP)));
    drop("02 大王店镇", "修桥.xlsx", 2);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(overview(ROLL_UP)).containsExactly("漕河镇 1", "大王店镇 1", "合计 2"));

    Files.delete(share.root().resolve("02 大王店镇/修桥.xlsx"));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(overview(ROLL_UP)).containsExactly("漕河镇 1", "大王店镇 0", "合计 1"));
    assertThat(names()).doesNotContain(SECOND);
  }

  @Test
  void aSinglePassEndsWithTheRollUpAndTheNextOneLeavesItAlone() throws Exception {
    drop("01 漕河镇", "修路.xlsx", 1);
    share.runOnce();
    assertThat(overview(ROLL_UP)).containsExactly("漕河镇 1", "合计 1");
    FileTime before = Files.getLastModifiedTime(file(ROLL_UP));
    List<String> lying = names();

    share.runOnce();

    assertThat(Files.getLastModifiedTime(file(ROLL_UP))).isEqualTo(before);
    assertThat(names()).isEqualTo(lying);
  }

  @Test
  void anEditedRollUpStaysAndTheNewOneTakesANumber() throws Exception {
    drop("01 漕河镇", "修路.xlsx", 1);
    share.runOnce();
    edit(ROLL_UP);
    byte[] edited = Files.readAllBytes(file(ROLL_UP));
    drop("02 大王店镇", "修桥.xlsx", 2);

    share.runOnce();

    assertThat(Files.readAllBytes(file(ROLL_UP))).isEqualTo(edited);
    assertThat(overview(SECOND)).containsExactly("漕河镇 1", "大王店镇 1", "合计 2");
  }

  @Test
  void aRollUpThatSomebodyTookAwayIsWrittenAgain() throws Exception {
    drop("01 漕河镇", "修路.xlsx", 1);
    share.start();
    await().atMost(PATIENCE).until(() -> Files.exists(file(ROLL_UP)));

    Files.delete(file(ROLL_UP));

    await().atMost(PATIENCE).until(() -> Files.exists(file(ROLL_UP)));
  }

  @Test
  void whatLiesInTheBureausFolderOrCameFromItIsNoSubmission() throws Exception {
    drop("01 漕河镇", "修路.xlsx", 1);
    share.runOnce();
    drop("_财政局", "随手放的.xlsx", 3);
    Files.copy(file(ROLL_UP), share.unit().resolve("全区汇总拷贝.xlsx"));

    share.runOnce();

    assertThat(overview(ROLL_UP)).containsExactly("漕河镇 1", "合计 1");
    assertThat(names()).noneMatch(name -> name.contains("评分"));
    assertThat(share.names()).noneMatch(name -> name.startsWith("全区汇总拷贝_"));
  }

  @Test
  void afterALostLedgerTheUneditedRollUpIsReplaced() throws Exception {
    drop("01 漕河镇", "修路.xlsx", 1);
    share.runOnce();
    try (Stream<Path> state = Files.list(share.state())) {
      for (Path file : state.filter(path -> path.toString().contains("ledger")).toList()) {
        Files.delete(file);
      }
    }
    drop("02 大王店镇", "修桥.xlsx", 2);

    share.runOnce();

    assertThat(overview(ROLL_UP)).containsExactly("漕河镇 1", "大王店镇 1", "合计 2");
    assertThat(names()).doesNotContain(SECOND);
  }

  @Test
  void whenNobodyHandsInAnythingTheRollUpGoesIntoTheHistory() throws Exception {
    drop("01 漕河镇", "修路.xlsx", 1);
    share.runOnce();
    Files.delete(share.unit().resolve("修路.xlsx"));

    share.runOnce();

    assertThat(file(ROLL_UP)).doesNotExist();
    assertThat(file("历史/_财政局").resolve(ROLL_UP)).exists();
  }
}
