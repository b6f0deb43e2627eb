package io.ziping.daemon;

import io.ziping.intake.Spool;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Nothing is taken in while the spool has no room; what is in hand goes on. */
final class IntakeGate {

  private static final Logger log = LoggerFactory.getLogger(IntakeGate.class);

  private final Path root;
  private final Spool spool;
  private boolean shut;

  IntakeGate(Path root, Spool spool) {
    this.root = root;
    this.spool = spool;
  }

  /** Looks whether there is room now. */
  boolean isShut() {
    Optional<Spool.Pause> why = spool.pause();
    if (why.isPresent() && !shut) {
      log.warn("nothing more is taken in from {}: {}", root, why.get());
    } else if (shut && why.isEmpty()) {
      log.warn("files from {} are taken in again", root);
    }
    shut = why.isPresent();
    return shut;
  }

  /** Whether there was none at the last look. */
  boolean wasShut() {
    return shut;
  }
}
