package io.ziping.daemon;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has to be done once in a while beside the files: the audit log to disk, old evidence away,
 * the status published, people's requests answered, hung shares and jumping clocks reported.
 */
final class Housekeeping {

  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
  private static final Duration SWEEP = Duration.ofHours(6);
  private static final Duration JUMP = Duration.ofSeconds(60);

  private final DaemonServices daemonServices;
  private final Duration kept;
  private final Runnable eachTime;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "housekeeping");
  private Instant wall;
  private long nanos;
  private long nextSweep;

  /** {@code eachTime} is done about once a second. */
  Housekeeping(DaemonServices daemonServices, Runnable eachTime) {
    this.daemonServices = daemonServices;
    this.kept = daemonServices.plan().jobs().kept();
    this.eachTime = eachTime;
    this.wall = daemonServices.now();
    this.nanos = daemonServices.nanoTime();
    this.nextSweep = nanos;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      do {
        try {
          once();
        } catch (RuntimeException | IOException fault) {
          log.warn("housekeeping failed and continues", fault);
        }
      } while (!stop.await(1, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void once() throws IOException {
    watchClock();
    daemonServices.ledger().force();
    eachTime.run();
    if (daemonServices.nanoTime() - nextSweep >= 0) {
      nextSweep = daemonServices.nanoTime() + SWEEP.toNanos();
      Instant before = daemonServices.now().minus(kept);
      daemonServices.spool().sweep(before);
      daemonServices.ledger().forgetBefore(before);
    }
  }

  /** Waiting goes by the machine's uptime; a clock that jumps only makes records look odd. */
  private void watchClock() {
    long nowNanos = daemonServices.nanoTime();
    Instant now = daemonServices.now();
    Duration jump = Duration.between(wall, now).minus(Duration.ofNanos(nowNanos - nanos));
    if (jump.abs().compareTo(JUMP) > 0) {
      log.warn("this machine's clock jumped by {}", jump);
      daemonServices.clockJumped(jump);
    }
    wall = now;
    nanos = nowNanos;
  }

  void stop() {
    stop.countDown();
  }
}
