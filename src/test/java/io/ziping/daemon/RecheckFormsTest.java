package io.ziping.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ziping.fixtures.LiveShare;
import io.ziping.recheck.DrawRecord;
import io.ziping.recheck.RecheckCases;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spot checks over a share with several units: drawn, filled in, compared, never taken away. */
class RecheckFormsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String LIST = "抽查建议名单.xlsx";

  @TempDir private Path scratch;

  @SuppressWarnings("NullAway.Init") // made by each test
  private LiveShare share;

  private void makeShare(String... settings) throws IOException {
    List<String> all =
        new ArrayList<>(
            List.of(
                "work:",
                "  summary-delay: 100ms",
                "  rollup-delay: 200ms",
                "  rollup-interval: 2s",
                "spot-check:",
                "  share: 50"));
    all.addAll(List.of(settings));
    share = new LiveShare(scratch, all.toArray(String[]::new));
  }

  @AfterEach
  void close() {
    share.close();
  }

  private Path bureau() {
    return share.root().resolve("_财政局");
  }

  private Path forms() {
    return bureau().resolve("复核");
  }

  private Path drop(String unit, String name, int number) throws IOException {
    Path folder = Files.createDirectories(share.root().resolve(unit));
    return Files.write(folder.resolve(name), LiveShare.form(number));
  }

  private static List<Path> workbooks(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList();
    }
  }

  /** The rows of a sheet of the list below its headings, as they are shown. */
  private List<List<String>> rows(String sheetName) {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(bureau().resolve(LIST));
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      XSSFSheet sheet = book.getSheet(sheetName);
      DataFormatter shown = new DataFormatter();
      for (int r = 4; r <= sheet.getLastRowNum(); r++) {
        List<String> texts = new ArrayList<>();
        Row row = sheet.getRow(r);
        for (Cell cell : row) {
          texts.add(shown.formatCellValue(cell).strip());
        }
        rows.add(texts);
      }
    } catch (IOException e) {
      rows.add(List.of(e.toString()));
    }
    return rows;
  }

  private void awaitRows(String sheet, ThrowingConsumer<List<List<String>>> check) {
    await().atMost(PATIENCE).untilAsserted(() -> check.accept(rows(sheet)));
  }

  private List<Path> awaitForms(int count) throws IOException {
    await().atMost(PATIENCE).until(() -> workbooks(forms()).size() == count);
    return workbooks(forms());
  }

  /** Every line gets no points but the first. */
  private static byte[] fill(Path form) throws IOException {
    byte[] filled = RecheckCases.filled(Files.readAllBytes(form), RecheckCases.everyScore("5"));
    Path saved = form.resolveSibling("~saved.tmp");
    Files.write(saved, filled);
    Files.move(saved, form, StandardCopyOption.REPLACE_EXISTING);
    return filled;
  }

  @Test
  void drawnFormsAreFilledInAndComparedWhileTheDaemonRuns() throws Exception {
    makeShare();
    Path one = drop("01 漕河镇", "修路.xlsx", 1);
    drop("02 大王店镇", "修桥.xlsx", 2);
    byte[] original = Files.readAllBytes(one);
    share.start();
    awaitRows("抽查建议", rows -> assertThat(rows).hasSize(1));
    assertThat(workbooks(forms())).isEmpty();

    new DrawRecord(forms()).ask();

    Path form = awaitForms(1).get(0);
    awaitRows("复核结果", rows -> assertThat(rows.get(0)).contains("未开始"));
    byte[] filled = fill(form);
    awaitRows("复核结果", rows -> assertThat(rows.get(0)).contains("已完成", "差"));
    awaitRows("复核明细", rows -> assertThat(rows).hasSizeGreaterThan(3));

    // More projects: the plan grows, what is drawn stays.
    drop("02 大王店镇", "修渠.xlsx", 3);
    drop("03 留村镇", "修坝.xlsx", 4);
    awaitRows("抽查建议", rows -> assertThat(rows).hasSize(2));
    assertThat(workbooks(forms())).containsExactly(form);
    assertThat(Files.readAllBytes(form)).isEqualTo(filled);
    assertThat(Files.readAllBytes(one)).isEqualTo(original);
  }

  @Test
  void aSinglePassDrawsWritesAndReads() throws Exception {
    makeShare();
    drop("01 漕河镇", "修路.xlsx", 1);
    drop("02 大王店镇", "修桥.xlsx", 2);
    new DrawRecord(forms()).ask();
    share.runOnce();
    Path form = awaitForms(1).get(0);
    assertThat(rows("抽查建议").get(0)).contains("打开", "未开始");

    fill(form);
    share.runOnce();

    assertThat(rows("复核结果").get(0)).contains("已完成");
    assertThat(workbooks(forms())).containsExactly(form);
  }

  @Test
  void aDroppedBackCopyCounts() throws Exception {
    makeShare();
    drop("01 漕河镇", "修路.xlsx", 1);
    new DrawRecord(forms()).ask();
    share.runOnce();
    Path form = awaitForms(1).get(0);
    Path copy = Files.createDirectories(forms().resolve("第一组")).resolve("张三填的.xlsx");
    Files.move(form, copy);
    fill(copy);

    share.runOnce();

    assertThat(rows("复核结果").get(0)).contains("已完成");
    assertThat(workbooks(forms())).containsExactly(copy);
    share.runOnce();
    assertThat(workbooks(forms())).containsExactly(copy);
  }

  @Test
  void whenTheProjectIsScoredAnewABlankFormFollowsAndAFilledOneStays() throws Exception {
    makeShare(
        "  recheck-forms: always",
        "  parts:",
        "    random: 100",
        "    largest-money: 0",
        "    lowest-score: 0",
        "    perfect-score: 0",
        "    most-findings: 0");
    drop("01 漕河镇", "修路.xlsx", 1);
    share.runOnce();
    Path form = awaitForms(1).get(0);
    byte[] blank = Files.readAllBytes(form);

    drop("01 漕河镇", "修路.xlsx", 7);
    share.runOnce();
    assertThat(workbooks(forms())).containsExactly(form);
    assertThat(Files.readAllBytes(form)).isNotEqualTo(blank);

    byte[] filled = fill(form);
    drop("01 漕河镇", "修路.xlsx", 8);
    share.runOnce();
    assertThat(workbooks(forms())).containsExactly(form);
    assertThat(Files.readAllBytes(form)).isEqualTo(filled);
    assertThat(String.join(" ", rows("复核结果").get(0))).contains("已完成", "重新评分");
  }

  @Test
  void formsOfProjectsThatAreNoLongerDrawnGoUnlessSomebodyFilledThem() throws Exception {
    makeShare("  recheck-forms: always");
    Path one = drop("01 漕河镇", "修路.xlsx", 1);
    drop("02 大王店镇", "修桥.xlsx", 2);
    drop("03 留村镇", "修坝.xlsx", 3);
    share.runOnce();
    List<Path> drawn = awaitForms(2);
    byte[] filled = fill(drawn.get(0));

    // Everything is withdrawn but one unit.
    Files.delete(one);
    Files.delete(share.root().resolve("02 大王店镇/修桥.xlsx"));
    share.runOnce();

    assertThat(Files.readAllBytes(drawn.get(0))).isEqualTo(filled);
    assertThat(workbooks(forms())).hasSizeBetween(1, 2).contains(drawn.get(0));
    if (Files.notExists(drawn.get(1))) {
      assertThat(workbooks(bureau().resolve("历史"))).anyMatch(this::isForm);
    }
    assertThat(rows("复核结果").toString()).contains("已完成");
  }

  private boolean isForm(Path file) {
    return file.getFileName().toString().contains("复核表");
  }

  @Test
  void drawingAgainTakesBackOnlyWhatNobodySaved() throws Exception {
    makeShare();
    drop("01 漕河镇", "修路.xlsx", 1);
    drop("02 大王店镇", "修桥.xlsx", 2);
    new DrawRecord(forms()).ask();
    share.runOnce();
    Path form = awaitForms(1).get(0);
    fill(form);
    for (int i = 0; i < 4; i++) {
      drop("03 留村镇", "修坝" + i + ".xlsx", 10 + i);
    }
    new DrawRecord(forms()).ask();

    share.runOnce();

    assertThat(workbooks(forms())).contains(form).hasSizeBetween(3, 4);
    assertThat(new DrawRecord(forms()).isAsked()).isFalse();
    assertThat(rows("复核结果").size()).isEqualTo(workbooks(forms()).size());
  }

  @Test
  void aFilledFormInAUnitsFolderIsAnsweredAndNotScored() throws Exception {
    makeShare();
    drop("01 漕河镇", "修路.xlsx", 1);
    new DrawRecord(forms()).ask();
    share.runOnce();
    Path form = awaitForms(1).get(0);
    fill(form);
    Files.copy(form, share.unit().resolve("填好的复核表.xlsx"));

    share.runOnce();

    assertThat(share.names()).contains("填好的复核表_不评分.txt").noneMatch(n -> n.startsWith("填好的复核表_评分"));
    assertThat(Files.readString(share.unit().resolve("填好的复核表_不评分.txt")))
        .contains("财政局的复核表（自评表是“修路.xlsx”）", "移到“_财政局”");
  }
}
