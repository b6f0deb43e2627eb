package io.ziping.daemon;

import io.ziping.intake.RootMarker;
import io.ziping.intake.ScanResult;
import io.ziping.intake.SettleWatch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loop of one root, in a thread of its own: every look at the root happens here, so that a
 * share that hangs delays no other. Sleeps until a signal comes or the next thing is due.
 */
final class RootWatch {

  private static final Logger log = LoggerFactory.getLogger(RootWatch.class);
  private static final long LONGEST_SLEEP = Duration.ofSeconds(5).toNanos();

  private final WatchedSeason season;
  private final Workshop workshop;
  private final BlockingQueue<Signal> inbox = new LinkedBlockingQueue<>();
  private final DirtyFolders dirty;
  private volatile @Nullable RootWork work;
  private @Nullable RootBench bench;
  private long nextPass;
  private int inFlight;
  private int summariesInFlight;
  private int completePasses;
  private volatile RootSeen seen = RootSeen.NOTHING;
  private final IntakeGate gate;
  private volatile boolean online;
  private String told = "";
  private volatile boolean stopping;
  private final Heartbeat heartbeat;
  private volatile int settling;

  RootWatch(WatchedSeason season, Workshop workshop) {
    this.season = season;
    this.workshop = workshop;
    this.dirty =
        new DirtyFolders(season.root(), workshop, seen -> inbox.add(new Signal.FoldersDirty(seen)));
    this.gate = new IntakeGate(season.root(), workshop.spool());
    this.nextPass = workshop.nanoTime();
    this.heartbeat = new Heartbeat(season.root(), workshop.calls());
  }

  /** Runs until {@link #stop}. */
  void run() {
    while (!stopping) {
      try {
        step();
        await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException fault) {
        log.error("the loop of {} stumbled and goes on", season.root(), fault);
        nextPass = workshop.nanoTime() + workshop.plan().scanInterval().toNanos();
      }
    }
  }

  /** Everything that is due now; waits for nothing but the share. */
  void step() {
    heartbeat.during(this::doWhatIsDue);
  }

  private void doWhatIsDue() {
    if (workshop.nanoTime() - nextPass >= 0) {
      pass();
    }
    RootWork current = work;
    if (current == null) {
      return;
    }
    if (dirty.isDue(workshop.nanoTime())) {
      dirty.list(bench().scan(), current);
    }
    dispatch(current);
    if (!workshop.isSinglePass()) {
      for (Path path : current.recheck(workshop.nanoTime(), workshop.room() - inFlight)) {
        bench().recheck(path, changed -> inbox.add(new Signal.Changed(changed)));
      }
    }
    settling = current.settling().size();
    current.summaries().loaded(current.settling().isDue(workshop.nanoTime()));
    for (String unit : current.summaries().take(workshop.nanoTime())) {
      refresh(unit);
    }
  }

  private void dispatch(RootWork current) {
    int room = gate.isShut() ? 0 : workshop.room() - inFlight;
    for (SettleWatch.Attempt attempt : current.take(workshop.nanoTime(), room)) {
      inFlight++;
      bench().submit(attempt, report -> inbox.add(new Signal.FileDone(report)));
    }
  }

  private void refresh(String unit) {
    summariesInFlight++;
    bench().refresh(unit, inbox::add);
  }

  private RootBench bench() {
    if (bench == null) {
      throw new IllegalStateException("no bench for " + season.root());
    }
    return bench;
  }

  private void pass() {
    long begun = workshop.nanoTime();
    long factor = workshop.plan().scanFactor();
    RootWork current = work == null ? open() : work;
    if (current == null) {
      went(false, "not there, or not the share that it was");
    } else {
      dirty.checkStore();
      ScanResult result = bench().scan().pass();
      if (result instanceof ScanResult.Listing listing) {
        went(true, "");
        completePasses++;
        dirty.register(listing);
        factor *= dirty.patience(listing);
        current.passed(listing, workshop.nanoTime());
        seen = current.seen(workshop.nanoTime()).with(bench().summaries().templateProblems());
      } else if (result instanceof ScanResult.Offline offline) {
        went(false, offline.reason());
        if (RootMarker.read(season.root()).isEmpty()) {
          RootIdentity.find(season.root(), workshop.ledger());
        }
      }
    }
    long ended = workshop.nanoTime();
    nextPass = ended + Math.max(factor * (ended - begun), workshop.plan().scanInterval().toNanos());
  }

