package io.ziping.ledger;

/** Which database keeps the ledger. Both keep the same promises (docs/adr/0036). */
public enum LedgerKind {
  /** One SQLite file, write-ahead log, every commit synchronised. */
  SQLITE,
  /** One H2 file without write delay, for machines that SQLite has no library for. */
  H2;

  /**
   * Whether it runs on this machine. H2 does on all; the jar holds SQLite's library for Linux,
   * Windows and macOS on x86-64 and aarch64.
   */
  public boolean runsHere() {
    return this == H2 || SqliteEngine.hasLibrary();
  }
}
