package io.ziping.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ziping.fixtures.LiveShare;
import io.ziping.fixtures.LiveShareExtension;
import io.ziping.fixtures.Shares;
import io.ziping.ledger.LedgerEntry;
import io.ziping.season.RuleVersion;
import io.ziping.season.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rule packs are edited while a daemon runs: what becomes of new files, and of old scores. */
@ExtendWith(LiveShareExtension.class)
class OlderRulesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final LiveShare share;

  OlderRulesTest(LiveShare share) {
    this.share = share;
  }

  private Path pack() {
    return share.config().resolve("rule-packs/hebei-xushui-2023.yaml");
  }

  private void editPack(String line) throws IOException {
    Files.writeString(pack(), Files.readString(pack()) + line + "\n");
  }

  /** Pack and hash that assessed each file, by file name. */
  private Map<String, String> judged() throws IOException {
    Map<String, String> packs = new TreeMap<>();
    share.ledger(
        ledger -> {
          for (LedgerEntry entry : ledger.entries(ledger.rootAt(share.root()).orElseThrow())) {
            String path = entry.place().path();
            String name = path.substring(path.lastIndexOf('/') + 1);
            packs.put(name, RuleVersion.of(entry.rules()).pack());
          }
        });
    return packs;
  }

  private int older() throws IOException {
    int[] count = new int[1];
    share.ledger(
        ledger -> {
          var submissions = ledger.submissions(ledger.rootAt(share.root()).orElseThrow(), "01 漕河镇");
          String now = RuleVersion.of(submissions.get(submissions.size() - 1).rules()).pack();
          for (Submission submission : submissions) {
            count[0] += RuleVersion.of(submission.rules()).pack().equals(now) ? 0 : 1;
          }
        });
    return count[0];
  }

  private Daemon.RootStatus root() {
    return share.daemon().status().get(0);
  }

  @Test
  void newFilesAreJudgedByTheEditedPackAndABrokenEditChangesNothing() throws IOException {
    share.startFollowing();
    share.drop("1旧.xlsx", 1);
    Path first = share.awaitFile("1旧_评分.xlsx");
    String before = Shares.sha256(first);
    editPack("reverse: ratio");
    awaitFingerprintChange(share.daemon().configState().orElseThrow());
    share.drop("2新.xlsx", 2);
    share.awaitFile("2新_评分.xlsx");
    editPack("overshoots: {}");
    await()
        .atMost(PATIENCE)
        .until(() -> !share.daemon().configState().orElseThrow().problems().isEmpty());
    share.drop("3又.xlsx", 3);
    share.awaitFile("3又_评分.xlsx");
    Files.writeString(
        pack(),
        Files.readString(pack())
            .replace("overshoots: {}", "execution-cap: [{rate-below: 50, maximum: 59}]"));
    ConfigState broken = share.daemon().configState().orElseThrow();
    awaitFingerprintChange(broken);
    share.drop("4末.xlsx", 4);
    share.awaitFile("4末_评分.xlsx");
    awaitQuiet();
    share.stop();
    Map<String, String> judged = judged();
    assertThat(judged.get("1旧.xlsx")).isNotEqualTo(judged.get("2新.xlsx"));
    assertThat(judged.get("3又.xlsx")).isEqualTo(judged.get("2新.xlsx"));
    assertThat(judged.get("4末.xlsx")).isNotEqualTo(judged.get("3又.xlsx"));
    assertThat(Shares.sha256(first)).isEqualTo(before);
  }

  private void awaitFingerprintChange(ConfigState before) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              ConfigState now = share.daemon().configState().orElseThrow();
              return now.problems().isEmpty() && !now.fingerprint().equals(before.fingerprint());
            });
  }

  private void awaitQuiet() {
    await().atMost(PATIENCE).until(() -> root().online() && root().settling() == 0);
  }

  @Test
  void oldScoresStandThroughARestartAndATouchUntilSomebodyAsks()
      throws IOException, InterruptedException {
    share.runOnce();
    Path old = share.drop("1旧.xlsx", 1);
    share.drop("2旧.xlsx", 2);
    share.runOnce();
    Map<String, String> before = judged();
    editPack("reverse: ratio");
    Files.setLastModifiedTime(old, java.nio.file.attribute.FileTime.fromMillis(1_600_000_000_000L));
    share.drop("3新.xlsx", 3);
    share.runOnce();
    Map<String, String> mixed = judged();
    assertThat(mixed).containsAllEntriesOf(before);
    assertThat(mixed.get("3新.xlsx")).isNotEqualTo(before.get("1旧.xlsx"));
    assertThat(older()).isEqualTo(2);

    RescoreRequest other = RescoreRequest.of(share.root(), "99 别镇", false);
    other.leave(share.state());
    share.runOnce();
    assertThat(judged()).isEqualTo(mixed);
    assertThat(RescoreRequest.pending(share.state(), share.root())).isEmpty();

    RescoreRequest.of(share.root(), "漕河镇", false).leave(share.state());
    share.runOnce();
    String now = Objects.requireNonNull(mixed.get("3新.xlsx"));
    assertThat(judged().values()).containsOnly(now);
    assertThat(older()).isZero();
    assertThat(RescoreRequest.pending(share.state(), share.root())).isEmpty();
  }

  @Test
  void aRunningDaemonTakesUpTheWishAndAnswers() throws IOException {
    share.startFollowing();
    share.drop("1旧.xlsx", 1);
    share.awaitFile("1旧_评分.xlsx");
    editPack("reverse: ratio");
    awaitFingerprintChange(share.daemon().configState().orElseThrow());
    RescoreRequest count = RescoreRequest.of(share.root(), "", true);
    count.leave(share.state());
    assertThat(answer(count)).isEqualTo(Map.of("01 漕河镇", 1));
    RescoreRequest request = RescoreRequest.of(share.root(), "01 漕河镇", false);
    request.leave(share.state());
    assertThat(answer(request)).isEqualTo(Map.of("01 漕河镇", 1));
    await()
        .atMost(PATIENCE)
        .until(() -> RescoreRequest.pending(share.state(), share.root()).isEmpty());
    RescoreRequest again = RescoreRequest.of(share.root(), "", true);
    again.leave(share.state());
    assertThat(answer(again)).isEmpty();
  }

  private Map<String, Integer> answer(RescoreRequest request) {
    return await()
        .atMost(PATIENCE)
        .until(() -> request.takeAnswer(share.state()), java.util.Optional::isPresent)
        .orElseThrow();
  }
}
