package io.ziping.outbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes moves into folders durable. Several workers that wait for the same folder share one
 * synchronisation, which must have begun after each of their moves.
 */
final class FolderSync {

  private static final Logger log = LoggerFactory.getLogger(FolderSync.class);

  /** Counts the synchronisations of one folder. */
  private static final class Turns {
    private long begun;
    private long ended;
    private boolean running;

    /** The number of the turn that the caller has to do; 0 when another did it for the caller. */
    synchronized long take() {
      // A turn that runs already may have begun before the caller's move.
      long needed = begun + 1;
      boolean interrupted = false;
      while (running && ended < needed) {
        try {
          wait();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      if (ended >= needed) {
        return 0;
      }
      running = true;
      begun++;
      return begun;
    }

    synchronized void end(long turn, boolean whole) {
      running = false;
      if (whole) {
        ended = turn;
      }
      notifyAll();
    }
  }

  private final Map<Path, Turns> folders = new ConcurrentHashMap<>();

  /**
   * Returns when all that was moved into the folder before is durable.
   *
   * @throws IOException when the disk refuses; folders that cannot be opened, as on Windows, need
   *     no synchronisation
   */
  void sync(Path folder) throws IOException {
    Turns turns = folders.computeIfAbsent(folder, any -> new Turns());
    long turn = turns.take();
    if (turn == 0) {
      return;
    }
    boolean whole = false;
    try {
      force(folder);
      whole = true;
    } finally {
      turns.end(turn, whole);
    }
  }

  private static void force(Path folder) throws IOException {
    FileChannel directory;
    try {
      directory = FileChannel.open(folder, StandardOpenOption.READ);
    } catch (IOException e) {
      log.debug("folder {} cannot be synced: {}", folder, e.toString());
      return;
    }
    try (directory) {
      directory.force(true);
    }
  }
}
