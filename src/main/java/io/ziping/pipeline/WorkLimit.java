package io.ziping.pipeline;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Limits how many files are assessed at once, and the time for each. Work that runs over its time
 * is interrupted and left to itself, for a thread cannot be ended from outside: its place goes to
 * another thread, and what it brings later is thrown away. Safe for several threads.
 */
public final class WorkLimit implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(WorkLimit.class);

  private final int room;
  private final Semaphore begun;
  private final Semaphore places;
  private final Duration limit;
  private final ExecutorService threads;

  public WorkLimit(int atOnce, Duration limit) {
    this.room = 2 * atOnce;
    this.begun = new Semaphore(room, true);
    this.places = new Semaphore(atOnce);
    this.limit = limit;
    this.threads =
        Executors.newCachedThreadPool(
            job -> {
              Thread thread = new Thread(job, "judge");
              thread.setDaemon(true);
              return thread;
            });
  }

  public Duration limit() {
    return limit;
  }

  /**
   * Runs a whole attempt: its count in the ledger and its assessment. {@code alone}: with no other
   * attempt beside it, so that a file which ends the program takes no innocent file along.
   */
  <T> T attempt(boolean alone, Supplier<T> attempt) {
    int permits = alone ? room : 1;
    begun.acquireUninterruptibly(permits);
    try {
      return attempt.get();
    } finally {
      begun.release(permits);
    }
  }

  /** Runs the work; empty when it took too long. What it throws is thrown. */
  <T> Optional<T> run(Callable<T> work) {
    places.acquireUninterruptibly();
    try {
      String submission = MDC.get("submission");
      Future<T> result = threads.submit(() -> named(work, submission));
      try {
        return Optional.of(result.get(limit.toMillis(), TimeUnit.MILLISECONDS));
      } catch (TimeoutException e) {
        log.warn("{} runs longer than {} and is left alone", submission, limit);
        result.cancel(true);
        return Optional.empty();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        result.cancel(true);
        throw new IllegalStateException("stopping", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    } finally {
      places.release();
    }
  }

  private static <T> T named(Callable<T> work, String submission) throws Exception {
    try (MDC.MDCCloseable name = MDC.putCloseable("submission", submission)) {
      log.trace("begins {}", name);
      return work.call();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
