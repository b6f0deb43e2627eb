package io.ziping.intake;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies a quiet file once into the spool and has its structure tested there: proof instead of
 * patience. Used by several workers at once.
 */
public final class CompletionProof {

  private static final Logger log = LoggerFactory.getLogger(CompletionProof.class);

  /** What an attempt showed. */
  public sealed interface Proof {}

  /** Final; a working copy is the caller's to {@link #release}. */
  public record Settled(SettledFile file) implements Proof {}

  /** Not whole yet, or not readable just now. */
  public record NotYet(String reason) implements Proof {}

  /** Changed meanwhile: starts waiting anew. */
  public record Moving(Sighting now) implements Proof {}

  /** No longer there. */
  public record Vanished() implements Proof {}

  private final Spool spool;
  private final long mostBytes;
  private final CompletenessTest test;

  public CompletionProof(Spool spool, long mostBytes, CompletenessTest test) {
    this.spool = spool;
    this.mostBytes = mostBytes;
    this.test = test;
  }

  public Proof attempt(SettleWatch.Due due) {
    Sighting sighting = due.sighting();
    Path target = spool.newScratch();
    boolean keep = false;
    try {
      Proof proof = prove(WorkingCopy.take(sighting, target, mostBytes), due);
      keep = proof instanceof Settled settled && settled.file() instanceof SettledFile.Whole;
      return proof;
    } catch (IOException e) {
      log.info("cannot copy {} yet: {}", sighting.path(), e.toString());
      return new NotYet("io");
    } finally {
      if (!keep) {
        spool.drop(target);
      }
    }
  }

  private Proof prove(WorkingCopy.Taking taking, SettleWatch.Due due) {
    Sighting sighting = due.sighting();
    if (taking instanceof WorkingCopy.Gone) {
      return new Vanished();
    }
    if (taking instanceof WorkingCopy.Changed changed) {
      return new Moving(changed.now());
    }
    if (taking instanceof WorkingCopy.TooLarge large) {
      return new Settled(new SettledFile.Oversized(sighting, large.bytes(), mostBytes));
    }
    WorkingCopy copy = ((WorkingCopy.Taken) taking).copy();
    if (sighting.key().size() == 0) {
      return due.last() ? new Settled(new SettledFile.Empty(sighting)) : new NotYet("empty");
    }
    if (test.test(copy.path()) instanceof CompletenessTest.Incomplete incomplete) {
      log.debug("{} is not whole: {}", sighting.path(), incomplete.reason());
      return due.last()
          ? new Settled(new SettledFile.Torso(sighting, incomplete.reason()))
          : new NotYet(incomplete.reason());
    }
    return new Settled(new SettledFile.Whole(sighting, copy));
  }

  /** Removes a settled file's working copy, unless it was kept as evidence. */
  public void release(SettledFile file) {
    if (file instanceof SettledFile.Whole whole) {
      spool.drop(whole.copy().path());
    }
  }
}
