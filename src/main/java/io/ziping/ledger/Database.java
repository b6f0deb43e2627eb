package io.ziping.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One database file with one writing and one reading connection. Writers of several threads share a
 * commit ({@link GroupCommit}); a write returns when it is on disk, and readers see it then.
 */
final class Database implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Database.class);

  private final Statements reader;
  private final GroupCommit commits;

  private Database(Engine engine, Path directory, Connection reader) throws SQLException {
    this.reader = new Statements(reader);
    this.commits = new GroupCommit(() -> writer(engine, directory));
  }

  private static Statements writer(Engine engine, Path directory) throws SQLException {
    Connection connection = engine.connect(directory);
    try {
      connection.setAutoCommit(false);
      return new Statements(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * Opens or makes a database. A torn one is put aside and a new one begun: everything in it can be
   * found again in the share.
   */
  static Database open(Engine engine, Path stateDirectory) throws IOException, SQLException {
    try {
      return tryOpen(engine, stateDirectory);
    } catch (SQLException e) {
      if (!engine.isTorn(e)) {
        throw e;
      }
      putAside(engine.files(stateDirectory), e);
      return tryOpen(engine, stateDirectory);
    }
  }

  /** Opens a database that is there, as it is. */
  static Database openReadOnly(Engine engine, Path directory) throws IOException, SQLException {
    Connection connection = engine.connect(directory);
    if (engine.version(connection) != Schema.VERSION) {
      connection.close();
      throw new IOException("the ledger is of another version");
    }
    return new Database(engine, directory, connection);
  }

  private static void putAside(List<Path> files, SQLException torn) throws IOException {
    log.error(
        "ledger {} is torn, a new one begins, the old is kept: {}", files.get(0), torn.toString());
    for (Path file : files) {
      if (Files.exists(file)) {
        Path aside = file.resolveSibling("torn-" + file.getFileName());
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static Database tryOpen(Engine engine, Path directory) throws SQLException, IOException {
    Connection connection = engine.connect(directory);
    boolean whole = false;
    try {
      engine.check(connection);
      Schema.migrate(engine, connection);
      Database database = new Database(engine, directory, connection);
      whole = true;
      return database;
    } finally {
      if (!whole) {
        connection.close();
      }
    }
  }

  <T> List<T> query(String sql, Statements.Row<T> row, Object... args) throws SQLException {
    synchronized (reader) {
      return reader.query(sql, row, args);
    }
  }

  /** Does some work durably, wholly or not at all. The work may be run twice. */
  void write(GroupCommit.Work work) throws SQLException {
    commits.write(work);
  }

  @Override
  public void close() throws SQLException {
    commits.close();
    synchronized (reader) {
      reader.close();
    }
  }
}
