package io.ziping.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.recheck.DrawRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Spot checks over a share: drawn, filled in, compared, never taken away. */
class RecheckFormsTest extends RecheckShare {

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
