package io.ziping.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The states of all work, one durable commit an arrow (docs/adr/0035). Every arrow names the
 * attempt that draws it; one that no longer holds the job is refused with {@link
 * StaleAttemptException}.
 */
public interface Jobs {

  Optional<Job> find(JobKey key);

  /**
   * Starts work whose bytes lie in the spool: makes the job when it is new, counts the attempt, and
   * gives up older work at its place. A job whose result is rendered already is resumed where it
   * was, and no attempt is counted.
   */
  Job begin(JobKey key, String unit);

  /** Starts another attempt at a job whose rendered result was lost. */
  Job restart(Job job);

  /**
   * The result is rendered and about to appear at its target. From here on no original stands at
   * the target; the answer is known and waits for the share.
   *
   * @param previous SHA-256 of what it replaces, empty for nothing
   */
  Job publishing(Job job, OutputEntry target, String previous, RecordedOutcome recorded);

  /** The end of a job and the answer it came to. */
  void finish(Job job, JobState end, String reason, RecordedOutcome recorded);

  /** The end of a job without an answer: superseded, or its original is gone. */
  void drop(Job job, JobState end, String reason);

  /** Waits without an answer yet: for the next attempt after a crash. */
  void defer(Job job, String reason, Instant next);

  /** Assessed and rendered, and waits for the share to take it. */
  void defer(Job job, String reason, Instant next, RecordedOutcome recorded);

  /** Puts what was running when the program ended back into the queue; for the start. */
  void recover(UUID root);

  /** A person asks for it: the newest work on a path begins anew, its attempts forgotten. */
  boolean release(FilePlace place);

  /** A person asks to leave the present content of a path alone. */
  boolean ignore(FilePlace place);

  /** Work of a root that is not at its end. */
  List<Job> open(UUID root);

  /** The numbers of all work that is not at its end. */
  Set<Long> openIds();

  /** Work of a root that is in one state. */
  List<Job> in(UUID root, JobState state);

  /** All work ever done on a path, oldest first. */
  List<Job> history(FilePlace place);

  /** Files inside an archive whose newest work a person wants nothing done about. */
  List<FilePlace> ignoredInside(FilePlace archive);

  /** Forgets ended work that is older. */
  void forgetBefore(Instant moment);
}
