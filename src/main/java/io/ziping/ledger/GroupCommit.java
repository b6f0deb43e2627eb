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

  /** Opens the connection that writes; it does not commit by itself. */
  interface Connecting {
    Statements connect() throws SQLException;
  }

  private record Waiting(Work work, CompletableFuture<Boolean> done) {}

  private static final Waiting END = new Waiting(statements -> {}, new CompletableFuture<>());

  private final Connecting connecting;
  private @Nullable Statements writer;
  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private final Thread thread;
  private boolean closed;

  GroupCommit(Connecting connecting) throws SQLException {
    this.connecting = connecting;
    this.writer = connecting.connect();
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
      while (!batch.contains(END)) {
        batch.clear();
        batch.add(queue.take());
        queue.drainTo(batch, MOST_TOGETHER - 1);
        commit(batch);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
    } catch (Error fault) {
      log.error("the ledger's writer failed and continues", fault);
      batch.forEach(waiting -> waiting.done().completeExceptionally(fault));
    }
  }

  private void together(List<Waiting> batch) throws SQLException {
    Statements open = writer == null ? connecting.connect() : writer;
    writer = open;
    boolean whole = false;
    try {
      for (Waiting waiting : batch) {
        waiting.work().run(open);
      }
      open.connection().commit();
      whole = true;
    } finally {
      if (!whole) {
        rollBack(open);
      }
    }
  }

  /**
   * SQLite rolls back by itself when the disk is full. The driver does not know that: its own
   * rollback fails, and so would every commit from then on. Such a connection is opened anew.
   */
  private void rollBack(Statements open) {
    try {
      open.connection().rollback();
    } catch (SQLException e) {
      log.warn("the ledger is opened anew for writing: {}", e.toString());
      writer = null;
      close(open);
    }
  }

  private static void close(Statements statements) {
    try {
      statements.close();
    } catch (SQLException e) {
      log.warn("a connection to the ledger is not closed: {}", e.toString());
    }
  }

  @Override
  public void close() {
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
    Statements open = writer;
    if (open != null) {
      close(open);
    }
  }
}
