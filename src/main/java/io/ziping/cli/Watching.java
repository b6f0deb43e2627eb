package io.ziping.cli;

import io.ziping.assessment.Verdict;
import io.ziping.config.Settings;
import io.ziping.daemon.Daemon;
import io.ziping.daemon.JobPlan;
import io.ziping.daemon.LiveConfiguration;
import io.ziping.daemon.Progress;
import io.ziping.daemon.RunCounts;
import io.ziping.daemon.WatchPlan;
import io.ziping.daemon.WatchedSeason;
import io.ziping.daemon.Wiring;
import io.ziping.ledger.Ledger;
import io.ziping.ledger.SqlLedger;
import io.ziping.ledger.SqliteMissingException;
import io.ziping.text.Messages;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What demo, run and watch have in common: one daemon, reported on the console. */
final class Watching {

  private final Installation installation;
  private final Path stateDirectory;
  private final List<Settings.Root> roots;
  private final LiveConfiguration live;
  private final List<WatchedSeason> seasons;
  private final Messages messages = Main.messages();
  private final ProgressBar bar =
      new ProgressBar(System.err, ProgressBar.onTerminal(), Main.messages());

  Watching(Installation installation, Path stateDirectory, List<Settings.Root> roots) {
    this.installation = installation;
    this.stateDirectory = stateDirectory;
    this.roots = List.copyOf(roots);
    this.live = installation.live(roots);
    this.seasons = live.seasons();
    for (WatchedSeason season : seasons) {
      if (!Files.isDirectory(season.root()) && !isKnown(season.root())) {
        throw CommandRefused.usage(messages.get("run.share-missing", season.root()));
      }
    }
    LogSetup.file(stateDirectory);
  }

  /** A share that was watched before is not connected yet; a new one may be a slip of the pen. */
  private boolean isKnown(Path root) {
    Optional<Ledger> found = SqlLedger.openReadOnly(stateDirectory);
    if (found.isEmpty()) {
      return false;
    }
    try (Ledger ledger = found.get()) {
      return ledger.rootAt(root).isPresent();
    }
  }

  /** One pass over all there is; the status says whether every file was handled. */
  ExitCode once() throws IOException, InterruptedException {
    long start = System.nanoTime();
    try (Daemon daemon = open((done, total, name, verdict) -> bar.show(done, total, name))) {
      RunCounts counts = daemon.runOnce();
      bar.end();
      print(counts, System.nanoTime() - start);
      return counts.isComplete() ? ExitCode.OK : ExitCode.SOME_NOT_ACCEPTED;
    }
  }

  /** Watches until SIGTERM or Ctrl+C. */
  void watch(Progress progress) throws IOException, InterruptedException {
    Daemon daemon = open(progress);
    daemon.stopOnSignal();
    daemon.follow(live, installation.files(), new ReloadNotice(System.err, messages));
    daemon.start();
    for (WatchedSeason season : seasons) {
      boolean there = Files.isDirectory(season.root());
      System.err.println(messages.get(there ? "watch.started" : "watch.waits", season.root()));
    }
    daemon.awaitStop();
    System.err.println(messages.get("watch.stopped"));
  }

  private Daemon open(Progress progress) throws IOException {
    Daemon daemon =
        tryOpen(progress)
            .orElseThrow(() -> CommandRefused.usage(messages.get("watch.locked", stateDirectory)));
    if (!installation.settings().ledger().runsHere()) {
      System.err.println(messages.get("watch.ledger-by-h2"));
    }
    return daemon;
  }

  /**
   * A daemon that does not watch yet; empty when another one has the state directory.
   *
   * @throws CommandRefused when another daemon has one of the roots, or the ledger there needs a
   *     database that does not run here
   */
  Optional<Daemon> tryOpen(Progress progress) throws IOException {
    Wiring wiring = installation.wiring();
    WatchPlan plan = wiring.plan(stateDirectory);
    JobPlan jobs = plan.jobs().assessedBy(AssessorCommand.commandFor(installation, roots));
    Daemon.Opening opening;
    try {
      opening = Daemon.open(plan.with(jobs), seasons, wiring.completeness(), progress);
    } catch (SqliteMissingException e) {
      throw CommandRefused.usage(messages.get("watch.ledger-needs-sqlite", e.ledger()));
    }
    if (opening instanceof Daemon.RootTaken taken) {
      throw CommandRefused.usage(
          messages.get("watch.taken", taken.root(), taken.owner().host(), taken.owner().state()));
    }
    return opening instanceof Daemon.Opened opened
        ? Optional.of(opened.daemon())
        : Optional.empty();
  }

  private void print(RunCounts counts, long nanos) {
    System.err.println(
        messages.get(
            "run.done",
            counts.verdicts().values().stream().mapToInt(Integer::intValue).sum(),
            count(counts, Verdict.ACCEPTED),
            count(counts, Verdict.NEEDS_REVIEW),
            count(counts, Verdict.RETURNED),
            count(counts, Verdict.UNREADABLE),
            count(counts, Verdict.NOT_SCORED),
            seconds(nanos)));
    counts.outside().forEach(name -> System.err.println(messages.get("status.outside", name)));
    counts.offline().forEach(root -> System.err.println(messages.get("run.offline", root)));
    if (!counts.waiting().isEmpty()) {
      System.err.println(messages.get("run.deferred", counts.waiting().size()));
      counts.waiting().forEach(name -> System.err.println("  " + name));
    }
  }

  private static int count(RunCounts counts, Verdict verdict) {
    return counts.verdicts().getOrDefault(verdict, 0);
  }

  /** Seconds with one decimal. */
  static String seconds(long nanos) {
    return BigDecimal.valueOf(nanos, 9).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
