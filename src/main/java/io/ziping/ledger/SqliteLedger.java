package io.ziping.ledger;

import io.ziping.assessment.Digest;
import io.ziping.checks.Finding;
import io.ziping.season.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ledger in one SQLite file on local disk, with an audit log beside it. */
public final class SqliteLedger implements Ledger {

  private static final Logger log = LoggerFactory.getLogger(SqliteLedger.class);
  private static final String AT = " WHERE root = ? AND path = ?";

  private final Database database;
  private final AuditLog audit;
  private final Supplier<Instant> clock;

  private SqliteLedger(Database database, AuditLog audit, Supplier<Instant> clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Opens or makes the ledger in a state directory. A torn database is put aside and begun anew.
   *
   * @throws IOException when the directory cannot be written to
   */
  public static SqliteLedger open(Path stateDirectory, Supplier<Instant> clock) throws IOException {
    Files.createDirectories(stateDirectory);
    Database database = Database.open(stateDirectory.resolve("ledger.db"));
    return new SqliteLedger(database, new AuditLog(stateDirectory.resolve("audit.jsonl")), clock);
  }

  @Override
  public Optional<UUID> rootAt(Path path) {
    return first(
        "SELECT root FROM roots WHERE path = ?",
        row -> UUID.fromString(row.getString(1)),
        path.toString());
  }

  @Override
  public void rememberRoot(Path path, UUID root) {
    change(
        () ->
            database.update(
                "INSERT OR REPLACE INTO roots (path, root) VALUES (?, ?)",
                path.toString(),
                root.toString()));
  }

  @Override
  public Decision decide(FilePlace place, String content, String rules) {
    if (isPublished(content)) {
      return Decision.OURS;
    }
    return entry(place)
        .map(
            entry ->
                entry.state() == LedgerEntry.State.DONE
                        && entry.content().equals(content)
                        && entry.rules().equals(rules)
                    ? Decision.DONE
                    : Decision.CHANGED)
        .orElse(Decision.NEW);
  }

  @Override
  public Optional<LedgerEntry> entry(FilePlace place) {
    return first("SELECT * FROM entries" + AT, LedgerRows::entry, at(place));
  }

  @Override
  public List<LedgerEntry> entries(UUID root) {
    return all(
        "SELECT * FROM entries WHERE root = ? ORDER BY path", LedgerRows::entry, root.toString());
  }

  @Override
  public void record(
      LedgerEntry entry, String resultKey, List<Digest> forms, List<Finding> findings) {
    FilePlace place = entry.place();
    change(
        () -> {
          database.update(
              "INSERT OR REPLACE INTO entries (root, path, unit, content, rules, key, state, since,"
                  + " verdict, kind, result, forms, findings)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
              LedgerJson.write(forms),
              LedgerJson.write(findings));
          database.update(
              "UPDATE outputs SET settled = 1, key = ? WHERE root = ? AND path = ? AND source = ?",
              resultKey,
              place.root().toString(),
              entry.result(),
              place.path());
        });
    Map<String, String> facts =
        Map.of(
            "content", entry.content(),
            "rules", entry.rules(),
            "verdict", entry.verdict().word(),
            "result", entry.result());
    audit.append(clock.get(), entry.state().name(), place, facts);
  }

  @Override
  public void touch(FilePlace place, String key) {
    change(
        () ->
            database.update(
                "UPDATE entries SET key = ?" + AT, key, place.root().toString(), place.path()));
  }

  @Override
  public void withdraw(FilePlace place) {
    change(() -> database.update("DELETE FROM entries" + AT, at(place)));
    audit.append(clock.get(), "WITHDRAWN", place, Map.of());
  }

  @Override
  public void claim(FilePlace place, String source, String sha256) {
    change(
        () -> {
          database.update("DELETE FROM entries" + AT, at(place));
          database.update(
              "INSERT OR REPLACE INTO outputs (root, path, source, sha256, key, settled)"
                  + " VALUES (?, ?, ?, ?, '', 0)",
              place.root().toString(),
              place.path(),
              source,
              sha256);
          database.update("INSERT OR IGNORE INTO published (sha256) VALUES (?)", sha256);
        });
    audit.append(clock.get(), "CLAIMED", place, Map.of("source", source, "sha256", sha256));
  }

  @Override
  public void touchOutput(FilePlace place, String key) {
    change(
        () ->
            database.update(
                "UPDATE outputs SET key = ?" + AT, key, place.root().toString(), place.path()));
  }

  @Override
  public void disown(FilePlace place) {
    change(() -> database.update("UPDATE outputs SET source = ''" + AT, at(place)));
    audit.append(clock.get(), "DISOWNED", place, Map.of());
  }

  @Override
  public void dropOutput(FilePlace place) {
    change(() -> database.update("DELETE FROM outputs" + AT, at(place)));
    audit.append(clock.get(), "DROPPED", place, Map.of());
  }

  @Override
  public Optional<OutputEntry> output(FilePlace place) {
    return first("SELECT * FROM outputs" + AT, LedgerRows::output, at(place));
  }

  @Override
  public List<OutputEntry> outputs(UUID root) {
    return all(
        "SELECT * FROM outputs WHERE root = ? ORDER BY path", LedgerRows::output, root.toString());
  }

  @Override
  public List<OutputEntry> outputsOf(UUID root, String source) {
    return all(
        "SELECT * FROM outputs WHERE root = ? AND source = ? ORDER BY path",
        LedgerRows::output,
        root.toString(),
        source);
  }

  @Override
  public boolean isPublished(String sha256) {
    return first("SELECT 1 FROM published WHERE sha256 = ?", row -> true, sha256).isPresent();
  }

  @Override
  public List<Submission> submissions(UUID root, String unit) {
    return all(
            "SELECT * FROM entries WHERE root = ? AND unit = ?",
            LedgerRows::submission,
            root.toString(),
            unit)
        .stream()
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(Submission::file))
        .toList();
  }

