package io.ziping.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.recheck.DrawRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Re-check forms after a lost ledger, and after people moved theirs away. */
class RecheckRecoveryTest extends RecheckShare {

  @Test
  void afterALostLedgerWhatWasDrawnIsNotWrittenTwice() throws Exception {
    makeShare();
    for (int i = 0; i < 4; i++) {
      drop("01 漕河镇", "修路" + i + ".xlsx", i);
    }
    new DrawRecord(forms()).ask();
    share.runOnce();
    List<Path> drawn = awaitForms(2);
    byte[] filled = fill(drawn.get(0));
    try (Stream<Path> state = Files.list(share.state())) {
      for (Path file : state.filter(path -> path.toString().contains("ledger")).toList()) {
        Files.delete(file);
      }
    }

    share.runOnce();

    assertThat(workbooks(forms())).isEqualTo(drawn);
    assertThat(Files.readAllBytes(drawn.get(0))).isEqualTo(filled);
    assertThat(rows("复核结果").toString()).contains("已完成", "未开始");
    assertThat(workbooks(bureau()).toString()).doesNotContain("抽查建议名单 (2)");
  }

  @Test
  void aFilledFormThatWasMovedAwayGivesRoomForANewOne() throws Exception {
    makeShare();
    drop("01 漕河镇", "修路.xlsx", 1);
    new DrawRecord(forms()).ask();
    share.runOnce();
    Path form = awaitForms(1).get(0);
    fill(form);
    share.runOnce();
    Files.move(form, scratch.resolve("存档.xlsx"));

    share.runOnce();

    assertThat(workbooks(forms())).containsExactly(form);
    assertThat(rows("复核结果").get(0)).contains("未开始");
  }
}
