package io.ziping.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens what lies in a state directory, with the database that fits. */
final class LedgerFile {

  private static final Logger log = LoggerFactory.getLogger(LedgerFile.class);

  private LedgerFile() {}

  static Tables open(Path stateDirectory, LedgerKind kind, Supplier<Instant> clock)
      throws IOException {
    Files.createDirectories(stateDirectory);
    AuditLog audit = new AuditLog(stateDirectory);
    boolean whole = false;
    try {
      Tables tables = new Tables(database(stateDirectory, kind), audit, clock);
      whole = true;
      return tables;
    } catch (SQLException e) {
      throw new IOException("cannot open the ledger in " + stateDirectory, e);
    } finally {
      if (!whole) {
        audit.close();
      }
    }
  }

  /** The one place that knows which class keeps which kind of ledger. */
  static Engine engine(LedgerKind kind) {
    return switch (kind) {
      case SQLITE -> new SqliteEngine();
      case H2 -> new H2Engine();
    };
  }

  private static Database database(Path stateDirectory, LedgerKind kind)
      throws IOException, SQLException {
    Engine engine = engine(kind);
    boolean begun = Files.exists(engine.files(stateDirectory).get(0));
    try {
      return Database.open(engine, stateDirectory);
    } catch (SqliteEngine.NoLibrary e) {
      if (begun) {
        throw e;
      }
      log.warn("SQLite has no library for this machine, the ledger is kept by H2", e);
      return Database.open(new H2Engine(), stateDirectory);
    }
  }

  static Optional<Tables> look(Path stateDirectory) {
    for (LedgerKind kind : LedgerKind.values()) {
      Engine engine = engine(kind);
      if (Files.exists(engine.files(stateDirectory).get(0))) {
        try {
          Database database = Database.look(engine, stateDirectory);
          return Optional.of(new Tables(database, null, () -> Instant.EPOCH));
        } catch (SQLException | IOException e) {
          log.debug("the ledger in {} cannot be looked at: {}", stateDirectory, e.toString());
        }
      }
    }
    return Optional.empty();
  }
}
