package io.ziping.pipeline;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before something is tried again. */
final class Retry {

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LAST = Duration.ofMinutes(10);
  private static final Duration CRASH = Duration.ofSeconds(1);

  private Retry() {}

  /**
   * For what the share, the disk or the database does: 5 s, doubled each time up to 10 minutes, a
   * fifth more or less so that not all come at once.
   *
   * @param waited how long it has been waited already
   */
  static Duration transientTrouble(Duration waited) {
    Duration doubled = waited.compareTo(FIRST) < 0 ? FIRST : waited;
    long millis = (doubled.compareTo(LAST) > 0 ? LAST : doubled).toMillis();
    long fifth = millis / 5;
    return Duration.ofMillis(millis - fifth + ThreadLocalRandom.current().nextLong(2 * fifth + 1));
  }

  /** After an attempt that crashed: soon, for its owner waits for an answer. */
  static Duration afterCrash(int attempts) {
    return CRASH.multipliedBy(attempts);
  }
}
