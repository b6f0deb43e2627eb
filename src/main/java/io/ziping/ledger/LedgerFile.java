package io.ziping.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
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

  private static Database database(Path stateDirectory, LedgerKind kind)
      throws IOException, SQLException {
    if (kind == LedgerKind.H2) {
      return Database.open(new H2Engine(), stateDirectory);
    }
    Engine sqlite = new SqliteEngine();
    boolean begun = Files.exists(sqlite.files(stateDirectory).get(0));
    try {
      return Database.open(sqlite, stateDirectory);
    } catch (SqliteEngine.NoLibrary e) {
      if (begun) {
        throw e;
      }
      log.warn("SQLite has no library for this machine, the ledger is kept by H2", e);
      return Database.open(new H2Engine(), stateDirectory);
    }
  }

  static Optional<Tables> look(Path stateDirectory) {
    for (Engine engine : List.of(new SqliteEngine(), new H2Engine())) {
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
