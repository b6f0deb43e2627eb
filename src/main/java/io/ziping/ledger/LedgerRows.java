package io.ziping.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.ziping.assessment.FormRecord;
import io.ziping.assessment.Verdict;
import io.ziping.checks.Finding;
import io.ziping.season.Submission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rows of the ledger's tables as records. */
final class LedgerRows {

  private static final Logger log = LoggerFactory.getLogger(LedgerRows.class);

  private LedgerRows() {}

  static LedgerEntry entry(ResultSet row) throws SQLException {
    return new LedgerEntry(
        place(row),
        row.getString("unit"),
        row.getString("content"),
        row.getString("rules"),
        row.getString("key"),
        LedgerEntry.State.valueOf(row.getString("state")),
        Instant.parse(row.getString("since")),
        Verdict.valueOf(row.getString("verdict")),
        row.getString("kind"),
        row.getString("result"));
  }

  static OutputEntry output(ResultSet row) throws SQLException {
    return new OutputEntry(
        place(row),
        row.getString("source"),
        row.getString("sha256"),
        row.getString("key"),
        row.getBoolean("settled"));
  }

  static Job job(ResultSet row) throws SQLException {
    String next = row.getString("next_try");
    return new Job(
        row.getLong("id"),
        new JobKey(place(row), row.getString("content"), row.getString("rules")),
        row.getString("unit"),
        JobState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getLong("token"),
        row.getString("output"),
        row.getString("target"),
        row.getString("previous"),
        row.getString("reason"),
        Instant.parse(row.getString("since")),
        next.isEmpty() ? null : Instant.parse(next));
  }

  private static Optional<Submission> submission(ResultSet row) throws SQLException {
    String path = row.getString("path");
    try {
      return Optional.of(
          new Submission(
              FilePlace.shownName(path),
              below(row.getString("unit"), row.getString("result")),
              Verdict.valueOf(row.getString("verdict")),
              LedgerJson.readList(row.getString("forms"), FormRecord.class),
              LedgerJson.readList(row.getString("findings"), Finding.class),
              row.getString("rules")));
    } catch (JsonProcessingException e) {
      // Written by another version of the program, whose rules differ: about to be assessed again.
      log.warn("entry of {} cannot be read, left out until it is assessed again", path, e);
      return Optional.empty();
    }
  }

  static Optional<RecordedOutcome> outcome(ResultSet row) throws SQLException {
    try {
      return Optional.of(
          new RecordedOutcome(
              entry(row),
              "",
              LedgerJson.readList(row.getString("forms"), FormRecord.class),
              LedgerJson.readList(row.getString("findings"), Finding.class)));
    } catch (JsonProcessingException e) {
      log.warn("entry of {} cannot be read: {}", row.getString("path"), e.toString());
      return Optional.empty();
    }
  }

  /** Path and moment. */
  static Map.Entry<String, Instant> arrival(ResultSet row) throws SQLException {
    return Map.entry(row.getString("path"), Instant.parse(row.getString("arrived")));
  }

  static Optional<HandedIn> handedIn(ResultSet row) throws SQLException {
    Optional<Submission> submission = submission(row);
    return submission.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new HandedIn(
                place(row),
                submission.get(),
                row.getString("content"),
                Instant.parse(row.getString("arrived"))));
  }

  /** A path relative to the unit's folder, where its summary is. */
  private static String below(String unit, String path) {
    return path.startsWith(unit + "/") ? path.substring(unit.length() + 1) : path;
  }

  private static FilePlace place(ResultSet row) throws SQLException {
    return new FilePlace(UUID.fromString(row.getString("root")), row.getString("path"));
  }
}
