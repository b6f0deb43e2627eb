package io.ziping.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ziping.fixtures.LiveShare;
import io.ziping.fixtures.LiveShareExtension;
import io.ziping.intake.RootMarker;
import io.ziping.status.StatusFile;
import io.ziping.status.StatusSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the daemon does against loss: lost ledgers, lost shares, second daemons, looks that lie. */
@ExtendWith(LiveShareExtension.class)
class DaemonCareTest {

  private static final String RESULT = "修路_评分.xlsx";
  private static final String PATH = "01 漕河镇/修路.xlsx";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final LiveShare share;

  DaemonCareTest(LiveShare share) {
    this.share = share;
  }

  private long count(String event) throws IOException {
    return share.events(PATH).stream().filter(event::equals).count();
  }

  @Test
  void withALostLedgerTheResultsThatLieThereAreAdopted() throws IOException, InterruptedException {
    share.drop("修路.xlsx", 1);
    share.drop("旧表.xls", 2);
    share.runOnce();
    List<String> names = share.names();
    FileTime before = Files.getLastModifiedTime(share.unit().resolve(RESULT));
    try (Stream<Path> files = Files.list(share.state())) {
      for (Path file : files.filter(file -> file.toString().contains("ledger.db")).toList()) {
        Files.delete(file);
      }
    }
    RunCounts counts = share.runOnce();
    assertThat(counts.isComplete()).isTrue();
    assertThat(share.names()).isEqualTo(names);
    assertThat(Files.getLastModifiedTime(share.unit().resolve(RESULT))).isEqualTo(before);
    assertThat(count("DONE")).isEqualTo(1);
    assertThat(count("DUPLICATE")).isEqualTo(1);
  }

  @Test
  void newBytesOfTheSameSizeAndTimeAreFoundAfterAWhile() throws IOException {
    share.start();
    byte[] first = LiveShare.form(1);
    Path form = share.unit().resolve("修路.xlsx");
    Files.write(form, first);
    share.awaitFile(RESULT);
    await().atMost(PATIENCE).until(() -> count("DONE") == 1);
    FileTime time = Files.getLastModifiedTime(form);
    byte[] other = first;
    for (int n = 2; other.length != first.length || n == 2; n++) {
      other = LiveShare.form(n);
    }
    Files.write(form, other);
    Files.setLastModifiedTime(form, time);
    await().atMost(PATIENCE).until(() -> count("DONE") == 2);
  }

  @Test
  void aShareThatIsNotTheOneItWasIsOffline() throws IOException, InterruptedException {
    share.drop("修路.xlsx", 1);
    share.runOnce();
    Files.delete(share.unit().resolve("修路.xlsx"));
    Files.delete(share.root().resolve(RootMarker.NAME));
    RunCounts counts = share.runOnce();
    assertThat(counts.offline()).containsExactly(share.root());
    assertThat(counts.isComplete()).isFalse();
    assertThat(share.names()).contains(RESULT);
    assertThat(RootSetup.mark(share.root(), java.util.Optional.empty(), false))
        .isEqualTo(RootSetup.Result.MARKED);
  }

  @Test
  void aRootBelongsToOneStateDirectory() throws IOException {
    share.start();
    await().atMost(PATIENCE).until(() -> share.daemon().status().get(0).online());
    Path other = Files.createDirectories(share.scratch().resolve("other"));
    LiveShare second = new LiveShare(other);
    String yaml = Files.readString(second.config().resolve("ziping.yaml"));
    Files.writeString(
        second.config().resolve("ziping.yaml"),
        yaml.replace(second.root().toString(), share.root().toString()));
    assertThat(second.open())
        .isInstanceOfSatisfying(
            Daemon.RootTaken.class,
            taken -> assertThat(taken.owner().state()).isEqualTo(share.state().toString()));
    share.stop();
    // Nobody works with the first state directory any more: on the same machine that can be told.
    Daemon.Opening opening = second.open();
    assertThat(opening).isInstanceOf(Daemon.Opened.class);
    ((Daemon.Opened) opening).daemon().close();
  }

