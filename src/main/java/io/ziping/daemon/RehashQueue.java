package io.ziping.daemon;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Which files that were done lately are due to be hashed once more. A file that is written again
 * within its time stamp's grain, or whose old time is put back, looks untouched: for ten minutes
 * its size and time are not relied on. Pure: given the time in nanoseconds. Not thread-safe.
 */
final class RehashQueue {

  private static final List<Duration> AFTER =
      List.of(
          Duration.ofSeconds(2),
          Duration.ofSeconds(15),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10));

  private record Due(long at, Path path, int turn, long round) {}

  private final PriorityQueue<Due> queue =
      new PriorityQueue<>((one, other) -> Long.signum(one.at() - other.at()));
  private final Map<Path, Long> rounds = new HashMap<>();
  private long count;

  /** A file was done: its size and time are not relied on for a while. */
  void done(Path path, long now) {
    count++;
    rounds.put(path, count);
    queue.add(new Due(now + AFTER.get(0).toNanos(), path, 0, count));
  }

  /** Takes files that are due; each comes again until its time is over. */
  List<Path> take(long now, int most) {
    List<Path> due = new ArrayList<>();
    while (due.size() < most && !queue.isEmpty() && now - queue.peek().at() >= 0) {
      Due next = queue.remove();
      if (next.round() == rounds.getOrDefault(next.path(), 0L)) {
        due.add(next.path());
        later(next, now);
      }
    }
    return due;
  }

  private void later(Due due, long now) {
    int turn = due.turn() + 1;
    if (turn == AFTER.size()) {
      rounds.remove(due.path());
    } else {
      queue.add(new Due(now + AFTER.get(turn).toNanos(), due.path(), turn, due.round()));
    }
  }
}
