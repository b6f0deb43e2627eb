package io.ziping.daemon;

import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whether the loop of a root comes round, or hangs in a call to its share. */
final class Heartbeat {

  private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

  private final Path root;
  private volatile long last;
  private volatile boolean hung;

  Heartbeat(Path root, long now) {
    this.root = root;
    this.last = now;
  }

  void beat(long now) {
    last = now;
  }

  /** How long the loop has not come round. */
  Duration silence(long now) {
    return Duration.ofNanos(now - last);
  }

  /** How long the share has not answered; zero as long as that is nothing to speak of. */
  Duration hungFor(long now) {
    return hung ? silence(now) : Duration.ZERO;
  }

  /** Says once that a share hangs, and once that it answers again. */
  void report(Duration limit, long now) {
    boolean silent = silence(now).compareTo(limit) > 0;
    if (silent && !hung) {
      log.warn("{} has not answered for {} s", root, silence(now).toSeconds());
    } else if (hung && !silent) {
      log.warn("{} answers again", root);
    }
    hung = silent;
  }
}
