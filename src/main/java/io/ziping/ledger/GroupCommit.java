package io.ziping.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread commits for all: whatever waits when it comes round goes to disk in one commit, and
 * every caller waits for its own. Synchronising the disk is what costs, so a burst of files shares
 * it.
 */
final class GroupCommit implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);
  private static final int MOST_TOGETHER = 256;

  /** Some statements that hold together or not at all. May be run twice. */
  interface Work {
    void run(Statements statements) throws SQLException;
  }

  private record Waiting(Work work, CompletableFuture<Boolean> done) {}

  private static final Waiting END = new Waiting(statements -> {}, new CompletableFuture<>());

  private final Statements writer;
  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private final Thread thread;
  private boolean closed;

  GroupCommit(Statements writer) {
    this.writer = writer;
    this.thread = new Thread(this::run, "ledger");
    thread.setDaemon(true);
    thread.start();
  }

  /** Returns when the work is on disk. */
  void write(Work work) throws SQLException {
    Waiting waiting = new Waiting(work, new CompletableFuture<>());
    synchronized (this) {
      if (closed) {
        throw new SQLException("the ledger is closed");
      }
      queue.add(waiting);
    }
    // Not broken off by an interrupt: the caller must know whether its commit is there.
    boolean interrupted = false;
    try {
      while (true) {
        try {
          waiting.done().get();
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static SQLException failure(@Nullable Throwable cause) {
    if (cause instanceof RuntimeException refused) {
      throw refused;
    }
    return new SQLException(cause);
  }

  private void run() {
    List<Waiting> batch = new ArrayList<>();
    try {
      writer.connection().setAutoCommit(false);
      while (!batch.contains(END)) {
        batch.clear();
        batch.add(queue.take());
        queue.drainTo(batch, MOST_TOGETHER - 1);
        commit(batch);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException | RuntimeException | Error e) {
      log.error("the ledger's writer ended", e);
      batch.forEach(waiting -> waiting.done().completeExceptionally(e));
    } finally {
      synchronized (this) {
        closed = true;
      }
      queue.forEach(
          waiting -> waiting.done().completeExceptionally(new SQLException("ledger closed")));
    }
  }

  private void commit(List<Waiting> batch) {
    try {
      together(batch);
      batch.forEach(waiting -> waiting.done().complete(true));
    } catch (SQLException | RuntimeException e) {
      if (batch.size() == 1) {
        batch.get(0).done().completeExceptionally(e);
      } else {
        // One of them cannot be done: each for itself, so that the others are.
        batch.forEach(waiting -> commit(List.of(waiting)));
      }
    }
  }

  private void together(List<Waiting> batch) throws SQLException {
    boolean whole = false;
    try {
      for (Waiting waiting : batch) {
        waiting.work().run(writer);
      }
      writer.connection().commit();
      whole = true;
    } finally {
      if (!whole) {
        writer.connection().rollback();
      }
    }
  }

  @Override
  public void close() throws SQLException {
    synchronized (this) {
      if (!closed) {
        closed = true;
        queue.add(END);
      }
    }
    try {
      thread.join(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    writer.close();
  }
}
