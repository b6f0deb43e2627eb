package io.ziping.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What differs between the databases that can keep a ledger. All SQL beyond this is the same. */
interface Engine {

  /**
   * Opens a connection to the file, which is made when it is missing, with every commit durable.
   */
  Connection connect(Path stateDirectory) throws SQLException;

  /** Fails when the file is not whole. */
  void check(Connection connection) throws SQLException;

  /** Version of the schema, 0 for a new file. */
  int version(Connection connection) throws SQLException;

  void setVersion(Connection connection, int version) throws SQLException;

  /** Whether a failure says that the file is torn, and not that it is busy or out of reach. */
  boolean isTorn(SQLException failure);

  /** The files that make up a ledger. */
  List<Path> files(Path stateDirectory);
}
