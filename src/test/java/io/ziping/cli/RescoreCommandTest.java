package io.ziping.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ziping.fixtures.LiveShare;
import io.ziping.fixtures.LiveShareExtension;
import io.ziping.fixtures.Shares;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code ziping rescore}, with a daemon that watches the share and without one. */
@ExtendWith(LiveShareExtension.class)
class RescoreCommandTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String NONE = "没有按旧规则评的结果。";

  private final LiveShare share;

  RescoreCommandTest(LiveShare share) {
    this.share = share;
  }

  private Typed rescore(String... options) {
    return Typed.run(
        share, Stream.concat(Stream.of("rescore"), Stream.of(options)).toArray(String[]::new));
  }

  private void editPack() throws IOException {
    Path pack = share.config().resolve("rule-packs/hebei-xushui-2023.yaml");
    Files.writeString(pack, Files.readString(pack) + "reverse: ratio\n");
  }

  private String resultOf(String name) throws IOException {
    return Shares.sha256(share.unit().resolve(name));
  }

  @Test
  void withoutADaemonItIsDoneHere() throws IOException, InterruptedException {
    share.drop("1路.xlsx", 1);
    share.drop("2桥.xlsx", 2);
    share.runOnce(); // by a program of another version than the one that is typed
    assertThat(rescore().out()).contains("01 漕河镇：2 份");
    assertThat(rescore("--dry-run").out()).contains(NONE);
    editPack();
    String before = resultOf("1路_评分.xlsx");
    Typed counted = rescore("--dry-run");
    assertThat(counted.status()).isZero();
    assertThat(counted.out()).contains("有 2 份结果是按旧规则或旧程序评的：\n  01 漕河镇：2 份");
    assertThat(rescore("--dry-run", "--unit", "别的镇").out()).contains(NONE);
    assertThat(resultOf("1路_评分.xlsx")).isEqualTo(before);
    Typed done = rescore();
    assertThat(done.err()).contains("共处理 2 份：通过 2");
    assertThat(done.status()).isZero();
    assertThat(resultOf("1路_评分.xlsx")).isNotEqualTo(before);
    assertThat(rescore("--dry-run").out()).contains(NONE);
  }

  @Test
  void aRunningDaemonIsAsked() throws IOException {
    share.startFollowing();
    share.drop("1路.xlsx", 1);
    share.awaitFile("1路_评分.xlsx");
    String before = resultOf("1路_评分.xlsx");
    String rules = share.daemon().configState().orElseThrow().fingerprint();
    editPack();
    await()
        .atMost(PATIENCE)
        .until(() -> !share.daemon().configState().orElseThrow().fingerprint().equals(rules));
    assertThat(rescore("--dry-run").out()).contains("01 漕河镇：1 份").doesNotContain("已开始");
    Typed asked = rescore("--unit", "漕河镇");
    assertThat(asked.status()).isZero();
    assertThat(asked.out()).contains("01 漕河镇：1 份", "正在运行的 Ziping 已开始重新评分，结果会陆续换新。");
    await().atMost(PATIENCE).until(() -> !resultOf("1路_评分.xlsx").equals(before));
    await().atMost(PATIENCE).until(() -> rescore("--dry-run").out().contains(NONE));
  }
}
