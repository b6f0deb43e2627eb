package io.ziping.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * One H2 file. Without WRITE_DELAY=0 H2 acknowledges commits that a kill loses. The shutdown hook
 * that closes the daemon also closes the database, so H2's own is off.
 */
final class H2Engine implements Engine {

  private static final String OPTIONS =
      ";WRITE_DELAY=0;NON_KEYWORDS=KEY;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

  /** H2's error codes for a file that it cannot make sense of. */
  private static final List<Integer> TORN = List.of(90030, 90048, 90049, 50000);

  @Override
  public Connection connect(Path stateDirectory) throws SQLException {
    Path file = stateDirectory.toAbsolutePath().resolve("ledger-h2");
    return DriverManager.getConnection("jdbc:h2:file:" + file + OPTIONS);
  }

  @Override
  public void check(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS ledger_version (version INTEGER NOT NULL)");
    }
  }

  @Override
  public int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet version = statement.executeQuery("SELECT version FROM ledger_version")) {
      return version.next() ? version.getInt(1) : 0;
    }
  }

  @Override
  public void setVersion(Connection connection, int version) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM ledger_version");
      statement.execute("INSERT INTO ledger_version VALUES (" + version + ")");
    }
  }

  @Override
  public boolean isTorn(SQLException failure) {
    return TORN.contains(failure.getErrorCode());
  }

  @Override
  public List<Path> files(Path stateDirectory) {
    return List.of(stateDirectory.resolve("ledger-h2.mv.db"));
  }
}
