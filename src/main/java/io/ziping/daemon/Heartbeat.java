package io.ziping.daemon;

import io.ziping.outbox.ShareCalls;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whether what is called on a root's share comes back, or hangs. */
final class Heartbeat {

  private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

  private final Path root;
  private final ShareCalls calls;
  private volatile boolean hung;

  Heartbeat(Path root, ShareCalls calls) {
    this.root = root;
    this.calls = calls;
  }

  /** Does what calls the share. */
  void during(Runnable work) {
    ShareCalls.Call call = calls.begin(root);
    try {
      work.run();
    } finally {
      calls.end(call);
    }
  }

  /** How long something has been under way on the share; zero when nothing is. */
  Duration silence() {
    return calls.longest(root);
  }

  /** How long the share has not answered; zero as long as that is nothing to speak of. */
  Duration hungFor() {
    return hung ? silence() : Duration.ZERO;
  }

  /** Says once that a share hangs, and once that it answers again. */
  void report(Duration limit) {
    Duration silence = silence();
    boolean silent = silence.compareTo(limit) > 0;
    if (silent && !hung) {
      log.warn("{} has not answered for {} s", root, silence.toSeconds());
    } else if (hung && !silent) {
      log.warn("{} answers again", root);
    }
    hung = silent;
  }
}
