package io.ziping.ledger;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A ledger that SQLite keeps, on a machine that SQLite has no library for: moved here from another
 * one, or begun by an earlier version, which brought libraries for more kinds of machines.
 */
public final class SqliteMissingException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String ledger;

  SqliteMissingException(Path ledger, Throwable cause) {
    super("SQLite has no library for this machine and keeps " + ledger, cause);
    this.ledger = ledger.toString();
  }

  /** The ledger's file. */
  public String ledger() {
    return ledger;
  }
}
