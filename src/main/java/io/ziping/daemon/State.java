package io.ziping.daemon;

import io.ziping.intake.Spool;
import io.ziping.ledger.Ledger;
import io.ziping.ledger.SqlLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A state directory that is in use: its lock, its identity, its ledger and its spool. Ends with the
 * process.
 *
 * @param id of this state directory, which is what owns roots
 */
record State(Path directory, UUID id, StateLock lock, Ledger ledger, Spool spool)
    implements AutoCloseable {

  private static final String IDENTITY = "owner.id";

  /** Opens a state directory whose lock is held; the lock is closed when that fails. */
  static State open(WatchPlan plan, StateLock lock, Supplier<Instant> clock) throws IOException {
    Path directory = plan.stateDirectory();
    boolean whole = false;
    try {
      UUID id = identity(directory);
      Spool spool = new Spool(directory.resolve("spool"), plan.jobs().spoolBytes());
      spool.open();
      Ledger ledger = SqlLedger.open(directory, plan.jobs().ledger(), clock);
      spool.keepOutgoing(ledger.jobs().openIds());
      whole = true;
      return new State(directory, id, lock, ledger, spool);
    } finally {
      if (!whole) {
        lock.close();
      }
    }
  }

  /** The identity of a state directory, which is made on first use. */
  private static UUID identity(Path directory) throws IOException {
    Optional<UUID> known = identityOf(directory);
    if (known.isPresent()) {
      return known.get();
    }
    UUID id = UUID.randomUUID();
    Files.writeString(directory.resolve(IDENTITY), id + "\n");
    return id;
  }

  /** The identity of a state directory; empty when it is none. */
  static Optional<UUID> identityOf(Path directory) throws IOException {
    try {
      return Optional.of(UUID.fromString(Files.readString(directory.resolve(IDENTITY)).strip()));
    } catch (NoSuchFileException | IllegalArgumentException missing) {
      return Optional.empty();
    }
  }

  /** Short and unlikely to be another daemon's; for names of temporary files. */
  String shortName() {
    return id.toString().substring(0, 8);
  }

  @Override
  public void close() throws IOException {
    ledger.close();
    lock.close();
  }
}
