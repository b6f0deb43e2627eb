package io.ziping.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * When the outputs of units and those of the bureau are to be written. The bureau's follow the
 * units', at their own pace. Given the time in nanoseconds. Not thread-safe.
 */
public final class OutputSchedule {

  private final String bureau;
  private final SummarySchedule units;
  private final SummarySchedule rollUp;

  /** {@code bureau}: the name under which the bureau's outputs are taken. */
  public OutputSchedule(String bureau, SummarySchedule units, SummarySchedule rollUp) {
    this.bureau = bureau;
    this.units = units;
    this.rollUp = rollUp;
  }

  private SummarySchedule of(String owner) {
    return owner.equals(bureau) ? rollUp : units;
  }

  /** Something changed in a unit, or among units. */
  public void touch(String owner, long now) {
    of(owner).touch(owner, now);
  }

  /** Outputs could not be written: they are due again after a while. */
  public void later(String owner, Duration wait, long now) {
    of(owner).later(owner, wait, now);
  }

  /** Whether files wait to be assessed, which come first then. */
  public void loaded(boolean now) {
    units.loaded(now);
    rollUp.loaded(now);
  }

  /**
   * Outputs of a unit or the bureau were checked, and perhaps written.
   *
   * @param tookNanos without what they waited for their turn
   */
  public void done(String owner, long tookNanos, long now) {
    of(owner).done(owner, tookNanos, now);
    if (!owner.equals(bureau)) {
      rollUp.touch(bureau, now);
    }
  }

  /** Takes those whose time has come. */
  public List<String> take(long now) {
    List<String> due = new ArrayList<>(units.take(now));
    due.addAll(rollUp.take(now));
    return due;
  }

  /** Takes all at once, for the end of a single pass. */
  public List<String> takeAll() {
    List<String> all = new ArrayList<>(units.takeAll());
    all.addAll(rollUp.takeAll());
    return all;
  }

  /** When the next may be taken; empty when none may before one is done. */
  public OptionalLong next() {
    OptionalLong unit = units.next();
    OptionalLong bureaus = rollUp.next();
    if (unit.isEmpty() || bureaus.isEmpty()) {
      return unit.isPresent() ? unit : bureaus;
    }
    return unit.getAsLong() - bureaus.getAsLong() < 0 ? unit : bureaus;
  }
}
