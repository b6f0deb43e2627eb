package io.ziping.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a file has been left alone long enough to be copied. Pure: has its own memory and is
 * given the time ({@code System.nanoTime}, so that a clock set back does no harm). Not thread-safe.
 */
public final class SettleWatch {

  /**
   * A file whose time has come.
   *
   * @param last unchanged for so long that its state, whole or not, is final
   */
  public record Due(Sighting sighting, boolean last) {}

  private static final class Waiting implements Comparable<Waiting> {
    private final long number;
    private Sighting sighting;
    private long since;
    private long next;
    private int tries;
    private boolean busy;
    private @Nullable Sighting newer;

    private Waiting(long number, Sighting sighting) {
      this.number = number;
      this.sighting = sighting;
    }

    /** By the time of the next check, by age where that is the same. */
    @Override
    public int compareTo(Waiting other) {
      long later = next - other.next;
      return later == 0 ? Long.compare(number, other.number) : Long.signum(later);
    }
  }

  private final SettleTimes times;
  private final WatchedNames names;
  private final Map<Path, Waiting> files = new LinkedHashMap<>();

  /** Those that are in nobody's hands. */
  private final NavigableSet<Waiting> queue = new TreeSet<>();

  private long count;

  public SettleWatch(SettleTimes times, WatchedNames names) {
    this.times = times;
    this.names = names;
  }

  /** A file was seen; a new key starts its waiting anew. */
  public void sight(Sighting sighting, long now) {
    Waiting file = files.get(sighting.path());
    if (file == null) {
      count++;
      file = new Waiting(count, sighting);
      files.put(sighting.path(), file);
      start(file, sighting, now);
    } else if (file.busy) {
      file.newer = sighting.key().equals(file.sighting.key()) ? null : sighting;
    } else if (!sighting.key().equals(file.sighting.key())) {
      start(file, sighting, now);
    }
  }

  private void start(Waiting file, Sighting sighting, long now) {
    file.sighting = sighting;
    file.since = now;
    file.tries = 0;
    Duration quiet = names.isZip(sighting.name()) ? times.quietZip() : times.quietOther();
    enqueue(file, now + (sighting.key().size() == 0 ? times.giveUp() : quiet).toNanos());
  }

  private void enqueue(Waiting file, long next) {
    queue.remove(file);
    file.next = next;
    queue.add(file);
  }

  /**
   * Takes files whose time has come, the longest due first; each stays taken until it is reported
   * on.
   */
  public List<Due> take(long now, int most) {
    List<Due> due = new ArrayList<>();
    while (due.size() < most && isDue(now)) {
      Waiting file = queue.first();
      queue.remove(file);
      file.busy = true;
      due.add(new Due(file.sighting, now - file.since >= times.giveUp().toNanos()));
    }
    return due;
  }

  /** Whether the time of a file has come that is in nobody's hands. */
  public boolean isDue(long now) {
    return !queue.isEmpty() && now - queue.first().next >= 0;
  }

  /** Dealt with, or gone: forgotten, unless it was seen with a new key meanwhile. */
  public void done(Path path, long now) {
    Waiting file = files.get(path);
    if (file == null) {
      return;
    }
    file.busy = false;
    Sighting newer = file.newer;
    if (newer == null) {
      files.remove(path);
      queue.remove(file);
    } else {
      file.newer = null;
      start(file, newer, now);
    }
  }

  /** Not whole yet: waits longer each time, but never beyond the moment of giving up. */
  public void notYet(Path path, long now) {
    Waiting file = files.get(path);
    if (file == null || restartedByNewer(file, now)) {
      return;
    }
    long wait = times.firstRetry().toNanos() << Math.min(file.tries, 20);
    file.tries++;
    long next = now + Math.min(wait, times.longestRetry().toNanos());
    long end = file.since + times.giveUp().toNanos();
    enqueue(file, now - end < 0 && next - end > 0 ? end : next);
  }

  /** Whole, but its result could not be published: comes again after a while. */
  public void later(Path path, Duration wait, long now) {
    Waiting file = files.get(path);
    if (file != null && !restartedByNewer(file, now)) {
      enqueue(file, now + wait.toNanos());
    }
  }

  private boolean restartedByNewer(Waiting file, long now) {
    file.busy = false;
    Sighting newer = file.newer;
    if (newer == null) {
      return false;
    }
    file.newer = null;
    start(file, newer, now);
    return true;
  }

  /** When the next file may be taken; empty when none waits. */
  public OptionalLong next() {
    return queue.isEmpty() ? OptionalLong.empty() : OptionalLong.of(queue.first().next);
  }

  /** Files that are waited for or being worked on. */
  public int size() {
    return files.size();
  }

  /** Whether a file is waited for or being worked on. */
  public boolean holds(Path path) {
    return files.containsKey(path);
  }

  /** Files that are waited for or being worked on. */
  public List<Path> paths() {
    return List.copyOf(files.keySet());
  }

  /** A file that is waited for comes next. */
  public void soon(Path path, long now) {
    Waiting file = files.get(path);
    if (file != null && !file.busy) {
      enqueue(file, now);
    }
  }

  /** Files that are waited for, with the time since their last change. */
  public Map<Path, Duration> ages(long now) {
    Map<Path, Duration> ages = new LinkedHashMap<>();
    files.forEach((path, file) -> ages.put(path, Duration.ofNanos(now - file.since)));
    return ages;
  }
}
