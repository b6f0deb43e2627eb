package io.ziping.daemon;

import io.ziping.config.ConfigFiles;
import io.ziping.intake.CompletenessTest;
import io.ziping.intake.CompletionProof;
import io.ziping.intake.RootMarker;
import io.ziping.ledger.LedgerEntry;
import io.ziping.status.StatusFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches roots until it is stopped, or makes a single pass over them. One at a time for a state
 * directory.
 */
public final class Daemon implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Daemon.class);

  /** How long stopping waits for running files, and then for threads that may hang in a share. */
  private static final Duration GRACE = Duration.ofSeconds(20);

  private static final long LAST_GRACE = TimeUnit.SECONDS.toNanos(3);

  /** How long the start waits for shares to report their owner. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Result of opening a daemon. */
  public sealed interface Opening {}

  public record Opened(Daemon daemon) implements Opening {}

  /** Another daemon has one of the roots. */
  public record RootTaken(Path root, RootMarker.Owner owner) implements Opening {}

  /** Another daemon works with this state directory. */
  public record AlreadyRunning(Path stateDirectory) implements Opening {}

  /**
   * State of a root.
   *
   * @param silence how long its share has not responded
   * @param settling files waited for or being worked on
   */
  public record RootStatus(Path root, boolean online, Duration silence, int settling) {}

  private final List<WatchedSeason> seasons;
  private final State state;
  private final DaemonServices daemonServices;
  private final Housekeeping housekeeping;
  private final StatusPublisher statusPublisher;
  private final RequestFiles requests;
  private final List<RootLoop> loops = new ArrayList<>();
  private final List<RescoreRequestWatch> requestWatches = new CopyOnWriteArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable ConfigReload reload;
  private boolean closed;

  private Daemon(List<WatchedSeason> seasons, State state, DaemonServices daemonServices) {
    this.seasons = List.copyOf(seasons);
    this.state = state;
    this.daemonServices = daemonServices;
    this.statusPublisher = new StatusPublisher(daemonServices, new StatusFile(state.directory()));
    this.requests = new RequestFiles(state.directory());
    this.housekeeping = new Housekeeping(daemonServices, this::eachSecond);
  }

  private void eachSecond() {
    Duration limit = daemonServices.plan().jobs().hungAfter();
    List<RootLoop> all = List.copyOf(loops);
    for (RootLoop loop : all) {
      loop.heartbeat().report(limit);
    }
    statusPublisher.publish(all);
    requests.answer(this::ask);
    lookAround();
  }

  /** Hands a person's request to the thread of its root. */
  private OperatorRequest.Answer ask(OperatorRequest request) {
    for (int i = 0; i < loops.size(); i++) {
      if (request.path().startsWith(seasons.get(i).root())) {
        return loops.get(i).ask(request);
      }
    }
    return OperatorRequest.Answer.NO_ROOT;
  }

  /**
   * Opens the state directory; nothing is watched yet.
   *
   * @param test checks whether a copied file is whole
   * @throws IOException when the state directory cannot be used
   */
  public static Opening open(
      WatchPlan plan, List<WatchedSeason> seasons, CompletenessTest test, Progress progress)
      throws IOException {
    Optional<StateLock> lock = StateLock.take(plan.stateDirectory());
    if (lock.isEmpty()) {
      return new AlreadyRunning(plan.stateDirectory());
    }
    DaemonServices.Clocks clocks = new DaemonServices.Clocks(Instant::now, System::nanoTime);
    State state = State.open(plan, lock.get(), clocks.wall());
    CompletionProof proofs = new CompletionProof(state.spool(), plan.mostBytes(), test);
    DaemonServices daemonServices = new DaemonServices(plan, state, proofs, progress, clocks);
    List<Path> roots = seasons.stream().map(WatchedSeason::root).toList();
    Optional<RootOwnership.Taken> taken = daemonServices.ownership().firstTaken(roots, PATIENCE);
    if (taken.isPresent()) {
      state.close();
      return new RootTaken(taken.get().root(), taken.get().owner());
    }
    return new Opened(new Daemon(seasons, state, daemonServices));
  }

  /**
   * Applies changes of the configuration while it watches.
   *
   * @param read the files as {@code live} began with them
   */
  public synchronized void follow(
      LiveConfiguration live, ConfigFiles read, ConfigReload.Listener listener) {
    reload =
        new ConfigReload(
            live,
            read,
            state.directory(),
            Instant::now,
            (now, taken) -> {
              if (taken) {
                reconfigured();
              }
              listener.changed(now, taken);
            });
  }

  private synchronized void reconfigured() {
    for (RootLoop loop : loops) {
      loop.ask(
          state -> {
            state.rescoring().reconfigured();
            state.begin(daemonServices.nanoTime());
          });
    }
  }

  /** State of the configuration; empty where none is followed. */
  public synchronized Optional<ConfigState> configState() {
    return Optional.ofNullable(reload).map(ConfigReload::state);
  }

  /** Checks what people changed outside the share: the configuration, requests to rescore. */
  private void lookAround() {
    ConfigReload following = reload;
    if (following != null) {
      following.check();
    }
    requestWatches.forEach(RescoreRequestWatch::poll);
  }

  /** Scores by earlier rules that a request concerns; nothing is changed. */
  public List<LedgerEntry> olderResults(RescoreRequest request) {
    List<LedgerEntry> found = new ArrayList<>();
    for (WatchedSeason season : seasons) {
      if (season.root().equals(request.root())) {
        RootIdentity.find(season.root(), state.ledger())
            .ifPresent(id -> found.addAll(daemonServices.olderResults(season, id, request)));
      }
    }
    return found;
  }

  /** Writes the bureau's outputs of all roots from what was scored before. */
  public List<RollUp> rollUp() {
    List<RollUp> all = new ArrayList<>();
    for (WatchedSeason season : seasons) {
      all.add(
          RootIdentity.find(season.root(), state.ledger())
              .map(id -> daemonServices.rollUp(season, id))
              .orElseGet(() -> RollUp.nothing(season.root())));
    }
    return all;
  }

  /** Begins to watch; returns at once. */
  public synchronized void start() {
    housekeeping.start();
    for (WatchedSeason season : seasons) {
      RootLoop loop = new RootLoop(season, daemonServices);
      Thread thread = new Thread(loop::run, "root-" + season.root().getFileName());
      thread.setDaemon(true);
      loops.add(loop);
      requestWatches.add(new RescoreRequestWatch(loop, season.root(), state.directory()));
      threads.add(thread);
      thread.start();
    }
  }

  /**
   * Passes over all roots until everything in them is settled and all summaries are written.
   *
   * @throws InterruptedException when the thread is interrupted; what was done stays done
   */
  public RunCounts runOnce() throws InterruptedException {
    daemonServices.onlyOnce();
    RunCounts counts = new RunCounts(Map.of(), 0, List.of(), List.of(), List.of(), List.of());
    for (WatchedSeason season : seasons) {
      RootLoop loop = new RootLoop(season, daemonServices);
      synchronized (this) {
        loops.add(loop);
      }
      counts = counts.plus(loop.runOnce());
    }
    return counts;
  }

  /** State of every root. */
  public synchronized List<RootStatus> status() {
    List<RootStatus> roots = new ArrayList<>();
    for (int i = 0; i < loops.size(); i++) {
      RootLoop loop = loops.get(i);
      roots.add(
          new RootStatus(
              seasons.get(i).root(),
              loop.isOnline(),
              loop.heartbeat().silence(),
              loop.settlingCount()));
    }
    return roots;
  }

  /** Stops on SIGTERM and Ctrl-C; running files are finished first. */
  public void stopOnSignal() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
  }

  /** Waits until the daemon is stopped. */
  public void awaitStop() throws InterruptedException {
    stopped.await();
  }

  /** Stops: running files are finished, the rest is left for the next start. Within 25 s. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      housekeeping.stop();
      loops.forEach(RootLoop::stop);
      boolean ended = daemonServices.close(GRACE);
      long end = System.nanoTime() + LAST_GRACE;
      for (Thread thread : threads) {
        thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
      }
      if (!ended) {
        log.warn("some files were not finished in {}, they resume at the next start", GRACE);
      }
      state.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      log.warn("stopping: {}", e.toString());
    } finally {
      stopped.countDown();
    }
  }
}