  @Test
  void aRootOfAnotherMachineIsLeftAloneUntilAPersonSaysSo() throws IOException {
    UUID id = UUID.randomUUID();
    RootMarker.Owner owner = new RootMarker.Owner(UUID.randomUUID(), "elsewhere", "D:\\\"zp\"");
    RootMarker.take(share.root(), id, owner, ".~zp-test.tmp");
    assertThat(RootMarker.find(share.root())).contains(new RootMarker(id, owner));
    assertThat(share.open()).isInstanceOf(Daemon.RootTaken.class);
    RootSetup.mark(share.root(), java.util.Optional.empty(), true);
    assertThat(RootMarker.read(share.root())).contains(id);
    share.start();
    await().atMost(PATIENCE).until(() -> share.daemon().status().get(0).online());
  }

  @Test
  void statusAndRequestsGoThroughTheStateDirectory() throws IOException, InterruptedException {
    Path form = share.drop("修路.xlsx", 1);
    Files.createFile(share.unit().resolve("空.xlsx"));
    share.start();
    share.awaitFile(RESULT);
    StatusFile file = new StatusFile(share.state());
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                file.read()
                    .map(StatusSnapshot::roots)
                    .filter(roots -> !roots.isEmpty() && !roots.get(0).verdicts().isEmpty())
                    .isPresent());
    StatusSnapshot.Root root = file.read().orElseThrow().roots().get(0);
    assertThat(root.online()).isTrue();
    assertThat(root.path()).isEqualTo(share.root().toString());
    RequestClient client =
        new RequestClient(WatchPlan.standard(share.state()), List.of(share.root()));
    assertThat(client.ask(new OperatorRequest(OperatorRequest.Kind.RELEASE, form)))
        .isEqualTo(new RequestClient.Reply(OperatorRequest.Answer.DONE, true));
    await().atMost(PATIENCE).until(() -> count("RUNNING") == 2);
    assertThat(client.ask(new OperatorRequest(OperatorRequest.Kind.IGNORE, form)).answer())
        .isEqualTo(OperatorRequest.Answer.DONE);
    share.awaitGone(RESULT);
    assertThat(
            client.ask(new OperatorRequest(OperatorRequest.Kind.RELEASE, share.scratch())).answer())
        .isEqualTo(OperatorRequest.Answer.NO_ROOT);
    Path unknown = share.unit().resolve("没有.xlsx");
    assertThat(client.ask(new OperatorRequest(OperatorRequest.Kind.RELEASE, unknown)).answer())
        .isEqualTo(OperatorRequest.Answer.UNKNOWN_FILE);
    share.stop();
    assertThat(client.ask(new OperatorRequest(OperatorRequest.Kind.RELEASE, form)))
        .isEqualTo(new RequestClient.Reply(OperatorRequest.Answer.DONE, false));
  }

  @Test
  void aFullSpoolPausesIntakeAndItGoesOnByItself() throws IOException, InterruptedException {
    LiveShare small =
        new LiveShare(
            Files.createDirectories(share.scratch().resolve("small")),
            "retention:",
            "  spool-megabytes: 1");
    byte[] large = new byte[1 << 20];
    Path evidence = Files.createDirectories(small.state().resolve("spool/evidence/ab"));
    Files.write(evidence.resolve("ab" + "0".repeat(62)), large);
    small.drop("修路.xlsx", 1);
    small.start();
    StatusFile file = new StatusFile(small.state());
    await()
        .atMost(PATIENCE)
        .until(() -> file.read().map(StatusSnapshot::pause).filter("quota"::equals).isPresent());
    Files.delete(evidence.resolve("ab" + "0".repeat(62)));
    assertThat(small.names()).doesNotContain(RESULT);
    small.stop();
    small.start();
    small.awaitFile(RESULT);
    small.stop();
  }
}
