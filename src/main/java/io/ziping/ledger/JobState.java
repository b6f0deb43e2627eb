package io.ziping.ledger;

/**
 * How far the work on one content at one place is (docs/adr/0035). What comes before, seen and
 * settling, is not kept: after a restart the next scan sees the file again.
 */
public enum JobState {
  /** Copied whole into the spool. */
  SPOOLED,
  /** Waits for a worker; also where a restart puts what was running. */
  QUEUED,
  /** An attempt, counted before it began. */
  RUNNING,
  /** The result is in the spool. */
  RENDERED,
  /** About to appear at its target: after a restart the target's bytes show whether it has. */
  PUBLISHING,
  /** Waits for the share, the disk, the database, or for the next attempt after a crash. */
  DEFERRED,
  /** Assessed, and its result, if it has one, is there. */
  DONE,
  /** These bytes and rules were done before; the result is there. */
  DUPLICATE,
  /** Answered with a note: unreadable, or another form. */
  REJECTED,
  /** Its attempts crashed or ran out of time; a person decides. */
  QUARANTINED,
  /** Newer bytes or rules came to its place. */
  SUPERSEDED,
  /** Its original is proven absent. */
  WITHDRAWN,
  /** A person said to leave it alone. */
  IGNORED;

  /** Whether nothing more happens by itself. */
  public boolean isFinal() {
    return ordinal() >= DONE.ordinal();
  }
}
