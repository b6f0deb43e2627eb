package io.ziping.daemon;

import io.ziping.intake.SettleTimes;
import io.ziping.intake.WatchedNames;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How a daemon watches; the same for all its roots.
 *
 * @param stateDirectory ledger, spool and lock; on local disk, outside of every root
 * @param workers files assessed at once, per root
 * @param events whether native events are used where the file system gives them
 * @param scanInterval least time between two passes
 * @param scanFactor least time between two passes, in times of the last pass
 * @param mostBytes a larger file is refused without copying it
 * @param summaryDelay wait after a unit's last change
 * @param summaryInterval longest wait for a summary under load
 * @param rollupDelay wait of the bureau's outputs after the last summary
 * @param rollupInterval longest wait of those under load
 * @param jobs how work is kept, held to limits and remembered
 */
public record WatchPlan(
    Path stateDirectory,
    int workers,
    boolean events,
    Duration scanInterval,
    int scanFactor,
    SettleTimes settleTimes,
    WatchedNames names,
    long mostBytes,
    Duration summaryDelay,
    Duration summaryInterval,
    Duration rollupDelay,
    Duration rollupInterval,
    JobPlan jobs) {

  private static final long TWENTY_MEGABYTES = 20L << 20;

  public WatchPlan {
    if (workers < 1 || scanFactor < 0 || mostBytes < 1) {
      throw new IllegalArgumentException(workers + " " + scanFactor + " " + mostBytes);
    }
  }

  /** The same with other keeping of work. */
  public WatchPlan with(JobPlan other) {
    return new WatchPlan(
        stateDirectory,
        workers,
        events,
        scanInterval,
        scanFactor,
        settleTimes,
        names,
        mostBytes,
        summaryDelay,
        summaryInterval,
        rollupDelay,
        rollupInterval,
        other);
  }

  /** The usual times and sizes, with as many workers as there are cores. */
  public static WatchPlan standard(Path stateDirectory) {
    return new WatchPlan(
        stateDirectory,
        Runtime.getRuntime().availableProcessors(),
        true,
        Duration.ofSeconds(2),
        20,
        SettleTimes.standard(),
        WatchedNames.builtIn(),
        TWENTY_MEGABYTES,
        Duration.ofSeconds(2),
        Duration.ofSeconds(20),
        Duration.ofSeconds(5),
        Duration.ofSeconds(60),
        JobPlan.standard());
  }
}
