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

  /** Checks whether there is room now. */
  boolean isShut() {
    Optional<Spool.Pause> why = spool.pause();
    if (why.isPresent() && !shut) {
      log.warn("intake from {} is suspended: {}", root, why.get());
    } else if (shut && why.isEmpty()) {
      log.warn("intake from {} is resumed", root);
    }
    shut = why.isPresent();
    return shut;
  }

  /** Whether there was none at the last check. */
  boolean wasShut() {
    return shut;
  }
}
