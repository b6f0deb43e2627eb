package io.ziping.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * When the outputs of units and those of the bureau are to be written. The bureau's follow the
 * units', at their own pace: what took long to write waits ten times as long before it is written
 * again, so that it never takes more than a tenth of one processor. Told the time in nanoseconds.
 * Not thread-safe.
 */
public final class OutputSchedule {

  private static final int COST_FACTOR = 10;

  private final String bureau;
  private final SummarySchedule units;
  private final SummarySchedule rollUp;
  private boolean writing;
  private boolean restrained;
  private long taken;
  private long notBefore;

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

  /** Outputs could not be written: they come again after a while. */
  public void later(String owner, Duration wait, long now) {
    of(owner).later(owner, wait, now);
  }

  /** Outputs of a unit or the bureau were looked after, and perhaps written. */
  public void done(String owner, long now) {
    if (owner.equals(bureau)) {
      writing = false;
      restrained = true;
      notBefore = now + COST_FACTOR * (now - taken);
    } else {
      rollUp.touch(bureau, now);
    }
  }

  /** Takes those whose time has come. */
  public List<String> take(long now) {
    List<String> due = new ArrayList<>(units.take(now));
    if (!writing && (!restrained || now - notBefore >= 0)) {
      due.addAll(began(rollUp.take(now), now));
    }
    return due;
  }

  /** Takes all at once, for the end of a single pass. */
  public List<String> takeAll(long now) {
    List<String> all = new ArrayList<>(units.takeAll());
    all.addAll(began(rollUp.takeAll(), now));
    return all;
  }

  private List<String> began(List<String> bureaus, long now) {
    if (!bureaus.isEmpty()) {
      writing = true;
      taken = now;
    }
    return bureaus;
  }

  public OptionalLong next() {
    OptionalLong unit = units.next();
    OptionalLong bureaus = writing ? OptionalLong.empty() : rollUp.next();
    if (bureaus.isPresent() && restrained && bureaus.getAsLong() - notBefore < 0) {
      bureaus = OptionalLong.of(notBefore);
    }
    if (unit.isEmpty() || bureaus.isEmpty()) {
      return unit.isPresent() ? unit : bureaus;
    }
    return unit.getAsLong() - bureaus.getAsLong() < 0 ? unit : bureaus;
  }
}
