package io.ziping.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteJDBCLoader;

/** One SQLite file: write-ahead log, every commit synchronised to disk. */
final class SqliteEngine implements Engine {

  /** SQLite's native library does not run on this machine. */
  static final class NoLibrary extends SQLException {
    private static final long serialVersionUID = 1L;

    NoLibrary(Throwable cause) {
      super("SQLite has no library for this machine", cause);
    }
  }

  @Override
  public Connection connect(Path stateDirectory) throws SQLException {
    try {
      Connection connection =
          DriverManager.getConnection("jdbc:sqlite:" + stateDirectory.resolve("ledger.db"));
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA busy_timeout=5000");
        statement.execute("PRAGMA journal_mode=WAL");
        statement.execute("PRAGMA synchronous=FULL");
        return connection;
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (LinkageError e) {
      throw new NoLibrary(e);
    } catch (SQLException e) {
      throw isLibraryMissing(e) ? new NoLibrary(e) : e;
    }
  }

  /** Whether SQLite's native library runs on this machine. */
  static boolean hasLibrary() {
    try {
      return SQLiteJDBCLoader.initialize();
    } catch (Exception | LinkageError e) {
      return false;
    }
  }

  private static boolean isLibraryMissing(SQLException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof LinkageError
          || cause.getClass().getSimpleName().equals("NativeLibraryNotFoundException")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void check(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet check = statement.executeQuery("PRAGMA quick_check(1)")) {
      if (!check.next() || !"ok".equals(check.getString(1))) {
        throw new SQLiteException("quick check failed", SQLiteErrorCode.SQLITE_CORRUPT);
      }
    }
  }

  @Override
  public int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet version = statement.executeQuery("PRAGMA user_version")) {
      return version.next() ? version.getInt(1) : 0;
    }
  }

  @Override
  public void setVersion(Connection connection, int version) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version=" + version);
    }
  }

  @Override
  public boolean isTorn(SQLException failure) {
    return failure instanceof SQLiteException known
        && (known.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB
            || (known.getResultCode().code & 0xff) == SQLiteErrorCode.SQLITE_CORRUPT.code);
  }

  @Override
  public List<Path> files(Path stateDirectory) {
    return List.of(
        stateDirectory.resolve("ledger.db"),
        stateDirectory.resolve("ledger.db-wal"),
        stateDirectory.resolve("ledger.db-shm"));
  }
}
