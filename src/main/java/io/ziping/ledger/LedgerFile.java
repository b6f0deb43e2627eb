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
    return sqliteOrH2(stateDirectory, new SqliteEngine());
  }

  /**
   * H2 where SQLite has no library, unless a ledger of SQLite's lies there: beside it a new one
   * would know nothing of what was done.
   */
  static Database sqliteOrH2(Path stateDirectory, Engine sqlite) throws IOException, SQLException {
    Optional<Path> begun = begun(stateDirectory, LedgerKind.SQLITE);
    try {
      return Database.open(sqlite, stateDirectory);
    } catch (SqliteEngine.NoLibrary e) {
      if (begun.isPresent()) {
        throw new SqliteMissingException(begun.get(), e);
      }
      log.info("SQLite has no library for this machine, the ledger is kept by H2: {}", cause(e));
      return Database.open(new H2Engine(), stateDirectory);
    }
  }

  /** The file of a ledger that is there. */
  static Optional<Path> begun(Path stateDirectory, LedgerKind kind) {
    Engine engine = kind == LedgerKind.H2 ? new H2Engine() : new SqliteEngine();
    return Optional.of(engine.files(stateDirectory).get(0)).filter(Files::exists);
  }

  private static String cause(SqliteEngine.NoLibrary missing) {
    return String.valueOf(missing.getCause());
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
