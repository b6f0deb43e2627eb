package io.ziping.outbox;

import java.nio.file.Path;

/** What came of taking away an output that nothing belongs to any more. */
public sealed interface RetireResult {

  /** Moved into the history folder. */
  record Moved(Path to) implements RetireResult {}

  /** A person edited it: it stays. */
  record KeptEdited() implements RetireResult {}

  /** Was not there any more. */
  record AlreadyGone() implements RetireResult {}

  /** Open or not movable just now: worth another try later. */
  record NotNow(String detail) implements RetireResult {}
}
