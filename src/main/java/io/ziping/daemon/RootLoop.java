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
 * The loop of one root, in a thread of its own: every access to the root happens here, so that a
 * share that hangs delays no other. Sleeps until a signal comes or the next thing is due.
 */
final class RootLoop {

  private static final Logger log = LoggerFactory.getLogger(RootLoop.class);
  private static final long LONGEST_SLEEP = Duration.ofSeconds(5).toNanos();

  private final WatchedSeason season;
  private final DaemonServices daemonServices;
  private final BlockingQueue<Signal> inbox = new LinkedBlockingQueue<>();
  private final DirtyFolders dirty;
  private volatile @Nullable RootState state;
  private @Nullable RootServices services;
  private long nextPass;
  private int inFlight;
  private int summariesInFlight;
  private int completePasses;
  private volatile RootObservation observation = RootObservation.NOTHING;
  private final IntakeGate gate;
  private volatile boolean online;
  private String reported = "";
  private volatile boolean stopping;
  private final Heartbeat heartbeat;
  private volatile int settling;

  RootLoop(WatchedSeason season, DaemonServices daemonServices) {
    this.season = season;
    this.daemonServices = daemonServices;
    this.dirty =
        new DirtyFolders(
            season.root(), daemonServices, seen -> inbox.add(new Signal.FoldersDirty(seen)));
    this.gate = new IntakeGate(season.root(), daemonServices.spool());
    this.nextPass = daemonServices.nanoTime();
    this.heartbeat = new Heartbeat(season.root(), daemonServices.calls());
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
        log.error("the loop of {} failed and continues", season.root(), fault);
        nextPass = daemonServices.nanoTime() + daemonServices.plan().scanInterval().toNanos();
      }
    }
  }

  /** Everything that is due now; waits for nothing but the share. */
  void step() {
    heartbeat.during(this::doWhatIsDue);
  }

  private void doWhatIsDue() {
    if (daemonServices.nanoTime() - nextPass >= 0) {
      pass();
    }
    RootState current = state;
    if (current == null) {
      return;
    }
    if (dirty.isDue(daemonServices.nanoTime())) {
      dirty.list(services().scan(), current);
    }
    dispatch(current);
    if (!daemonServices.isSinglePass()) {
      for (Path path :
          current.rehash(daemonServices.nanoTime(), daemonServices.room() - inFlight)) {
        services().rehash(path, changed -> inbox.add(new Signal.Changed(changed)));
      }
    }
    settling = current.settling().size();
    current.summaries().loaded(current.settling().isDue(daemonServices.nanoTime()));
    for (String unit : current.summaries().take(daemonServices.nanoTime())) {
      refresh(unit);
    }
  }

  private void dispatch(RootState current) {
    int room = gate.isShut() ? 0 : daemonServices.room() - inFlight;
    for (SettleWatch.Due due : current.take(daemonServices.nanoTime(), room)) {
      inFlight++;
      services().submit(due, report -> inbox.add(new Signal.FileDone(report)));
    }
  }

  private void refresh(String unit) {
    summariesInFlight++;
    services().refresh(unit, inbox::add);
  }

  private RootServices services() {
    if (services == null) {
      throw new IllegalStateException("no services for " + season.root());
    }
    return services;
  }

  private void pass() {
    long begun = daemonServices.nanoTime();
    long factor = daemonServices.plan().scanFactor();
    RootState current = state == null ? open() : state;
    if (current == null) {
      setOnline(false, "not there, or not the share that it was");
    } else {
      dirty.checkStore();
      ScanResult result = services().scan().pass();
      if (result instanceof ScanResult.Listing listing) {
        setOnline(true, "");
        completePasses++;
        dirty.register(listing);
        factor *= dirty.patience(listing);
        current.passed(listing, daemonServices.nanoTime());
        observation =
            current.seen(daemonServices.nanoTime()).with(services().summaries().templateProblems());
      } else if (result instanceof ScanResult.Offline offline) {
        setOnline(false, offline.reason());
        if (RootMarker.read(season.root()).isEmpty()) {
          RootIdentity.find(season.root(), daemonServices.ledger());
        }
      }
    }
    long ended = daemonServices.nanoTime();
    nextPass =
        ended + Math.max(factor * (ended - begun), daemonServices.plan().scanInterval().toNanos());
  }

  private @Nullable RootState open() {
    Optional<UUID> id = daemonServices.ownership().find(season.root());
    if (id.isPresent()) {
      services = daemonServices.servicesFor(season, id.get());
      state = services.openState(daemonServices.nanoTime());
      state.rescoring().resume();
    }
    return state;
  }

  private void setOnline(boolean nowOnline, String reason) {
    String now = nowOnline ? "online" : "offline: " + reason;
    if (!now.equals(reported)) {
      log.info("{} is {}", season.root(), now);
    }
    reported = now;
    online = nowOnline;
  }

  private void await() throws InterruptedException {
    long now = daemonServices.nanoTime();
    long sleep = Math.max(0, Math.min(nextDue(now) - now, LONGEST_SLEEP));
    Signal signal = inbox.poll(sleep, TimeUnit.NANOSECONDS);
    while (signal != null) {
      handle(signal);
      signal = inbox.poll();
    }
  }

  private long nextDue(long now) {
    long due = nextPass;
    RootState current = state;
    if (current == null) {
      return due;
    }
    due = Math.min(due, dirty.nextListing().orElse(due));
    OptionalLong summary = current.summaries().next();
    OptionalLong file = current.settling().next();
    boolean room = inFlight < daemonServices.room();
    due = summary.isPresent() ? Math.min(due, summary.getAsLong()) : due;
    due = file.isPresent() && room ? Math.min(due, file.getAsLong()) : due;
    return Math.max(due, now);
  }

  private void handle(Signal signal) {
    RootState current = state;
    if (signal instanceof Signal.FoldersDirty seen) {
      seen.dirty().folders().forEach(dirty::add);
      if (seen.dirty().all()) {
        nextPass = daemonServices.nanoTime();
      }
    } else if (signal instanceof Signal.FileDone done && current != null) {
      inFlight--;
      Path lookAt =
          current.report(done.report(), daemonServices.isSinglePass(), daemonServices.nanoTime());
      if (lookAt != null) {
        dirty.add(lookAt);
      }
    } else if (signal instanceof Signal.Changed changed && current != null) {
      current.lookAgain(changed.path());
      dirty.add(Objects.requireNonNull(changed.path().getParent()));
    } else if (signal instanceof Signal.Asked asked && current != null) {
      asked.question().accept(current);
      nextPass = daemonServices.nanoTime();
    } else if (signal instanceof Signal.SummaryDone done && current != null) {
      summariesInFlight--;
      List<String> results = services().summaries().results(done.unit());
      current.outputsDone(done, results, daemonServices.nanoTime());
    }
  }

  /** Has the root's own thread do something, and pass over the root after it. */
  void ask(Consumer<RootState> question) {
    inbox.add(new Signal.Asked(question));
  }

  /** Passes until all is settled and reported, then writes the summaries; for a single run. */
  RunCounts runOnce() throws InterruptedException {
    return new SinglePass(this, season.root(), daemonServices.ledger()).run();
  }

  /** One step of a single run. */
  void stepAndAwait() throws InterruptedException {
    step();
    await();
  }

  void passSoon() {
    nextPass = daemonServices.nanoTime();
  }

  void refreshAll(RootState current) {
    current.summaries().takeAll().forEach(this::refresh);
  }

  int completePasses() {
    return completePasses;
  }

  boolean isQuiet() {
    RootState current = state;
    return current != null
        && inFlight == 0
        && summariesInFlight == 0
        && (gate.wasShut() || dirty.isEmpty() && current.settling().size() == 0);
  }

  /** Has a request answered by the root's own thread, and a pass made after it. */
  OperatorRequest.Answer ask(OperatorRequest request) {
    if (!online) {
      return OperatorRequest.Answer.OFFLINE;
    }
    CompletableFuture<OperatorRequest.Answer> answer = new CompletableFuture<>();
    ask(state -> answer.complete(state.ask(request, daemonServices.nanoTime())));
    return answer.completeOnTimeout(OperatorRequest.Answer.NO_ANSWER, 5, TimeUnit.SECONDS).join();
  }

  @Nullable RootState state() {
    return state;
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
    RootState current = state;
    UUID id = current == null ? null : current.share().id();
    return RootView.of(season.root(), id, online, heartbeat.hungFor(), observation);
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