  @Override
  public List<String> units(UUID root) {
    return all(
        "SELECT unit FROM entries WHERE root = ?1 UNION SELECT unit FROM summaries WHERE root = ?1",
        row -> row.getString(1),
        root.toString());
  }

  @Override
  public Optional<SummaryEntry> summary(UUID root, String unit) {
    return first(
        "SELECT fingerprint, result FROM summaries WHERE root = ? AND unit = ?",
        row -> new SummaryEntry(row.getString(1), row.getString(2)),
        root.toString(),
        unit);
  }

  @Override
  public void recordSummary(UUID root, String unit, SummaryEntry summary, String resultKey) {
    change(
        () -> {
          database.update(
              "INSERT OR REPLACE INTO summaries (root, unit, fingerprint, result)"
                  + " VALUES (?, ?, ?, ?)",
              root.toString(),
              unit,
              summary.fingerprint(),
              summary.result());
          database.update(
              "UPDATE outputs SET settled = 1, key = ?" + AT,
              resultKey,
              root.toString(),
              summary.result());
        });
  }

  @Override
  public void dropSummary(UUID root, String unit) {
    change(
        () ->
            database.update(
                "DELETE FROM summaries WHERE root = ? AND unit = ?", root.toString(), unit));
  }

  private static Object[] at(FilePlace place) {
    return new Object[] {place.root().toString(), place.path()};
  }

  private <T> Optional<T> first(String sql, Database.Row<T> row, Object... args) {
    return all(sql, row, args).stream().findFirst();
  }

  private <T> List<T> all(String sql, Database.Row<T> row, Object... args) {
    try {
      return database.query(sql, row, args);
    } catch (SQLException e) {
      throw new LedgerException("reading the ledger failed", e);
    }
  }

  private void change(Database.Work work) {
    try {
      database.transaction(work);
    } catch (SQLException e) {
      throw new LedgerException("writing the ledger failed", e);
    }
  }

  @Override
  public void close() {
    try {
      audit.close();
      database.close();
    } catch (SQLException | IOException e) {
      log.warn("closing the ledger failed: {}", e.toString());
    }
  }
}
