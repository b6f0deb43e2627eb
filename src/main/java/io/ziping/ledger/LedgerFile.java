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

/** Opens what is in a state directory, with the database that fits. */
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
    if (kind == LedgerKind.H2) {
      return Database.open(engine(kind), stateDirectory);
    }
    return sqliteOrH2(stateDirectory, engine(LedgerKind.SQLITE));
  }

  /**
   * H2 where SQLite has no library, unless a ledger of SQLite's is there: beside it a new one would
   * know nothing of what was done.
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
      return Database.open(engine(LedgerKind.H2), stateDirectory);
    }
  }

  /** The file of a ledger that is there. */
  static Optional<Path> begun(Path stateDirectory, LedgerKind kind) {
    return Optional.of(engine(kind).files(stateDirectory).get(0)).filter(Files::exists);
  }

  private static String cause(SqliteEngine.NoLibrary missing) {
    return String.valueOf(missing.getCause());
  }

  static Optional<Tables> openReadOnly(Path stateDirectory) {
    for (LedgerKind kind : LedgerKind.values()) {
      Engine engine = engine(kind);
      if (Files.exists(engine.files(stateDirectory).get(0))) {
        try {
          Database database = Database.openReadOnly(engine, stateDirectory);
          return Optional.of(new Tables(database, null, () -> Instant.EPOCH));
        } catch (SQLException | IOException e) {
          log.debug("the ledger in {} cannot be read: {}", stateDirectory, e.toString());
        }
      }
    }
    return Optional.empty();
  }
}
