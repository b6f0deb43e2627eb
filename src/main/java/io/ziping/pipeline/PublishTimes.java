package io.ziping.pipeline;

import java.time.Duration;

/**
 * How long an output waits for its place.
 *
 * @param retry wait when its place is open or locked
 * @param numberedAfter time after which it goes under a numbered name; zero for a single pass
 */
public record PublishTimes(Duration retry, Duration numberedAfter) {

  /** For the daemon: every 30 s; a number beside the name after 10 minutes. */
  public static PublishTimes standard() {
    return new PublishTimes(Duration.ofSeconds(30), Duration.ofMinutes(10));
  }

  /** Nothing is waited for. */
  public PublishTimes atOnce() {
    return new PublishTimes(retry, Duration.ZERO);
  }
}
