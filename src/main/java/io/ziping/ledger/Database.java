package io.ziping.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** One SQLite file with one connection: write-ahead log, every commit synchronised to disk. */
final class Database implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Database.class);
  private static final int VERSION = 1;

  /** Reads one row. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Several statements that hold together or not at all. */
  interface Work {
    void run() throws SQLException;
  }

  private final Connection connection;

  private Database(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens or makes a database. A torn one is put aside and a new one begun: everything in it can be
   * found again in the share.
   */
  static Database open(Path file) throws IOException {
    try {
      return tryOpen(file);
    } catch (SQLException e) {
      if (!isTorn(e)) {
        throw new IOException("cannot open the ledger at " + file, e);
      }
      putAside(file, e);
    }
    try {
      return tryOpen(file);
    } catch (SQLException e) {
      throw new IOException("cannot make a ledger at " + file, e);
    }
  }

  private static boolean isTorn(SQLException failure) {
    return failure instanceof SQLiteException known
        && (known.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB
            || (known.getResultCode().code & 0xff) == SQLiteErrorCode.SQLITE_CORRUPT.code);
  }

  private static void putAside(Path file, SQLException torn) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".torn");
    log.error("ledger {} is torn, beginning a new one; the old is kept as {}", file, aside, torn);
    for (String end : List.of("", "-wal", "-shm")) {
      Path part = file.resolveSibling(file.getFileName() + end);
      if (Files.exists(part)) {
        Files.move(
            part,
            file.resolveSibling(aside.getFileName() + end),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static Database tryOpen(Path file) throws SQLException, IOException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout=5000");
      statement.execute("PRAGMA journal_mode=WAL");
      statement.execute("PRAGMA synchronous=FULL");
      try (ResultSet check = statement.executeQuery("PRAGMA quick_check(1)")) {
        if (!check.next() || !"ok".equals(check.getString(1))) {
          throw new SQLiteException("quick check failed", SQLiteErrorCode.SQLITE_CORRUPT);
        }
      }
      Database database = new Database(connection);
      database.migrate();
      return database;
    } catch (SQLException | IOException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private void migrate() throws SQLException, IOException {
    int version = version();
    if (version > VERSION) {
      throw new IOException("the ledger is of a newer program: version " + version);
    }
    if (version == 0) {
      transaction(
          () -> {
            for (String statement : schema().split(";\\s*\n")) {
              update(statement);
            }
            update("PRAGMA user_version=" + VERSION);
          });
    }
  }

  private int version() throws SQLException {
    return query("PRAGMA user_version", row -> row.getInt(1)).get(0);
  }

  private static String schema() throws SQLException {
    try (InputStream schema = Database.class.getResourceAsStream("schema.sql")) {
      if (schema == null) {
        throw new IllegalStateException("schema.sql is missing from the jar");
      }
      String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
      return text.replaceAll("--[^\n]*", "").strip() + "\n";
    } catch (IOException e) {
      throw new SQLException(e);
    }
  }

  synchronized <T> List<T> query(String sql, Row<T> row, Object... args) throws SQLException {
    try (PreparedStatement statement = prepare(sql, args);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(row.read(rows));
      }
      return found;
    }
  }

  /** Runs a statement; only inside {@link #transaction}. */
  void update(String sql, Object... args) throws SQLException {
    try (PreparedStatement statement = prepare(sql, args)) {
      statement.executeUpdate();
    }
  }

  synchronized void transaction(Work work) throws SQLException {
    boolean whole = false;
    update("BEGIN IMMEDIATE");
    try {
      work.run();
      update("COMMIT");
      whole = true;
    } finally {
      if (!whole) {
        update("ROLLBACK");
      }
    }
  }

  private PreparedStatement prepare(String sql, Object... args) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < args.length; i++) {
      statement.setObject(i + 1, args[i]);
    }
    return statement;
  }

  @Override
  public synchronized void close() throws SQLException {
    connection.close();
  }
}
