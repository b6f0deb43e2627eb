package io.ziping.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ziping.fixtures.LiveShare;
import io.ziping.fixtures.LiveShareExtension;
import io.ziping.fixtures.Shares;
import io.ziping.ledger.Job;
import io.ziping.ledger.JobState;
import io.ziping.ledger.Ledger;
import io.ziping.ledger.LedgerEntry;
import io.ziping.ledger.RecordedOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The daemon in this process, over real folders. */
@ExtendWith(LiveShareExtension.class)
class DaemonTest {

  private static final String RESULT = "修路_评分.xlsx";
  private static final String PATH = "01 漕河镇/修路.xlsx";

  private final LiveShare share;

  DaemonTest(LiveShare share) {
    this.share = share;
  }

  @Test
  void aDroppedFileGoesAllItsWay() throws IOException {
    share.start();
    Path form = share.drop("修路.xlsx", 1);
    String sha256 = Shares.sha256(form);
    share.awaitFile(RESULT);
    await().until(() -> share.events(PATH).contains("DONE"));
    share.stop();
    assertThat(share.events(PATH))
        .containsExactly("SPOOLED", "QUEUED", "RUNNING", "RENDERED", "PUBLISHING", "DONE");
    assertThat(Shares.sha256(form)).isEqualTo(sha256);
    Path evidence = share.state().resolve("spool/evidence");
    assertThat(evidence.resolve(sha256.substring(0, 2)).resolve(sha256))
        .hasSameBinaryContentAs(form);
    assertThat(share.state().resolve("spool/scratch")).isEmptyDirectory();
    assertThat(share.state().resolve("spool/outgoing")).isEmptyDirectory();
    assertThat(share.names()).noneMatch(name -> name.startsWith("."));
  }

  @Test
  void aRestartScoresNothingAgain() throws IOException {
    share.start();
    share.drop("修路.xlsx", 1);
    Path result = share.awaitFile(RESULT);
    share.stop();
    var before = Files.getLastModifiedTime(result);
    share.start();
    await().atMost(Duration.ofSeconds(10)).until(() -> share.daemon().status().get(0).online());
    share.stop();
    assertThat(share.events(PATH)).containsOnlyOnce("RUNNING");
    assertThat(Files.getLastModifiedTime(result)).isEqualTo(before);
  }

  @Test
  void newBytesSupersedeAndTheSameBytesTouchedDoNothing() throws IOException {
    share.start();
    Path form = share.drop("修路.xlsx", 1);
    share.awaitFile(RESULT);
    await().until(() -> share.events(PATH).contains("DONE"));
    Files.setLastModifiedTime(form, FileTime.fromMillis(1_000_000_000_000L));
    share.drop("另.xlsx", 2);
    share.awaitFile("另_评分.xlsx");
    Files.write(form, LiveShare.form(3));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> share.events(PATH).stream().filter("DONE"::equals).count() == 2);
    share.stop();
    assertThat(share.events(PATH)).filteredOn("RUNNING"::equals).hasSize(2);
  }

  @Test
  void whatWasAboutToAppearWhenTheProgramEndedIsPublishedOnceAndNotJudgedAgain()
      throws IOException, InterruptedException {
    share.start();
    share.drop("修路.xlsx", 1);
    Path result = share.awaitFile(RESULT);
    await().until(() -> share.events(PATH).contains("DONE"));
    share.stop();
    String sha256 = Shares.sha256(result);
    // As after a kill between the intent and the rename: the result is in the spool only.
    share.ledger(
        ledger -> {
          Job job = ledger.jobs().history(ledger.entries(root(ledger)).get(0).place()).get(0);
          var recorded = ledger.outcome(job.key().place()).orElseThrow();
          Job again = ledger.jobs().begin(job.key(), job.unit());
          var output = ledger.outputsOf(root(ledger), PATH).get(0);
          ledger.jobs().publishing(again, output, "", pending(recorded));
          spool(job.id(), result);
        });
    Files.delete(result);
    share.runOnce();
    assertThat(Shares.sha256(result)).isEqualTo(sha256);
    assertThat(share.events(PATH)).filteredOn("RUNNING"::equals).hasSize(2);
    share.ledger(
        ledger -> {
          Job job = ledger.jobs().history(ledger.entries(root(ledger)).get(0).place()).get(0);
          assertThat(job.state()).isEqualTo(JobState.DONE);
          assertThat(job.attempts()).isEqualTo(1);
        });
  }

  private UUID root(Ledger ledger) {
    return ledger.rootAt(share.root()).orElseThrow();
  }

  private static RecordedOutcome pending(RecordedOutcome recorded) {
    var entry = recorded.entry();
    return new RecordedOutcome(
        new LedgerEntry(
            entry.place(),
            entry.unit(),
            entry.content(),
            entry.rules(),
            entry.key(),
            LedgerEntry.State.DEFERRED,
            entry.since(),
            entry.verdict(),
            entry.kind(),
            ""),
        "",
        recorded.forms(),
        recorded.findings());
  }

  private void spool(long job, Path result) {
    try {
      Files.copy(
          result,
          share.state().resolve("spool/outgoing").resolve(Long.toString(job)),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aWithdrawnFileTakesItsResultAlong() throws IOException {
    share.start();
    Path form = share.drop("修路.xlsx", 1);
    share.awaitFile(RESULT);
    await().until(() -> share.events(PATH).contains("DONE"));
    Files.delete(form);
    share.awaitGone(RESULT);
    await().until(() -> share.events(PATH).contains("WITHDRAWN"));
    assertThat(share.root().resolve("_财政局/历史/01 漕河镇").resolve(RESULT)).exists();
  }

  @Test
  void aSecondDaemonOnTheSameStateIsRefused() throws IOException {
    share.start();
    assertThat(share.open()).isInstanceOf(Daemon.AlreadyRunning.class);
  }

  @Test
  void manyFilesInOneFolderHaveOneResultEach() throws IOException, InterruptedException {
    for (int i = 0; i < 40; i++) {
      share.drop("项目" + i + ".xlsx", i);
    }
    RunCounts counts = share.runOnce();
    assertThat(counts.isComplete()).isTrue();
    List<String> names = share.names();
    for (int i = 0; i < 40; i++) {
      assertThat(names).contains("项目" + i + "_评分.xlsx");
    }
    assertThat(names).filteredOn(name -> name.contains("_评分")).hasSize(40);
  }
}
