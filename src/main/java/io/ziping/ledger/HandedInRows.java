package io.ziping.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was handed in, from the tables of entries and of jobs. */
final class HandedInRows {

  /** The first of the jobs on an entry's present content, else the entry itself. */
  private static final String ARRIVED =
      "COALESCE((SELECT MIN(j.since) FROM jobs j WHERE j.root = e.root AND j.path = e.path"
          + " AND j.content = e.content), e.since) AS arrived FROM entries e";

  private final Tables tables;

  HandedInRows(Tables tables) {
    this.tables = tables;
  }

  /** Of a unit, in the order of the file names. */
  List<HandedIn> of(UUID root, String unit) {
    return tables
        .all(
            "SELECT e.*, " + ARRIVED + " WHERE e.root = ? AND e.unit = ? AND e.kind <> ?",
            LedgerRows::handedIn,
            root.toString(),
            unit,
            LedgerEntry.ARCHIVE)
        .stream()
        .flatMap(Optional::stream)
        .sorted(
            Comparator.comparing((HandedIn each) -> each.submission().file())
                .thenComparing(each -> each.place().path()))
        .toList();
  }

  Map<String, Instant> arrivals(UUID root) {
    Map<String, Instant> arrivals = new HashMap<>();
    tables
        .all(
            "SELECT e.path, " + ARRIVED + " WHERE e.root = ?", LedgerRows::arrival, root.toString())
        .forEach(arrival -> arrivals.put(arrival.getKey(), arrival.getValue()));
    return arrivals;
  }
}
