package io.ziping.ledger;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Database, audit log and clock of one ledger, and the rows that several of its parts write. */
final class Tables implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Tables.class);

  private final Database database;
  private final @Nullable AuditLog audit;
  private final Supplier<Instant> clock;
  private final AtomicLong changes = new AtomicLong();

  /** {@code audit} is null for a ledger that is only looked at. */
  Tables(Database database, @Nullable AuditLog audit, Supplier<Instant> clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  Instant now() {
    return clock.get();
  }

  static Object[] at(FilePlace place) {
    return new Object[] {place.root().toString(), place.path()};
  }

  <T> Optional<T> first(String sql, Statements.Row<T> row, Object... args) {
    return all(sql, row, args).stream().findFirst();
  }

  <T> List<T> all(String sql, Statements.Row<T> row, Object... args) {
    try {
      return database.query(sql, row, args);
    } catch (SQLException e) {
      throw new LedgerException("reading the ledger failed", e);
    }
  }

  /** Grows with every change. */
  long changes() {
    return changes.get();
  }

  void write(GroupCommit.Work work) {
    try {
      database.write(work);
      changes.incrementAndGet();
    } catch (SQLException e) {
      throw new LedgerException("writing the ledger failed", e);
    }
  }

  void audit(String event, FilePlace place, Map<String, String> facts) {
    if (audit == null) {
      throw new IllegalStateException("this ledger is only looked at");
    }
    audit.append(clock.get(), event, place, facts);
  }

  void force() {
    try {
      if (audit != null) {
        audit.force();
      }
    } catch (IOException e) {
      log.warn("the audit log cannot be forced to disk: {}", e.toString());
    }
  }

  /** Forgets the records in the audit log of before a moment, in whole files. */
  void forgetAudit(Instant before) {
    try {
      if (audit != null) {
        audit.forgetBefore(before);
      }
    } catch (IOException e) {
      log.warn("old files of the audit log cannot be removed: {}", e.toString());
    }
  }

  static void putOutcome(Statements sql, RecordedOutcome recorded) throws SQLException {
    LedgerEntry entry = recorded.entry();
    FilePlace place = entry.place();
    sql.update("DELETE FROM entries WHERE root = ? AND path = ?", at(place));
    sql.update(
        "INSERT INTO entries (root, path, unit, content, rules, key, state, since, verdict, kind,"
            + " result, forms, findings) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        place.root().toString(),
        place.path(),
        entry.unit(),
        entry.content(),
        entry.rules(),
        entry.key(),
        entry.state().name(),
        entry.since().toString(),
        entry.verdict().name(),
        entry.kind(),
        entry.result(),
        LedgerJson.write(recorded.forms()),
        LedgerJson.write(recorded.findings()));
    sql.update(
        "UPDATE outputs SET settled = 1, key = ? WHERE root = ? AND path = ? AND source = ?",
        recorded.resultKey(),
        place.root().toString(),
        entry.result(),
        place.path());
  }

  /** An output is about to appear; no original stands at its place from then on. */
  static void putOutput(Statements sql, OutputEntry output) throws SQLException {
    Object[] at = at(output.place());
    sql.update("DELETE FROM entries WHERE root = ? AND path = ?", at);
    sql.update("DELETE FROM outputs WHERE root = ? AND path = ?", at);
    sql.update(
        "INSERT INTO outputs (root, path, source, sha256, key, settled) VALUES (?, ?, ?, ?, ?, ?)",
        output.place().root().toString(),
        output.place().path(),
        output.source(),
        output.sha256(),
        output.key(),
        output.settled() ? 1 : 0);
    if (sql.query("SELECT sha256 FROM published WHERE sha256 = ?", row -> true, output.sha256())
        .isEmpty()) {
      sql.update("INSERT INTO published (sha256) VALUES (?)", output.sha256());
    }
  }

  static Map<String, String> facts(LedgerEntry entry) {
    return Map.of(
        "content", entry.content(),
        "rules", entry.rules(),
        "verdict", entry.verdict().word(),
        "result", entry.result());
  }

  @Override
  public void close() {
    try {
      if (audit != null) {
        audit.close();
      }
      database.close();
    } catch (SQLException | IOException e) {
      log.warn("closing the ledger failed: {}", e.toString());
    }
  }
}
