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
 * the status told, people's requests taken up, hung shares and jumping clocks reported.
 */
final class Housekeeping {

  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
  private static final Duration SWEEP = Duration.ofHours(6);
  private static final Duration JUMP = Duration.ofSeconds(60);

  private final Workshop workshop;
  private final Duration kept;
  private final Runnable eachTime;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "housekeeping");
  private Instant wall;
  private long nanos;
  private long nextSweep;

  /** {@code eachTime} is done about once a second. */
  Housekeeping(Workshop workshop, Runnable eachTime) {
    this.workshop = workshop;
    this.kept = workshop.plan().jobs().kept();
    this.eachTime = eachTime;
    this.wall = workshop.now();
    this.nanos = workshop.nanoTime();
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
          log.warn("housekeeping stumbled and goes on", fault);
        }
      } while (!stop.await(1, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void once() throws IOException {
    watchClock();
    workshop.ledger().force();
    eachTime.run();
    if (workshop.nanoTime() - nextSweep >= 0) {
      nextSweep = workshop.nanoTime() + SWEEP.toNanos();
      Instant before = workshop.now().minus(kept);
      workshop.spool().sweep(before);
      workshop.ledger().forgetBefore(before);
    }
  }

  /** Waiting goes by the machine's uptime; a clock that jumps only makes records look odd. */
  private void watchClock() {
    long nowNanos = workshop.nanoTime();
    Instant now = workshop.now();
    Duration jump = Duration.between(wall, now).minus(Duration.ofNanos(nowNanos - nanos));
    if (jump.abs().compareTo(JUMP) > 0) {
      log.warn("this machine's clock jumped by {}", jump);
      workshop.clockJumped(jump);
    }
    wall = now;
    nanos = nowNanos;
  }

  void stop() {
    stop.countDown();
  }
}
