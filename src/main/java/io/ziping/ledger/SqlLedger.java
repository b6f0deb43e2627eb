package io.ziping.ledger;

import io.ziping.assessment.Verdict;
import io.ziping.season.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The ledger in one database file on local disk, with an audit log beside it. */
public final class SqlLedger implements Ledger {

  private static final String AT = " WHERE root = ? AND path = ?";

  private final Tables tables;
  private final JobTable jobs;
  private final SummaryTable summaries;
  private final HandedInRows handedIn;
  private final boolean empty;

  private SqlLedger(Tables tables) {
    this.tables = tables;
    this.jobs = new JobTable(tables);
    this.summaries = new SummaryTable(tables);
    this.handedIn = new HandedInRows(tables);
    this.empty =
        tables.first("SELECT path FROM entries", row -> true).isEmpty()
            && tables.first("SELECT path FROM outputs", row -> true).isEmpty();
  }

  /**
   * Opens or makes the ledger in a state directory. A torn database is put aside and begun anew.
   * Where SQLite has no library for the machine and no SQLite ledger is there, H2 takes its place.
   *
   * @throws SqliteMissingException when SQLite has no library and a ledger of its own is there
   * @throws IOException when the directory cannot be written to
   */
  public static SqlLedger open(Path stateDirectory, LedgerKind kind, Supplier<Instant> clock)
      throws IOException {
    return new SqlLedger(LedgerFile.open(stateDirectory, kind, clock));
  }

  /** The file of a ledger that this database keeps in a state directory; empty when it has none. */
  public static Optional<Path> begun(Path stateDirectory, LedgerKind kind) {
    return LedgerFile.begun(stateDirectory, kind);
  }

  /**
   * Opens a ledger to look into it, also while a daemon works with it. Nothing is made, mended or
   * changed. Empty when there is none, when it cannot be opened now (H2 lets only one process in),
   * or when another version of the program wrote it.
   */
  public static Optional<Ledger> openReadOnly(Path stateDirectory) {
    return LedgerFile.openReadOnly(stateDirectory).map(SqlLedger::new);
  }

  @Override
  public Jobs jobs() {
    return jobs;
  }

  @Override
  public boolean isNew() {
    return empty;
  }

  @Override
  public void force() {
    tables.force();
  }

  @Override
  public void forgetBefore(Instant moment) {
    jobs.forgetBefore(moment);
    tables.forgetAudit(moment);
  }

  @Override
  public Optional<UUID> rootAt(Path path) {
    return tables.first(
        "SELECT root FROM roots WHERE path = ?",
        row -> UUID.fromString(row.getString(1)),
        path.toString());
  }

  @Override
  public void rememberRoot(Path path, UUID root) {
    tables.write(
        sql -> {
          sql.update("DELETE FROM roots WHERE path = ?", path.toString());
          sql.update(
              "INSERT INTO roots (path, root) VALUES (?, ?)", path.toString(), root.toString());
        });
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
    return tables.first("SELECT * FROM entries" + AT, LedgerRows::entry, Tables.at(place));
  }

  @Override
  public Optional<RecordedOutcome> outcome(FilePlace place) {
    return tables
        .first("SELECT * FROM entries" + AT, LedgerRows::outcome, Tables.at(place))
        .flatMap(found -> found);
  }

  @Override
  public List<LedgerEntry> entries(UUID root) {
    return tables.all(
        "SELECT * FROM entries WHERE root = ? ORDER BY path", LedgerRows::entry, root.toString());
  }

  @Override
  public List<LedgerEntry> entriesOfKind(UUID root, String unit, String prefix) {
    // A range and not LIKE, which no index serves: this is asked for each file of a burst.
    return tables.all(
        "SELECT * FROM entries WHERE root = ? AND unit = ? AND kind >= ? AND kind < ?"
            + " ORDER BY path",
        LedgerRows::entry,
        root.toString(),
        unit,
        prefix,
        prefix + Character.MAX_VALUE);
  }

  @Override
  public List<FilePlace> inside(FilePlace archive) {
    String from = archive.path() + FilePlace.INSIDE;
    // The sign after '/': a range and not LIKE, which would take _ and % of names for patterns.
    String to = archive.path() + "!0";
    String root = archive.root().toString();
    return tables.all(
        "SELECT path FROM entries WHERE root = ? AND path >= ? AND path < ?"
            + " UNION SELECT source FROM outputs WHERE root = ? AND source >= ? AND source < ?",
        row -> new FilePlace(archive.root(), row.getString(1)),
        root,
        from,
        to,
        root,
        from,
        to);
  }

