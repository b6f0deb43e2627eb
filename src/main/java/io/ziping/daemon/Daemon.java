package io.ziping.daemon;

import io.ziping.intake.CompletenessTest;
import io.ziping.intake.CompletionProof;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches roots until it is told to stop, or passes over them once. One at a time for a state
 * directory.
 */
public final class Daemon implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Daemon.class);

  /** How long stopping waits for running files. */
  private static final Duration GRACE = Duration.ofSeconds(20);

  /** What came of opening a daemon. */
  public sealed interface Opening {}

  public record Opened(Daemon daemon) implements Opening {}

  /** Another daemon works with this state directory. */
  public record AlreadyRunning(Path stateDirectory) implements Opening {}

  /**
   * How a root is.
   *
   * @param silence how long its share has not answered
   * @param settling files waited for or being worked on
   */
  public record RootStatus(Path root, boolean online, Duration silence, int settling) {}

  private final List<WatchedSeason> seasons;
  private final State state;
  private final Workshop workshop;
  private final List<RootWatch> watches = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private boolean closed;

  private Daemon(List<WatchedSeason> seasons, State state, Workshop workshop) {
    this.seasons = List.copyOf(seasons);
    this.state = state;
    this.workshop = workshop;
  }

  /**
   * Opens the state directory; nothing is watched yet.
   *
   * @param test tells whether a copied file is whole
   * @throws IOException when the state directory cannot be used
   */
  public static Opening open(
      WatchPlan plan, List<WatchedSeason> seasons, CompletenessTest test, Progress progress)
      throws IOException {
    Optional<StateLock> lock = StateLock.take(plan.stateDirectory());
    if (lock.isEmpty()) {
      return new AlreadyRunning(plan.stateDirectory());
    }
    Workshop.Clocks clocks = new Workshop.Clocks(Instant::now, System::nanoTime);
    State state = State.open(plan, lock.get(), clocks.wall());
    CompletionProof proofs = new CompletionProof(state.spool(), plan.mostBytes(), test);
    return new Opened(
        new Daemon(seasons, state, new Workshop(plan, state, proofs, progress, clocks)));
  }

  /** Begins to watch; returns at once. */
  public synchronized void start() {
    for (WatchedSeason season : seasons) {
      RootWatch watch = new RootWatch(season, workshop);
      Thread thread = new Thread(watch::run, "root-" + season.root().getFileName());
      thread.setDaemon(true);
      watches.add(watch);
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
    workshop.onlyOnce();
    RunCounts counts = new RunCounts(Map.of(), 0, List.of(), List.of(), List.of());
    for (WatchedSeason season : seasons) {
      RootWatch watch = new RootWatch(season, workshop);
      synchronized (this) {
        watches.add(watch);
      }
      counts = counts.plus(watch.runOnce());
    }
    return counts;
  }

  /** How the roots are. */
  public synchronized List<RootStatus> status() {
    List<RootStatus> roots = new ArrayList<>();
    for (int i = 0; i < watches.size(); i++) {
      RootWatch watch = watches.get(i);
      roots.add(
          new RootStatus(
              seasons.get(i).root(), watch.isOnline(), watch.silence(), watch.settlingCount()));
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
      watches.forEach(RootWatch::stop);
      boolean ended = workshop.close(GRACE);
      for (Thread thread : threads) {
        thread.join(1000);
      }
      if (!ended) {
        log.warn("some files were not finished in {}, they come again at the next start", GRACE);
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
