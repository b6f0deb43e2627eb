package io.ziping.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * When a unit's summary is to be written: a while after the unit's last change, but under load not
 * later than a longer while after the first. Pure: told the time in nanoseconds. Not thread-safe.
 */
public final class SummarySchedule {

  private record Pending(long first, long last) {}

  private final long quiet;
  private final long most;
  private final Map<String, Pending> units = new HashMap<>();

  public SummarySchedule(Duration quiet, Duration most) {
    this.quiet = quiet.toNanos();
    this.most = most.toNanos();
  }

  /** Something changed in a unit. */
  public void touch(String unit, long now) {
    Pending before = units.get(unit);
    units.put(unit, new Pending(before == null ? now : before.first, now));
  }

  /** A summary could not be written: comes again after a while. */
  public void later(String unit, Duration wait, long now) {
    units.putIfAbsent(unit, new Pending(now + wait.toNanos(), now + wait.toNanos() - quiet));
  }

  /** Takes the units whose time has come. */
  public List<String> take(long now) {
    List<String> due = new ArrayList<>();
    units.forEach(
        (unit, pending) -> {
          if (now - due(pending) >= 0) {
            due.add(unit);
          }
        });
    units.keySet().removeAll(due);
    return due;
  }

  /** Takes all units at once, for the end of a single pass. */
  public List<String> takeAll() {
    List<String> all = List.copyOf(units.keySet());
    units.clear();
    return all;
  }

  public OptionalLong next() {
    return units.values().stream()
        .mapToLong(this::due)
        .reduce((one, other) -> one - other < 0 ? one : other);
  }

  private long due(Pending pending) {
    long byQuiet = pending.last + quiet;
    long byLoad = pending.first + most;
    return byQuiet - byLoad < 0 ? byQuiet : byLoad;
  }
}