  @Override
  public void record(RecordedOutcome recorded) {
    tables.write(sql -> Tables.putOutcome(sql, recorded));
    tables.audit("RECORDED", recorded.entry().place(), Tables.facts(recorded.entry()));
  }

  @Override
  public void touch(FilePlace place, String key) {
    tables.write(
        sql ->
            sql.update(
                "UPDATE entries SET key = ?" + AT, key, place.root().toString(), place.path()));
  }

  @Override
  public void withdraw(FilePlace place) {
    tables.write(
        sql -> {
          sql.update("DELETE FROM entries" + AT, Tables.at(place));
          jobs.giveUp(sql, new JobKey(place, "", ""), JobState.WITHDRAWN);
        });
    tables.audit("WITHDRAWN", place, Map.of());
  }

  @Override
  public void claim(FilePlace place, String source, String sha256) {
    OutputEntry target = new OutputEntry(place, source, sha256, "", false);
    tables.write(sql -> Tables.putOutput(sql, target));
    tables.audit("CLAIMED", place, Map.of("source", source, "sha256", sha256));
  }

  @Override
  public void touchOutput(FilePlace place, String key) {
    tables.write(
        sql ->
            sql.update(
                "UPDATE outputs SET key = ?" + AT, key, place.root().toString(), place.path()));
  }

  @Override
  public void disown(FilePlace place) {
    tables.write(sql -> sql.update("UPDATE outputs SET source = ''" + AT, Tables.at(place)));
    tables.audit("DISOWNED", place, Map.of());
  }

  @Override
  public void dropOutput(FilePlace place) {
    tables.write(sql -> sql.update("DELETE FROM outputs" + AT, Tables.at(place)));
    tables.audit("DROPPED", place, Map.of());
  }

  @Override
  public Optional<OutputEntry> output(FilePlace place) {
    return tables.first("SELECT * FROM outputs" + AT, LedgerRows::output, Tables.at(place));
  }

  @Override
  public List<OutputEntry> outputs(UUID root) {
    return tables.all(
        "SELECT * FROM outputs WHERE root = ? ORDER BY path", LedgerRows::output, root.toString());
  }

  @Override
  public List<OutputEntry> outputsOf(UUID root, String source) {
    // Sorted here: for an order by path SQLite goes through all outputs of the root.
    return tables
        .all(
            "SELECT * FROM outputs WHERE root = ? AND source = ?",
            LedgerRows::output,
            root.toString(),
            source)
        .stream()
        .sorted(Comparator.comparing(output -> output.place().path()))
        .toList();
  }

  @Override
  public boolean isPublished(String sha256) {
    return tables
        .first("SELECT sha256 FROM published WHERE sha256 = ?", row -> true, sha256)
        .isPresent();
  }

  @Override
  public List<Submission> submissions(UUID root, String unit) {
    return handedIn(root, unit).stream().map(HandedIn::submission).toList();
  }

  @Override
  public List<HandedIn> handedIn(UUID root, String unit) {
    return handedIn.of(root, unit);
  }

  @Override
  public Map<Verdict, Integer> verdicts(UUID root) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    tables.all(
        "SELECT verdict, COUNT(*) FROM entries WHERE root = ? AND kind <> ? GROUP BY verdict",
        row -> counts.put(Verdict.valueOf(row.getString(1)), row.getInt(2)),
        root.toString(),
        LedgerEntry.ARCHIVE);
    return counts;
  }

  @Override
  public long changes() {
    return tables.changes();
  }

  @Override
  public List<String> units(UUID root) {
    return tables.all(
        "SELECT unit FROM entries WHERE root = ? UNION SELECT unit FROM summaries WHERE root = ?",
        row -> row.getString(1),
        root.toString(),
        root.toString());
  }

  @Override
  public Map<String, Instant> arrivals(UUID root) {
    return handedIn.arrivals(root);
  }

  @Override
  public Optional<SummaryEntry> summary(UUID root, String unit, String kind) {
    return summaries.find(root, unit, kind);
  }

  @Override
  public Map<String, SummaryEntry> summaries(UUID root, String unit) {
    return summaries.all(root, unit);
  }

  @Override
  public void recordSummary(
      UUID root, String unit, String kind, SummaryEntry summary, String resultKey) {
    summaries.record(root, unit, kind, summary, resultKey);
  }

  @Override
  public void dropSummary(UUID root, String unit, String kind) {
    summaries.drop(root, unit, kind);
  }

  @Override
  public void close() {
    tables.close();
  }
}