  private @Nullable RootWork open() {
    Optional<UUID> id = workshop.ownership().find(season.root());
    if (id.isPresent()) {
      bench = workshop.benchFor(season, id.get());
      work = bench.openWork(workshop.nanoTime());
      work.rescoring().takeUp();
    }
    return work;
  }

  private void went(boolean nowOnline, String reason) {
    String now = nowOnline ? "online" : "offline: " + reason;
    if (!now.equals(told)) {
      log.info("{} is {}", season.root(), now);
    }
    told = now;
    online = nowOnline;
  }

  private void await() throws InterruptedException {
    long now = workshop.nanoTime();
    long sleep = Math.max(0, Math.min(nextDue(now) - now, LONGEST_SLEEP));
    Signal signal = inbox.poll(sleep, TimeUnit.NANOSECONDS);
    while (signal != null) {
      handle(signal);
      signal = inbox.poll();
    }
  }

  private long nextDue(long now) {
    long due = nextPass;
    RootWork current = work;
    if (current == null) {
      return due;
    }
    due = Math.min(due, dirty.nextListing().orElse(due));
    OptionalLong summary = current.summaries().next();
    OptionalLong file = current.settling().next();
    boolean room = inFlight < workshop.room();
    due = summary.isPresent() ? Math.min(due, summary.getAsLong()) : due;
    due = file.isPresent() && room ? Math.min(due, file.getAsLong()) : due;
    return Math.max(due, now);
  }

  private void handle(Signal signal) {
    RootWork current = work;
    if (signal instanceof Signal.FoldersDirty seen) {
      seen.dirty().folders().forEach(dirty::add);
      if (seen.dirty().all()) {
        nextPass = workshop.nanoTime();
      }
    } else if (signal instanceof Signal.FileDone done && current != null) {
      inFlight--;
      Path lookAt = current.report(done.report(), workshop.isSinglePass(), workshop.nanoTime());
      if (lookAt != null) {
        dirty.add(lookAt);
      }
    } else if (signal instanceof Signal.Changed changed && current != null) {
      current.lookAgain(changed.path());
      dirty.add(Objects.requireNonNull(changed.path().getParent()));
    } else if (signal instanceof Signal.Asked asked && current != null) {
      asked.question().accept(current);
      nextPass = workshop.nanoTime();
    } else if (signal instanceof Signal.SummaryDone done && current != null) {
      summariesInFlight--;
      List<String> results = bench().summaries().results(done.unit());
      current.outputsDone(done, results, workshop.nanoTime());
    }
  }

  /** Has the root's own thread do something, and pass over the root after it. */
  void ask(Consumer<RootWork> question) {
    inbox.add(new Signal.Asked(question));
  }

  /** Passes until all is settled and told, then writes the summaries; for a single run. */
  RunCounts runOnce() throws InterruptedException {
    return new SinglePass(this, season.root(), workshop.ledger()).run();
  }

  /** One step of a single run. */
  void stepAndAwait() throws InterruptedException {
    step();
    await();
  }

  void passSoon() {
    nextPass = workshop.nanoTime();
  }

  void refreshAll(RootWork current) {
    current.summaries().takeAll().forEach(this::refresh);
  }

  int completePasses() {
    return completePasses;
  }

  boolean isQuiet() {
    RootWork current = work;
    return current != null
        && inFlight == 0
        && summariesInFlight == 0
        && (gate.wasShut() || dirty.isEmpty() && current.settling().size() == 0);
  }

  /** Has a request answered by the root's own thread, and a pass made after it. */
  PersonRequest.Answer ask(PersonRequest request) {
    if (!online) {
      return PersonRequest.Answer.OFFLINE;
    }
    CompletableFuture<PersonRequest.Answer> answer = new CompletableFuture<>();
    ask(work -> answer.complete(work.ask(request, workshop.nanoTime())));
    return answer.completeOnTimeout(PersonRequest.Answer.NO_ANSWER, 5, TimeUnit.SECONDS).join();
  }

  @Nullable RootWork work() {
    return work;
  }

  boolean isOnline() {
    return online;
  }

  boolean isStopping() {
    return stopping;
  }

  int settlingCount() {
    return settling;
  }

  /** What this thread saw last. */
  RootView view() {
    RootWork current = work;
    UUID id = current == null ? null : current.share().id();
    return RootView.of(season.root(), id, online, heartbeat.hungFor(), seen);
  }

  Heartbeat heartbeat() {
    return heartbeat;
  }

  void stop() {
    stopping = true;
    inbox.add(new Signal.WakeUp());
    dirty.close();
  }
}
