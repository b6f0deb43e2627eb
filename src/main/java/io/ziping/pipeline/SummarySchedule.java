package io.ziping.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a unit's summary is to be written: a while after the unit's last change, but under load not
 * later than a longer while after the first. What takes long to write is not written again before
 * ten times as long: of a unit with thousands of projects, and of all units together while files
 * wait to be assessed. Pure: given the time in nanoseconds. Not thread-safe.
 */
public final class SummarySchedule {

  /** Pauses after writing, as a multiple of the time that it took. */
  private static final int REST = 9;

  private record Pending(long first, long last) {}

  private final long quiet;
  private final long most;
  private final Map<String, Pending> units = new HashMap<>();
  private final Set<String> begun = new HashSet<>();
  private final Map<String, Long> costs = new HashMap<>();
  private final Map<String, Long> rested = new HashMap<>();
  private boolean loaded;
  private @Nullable Long allRested;

  public SummarySchedule(Duration quiet, Duration most) {
    this.quiet = quiet.toNanos();
    this.most = most.toNanos();
  }

  /** Something changed in a unit. */
  public void touch(String unit, long now) {
    Pending before = units.get(unit);
    units.put(unit, new Pending(before == null ? now : before.first, now));
  }

  /** A summary could not be written: it is due again after a while. */
  public void later(String unit, Duration wait, long now) {
    units.putIfAbsent(unit, new Pending(now + wait.toNanos(), now + wait.toNanos() - quiet));
  }

  /** Whether files wait to be assessed: summaries then get a tenth of one processor. */
  public void loaded(boolean now) {
    loaded = now;
  }

  /** Takes the units whose time has come; each stays taken until it is {@link #done}. */
  public List<String> take(long now) {
    List<String> due = new ArrayList<>();
    if (!loaded || begun.isEmpty()) {
      units.entrySet().stream()
          .filter(unit -> !begun.contains(unit.getKey()))
          .map(unit -> Map.entry(unit.getKey(), due(unit.getKey(), unit.getValue())))
          .filter(unit -> now - unit.getValue() >= 0)
          .sorted(Comparator.comparingLong(unit -> unit.getValue() - now))
          .limit(loaded ? 1 : units.size())
          .forEach(unit -> due.add(unit.getKey()));
    }
    begin(due);
    return due;
  }

  /** Takes all units at once, for the end of a single pass. */
  public List<String> takeAll() {
    List<String> all = List.copyOf(units.keySet());
    begin(all);
    return all;
  }

  private void begin(List<String> taken) {
    units.keySet().removeAll(taken);
    begun.addAll(taken);
  }

  /**
   * A unit's outputs were written, found current, or could not be written.
   *
   * @param tookNanos without what it waited for its turn
   */
  public void done(String unit, long tookNanos, long now) {
    begun.remove(unit);
    // Once may be slow by chance, as the very first is, for which classes are loaded.
    long twice = Math.min(tookNanos, costs.getOrDefault(unit, 0L));
    costs.put(unit, tookNanos);
    rested.put(unit, now + REST * twice);
    allRested = now + REST * tookNanos;
  }

  /** When the next unit may be taken; empty when none may before one is done. */
  public OptionalLong next() {
    if (loaded && !begun.isEmpty()) {
      return OptionalLong.empty();
    }
    return units.entrySet().stream()
        .filter(unit -> !begun.contains(unit.getKey()))
        .mapToLong(unit -> due(unit.getKey(), unit.getValue()))
        .reduce((one, other) -> one - other < 0 ? one : other);
  }

  private long due(String unit, Pending pending) {
    long byQuiet = pending.last + quiet;
    long byLoad = pending.first + most;
    long due = byQuiet - byLoad < 0 ? byQuiet : byLoad;
    due = later(due, rested.get(unit));
    return loaded ? later(due, allRested) : due;
  }

  private static long later(long due, @Nullable Long rested) {
    return rested != null && due - rested < 0 ? rested : due;
  }
}
