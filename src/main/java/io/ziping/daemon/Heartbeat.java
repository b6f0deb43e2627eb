package io.ziping.daemon;

import io.ziping.outbox.ShareCalls;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Detects whether calls to a root's share return or hang. */
final class Heartbeat {

  private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

  private final Path root;
  private final ShareCalls calls;
  private volatile boolean hung;

  Heartbeat(Path root, ShareCalls calls) {
    this.root = root;
    this.calls = calls;
  }

  /** Runs a call to the share. */
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

  /** How long the share has not responded; zero while that is too short to matter. */
  Duration hungFor() {
    return hung ? silence() : Duration.ZERO;
  }

  /** Logs once that a share hangs, and once that it responds again. */
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
