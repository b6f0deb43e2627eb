package io.ziping.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Outputs of whole units as rows of one table. */
final class SummaryTable {

  private static final String OF_KIND = " WHERE root = ? AND unit = ? AND kind = ?";

  private final Tables tables;

  SummaryTable(Tables tables) {
    this.tables = tables;
  }

  Optional<SummaryEntry> find(UUID root, String unit, String kind) {
    return tables.first(
        "SELECT fingerprint, result FROM summaries" + OF_KIND,
        row -> new SummaryEntry(row.getString(1), row.getString(2)),
        root.toString(),
        unit,
        kind);
  }

  Map<String, SummaryEntry> all(UUID root, String unit) {
    Map<String, SummaryEntry> all = new TreeMap<>();
    tables
        .all(
            "SELECT kind, fingerprint, result FROM summaries WHERE root = ? AND unit = ?",
            row ->
                Map.entry(row.getString(1), new SummaryEntry(row.getString(2), row.getString(3))),
            root.toString(),
            unit)
        .forEach(found -> all.put(found.getKey(), found.getValue()));
    return all;
  }

  void record(UUID root, String unit, String kind, SummaryEntry summary, String resultKey) {
    tables.write(
        sql -> {
          sql.update("DELETE FROM summaries" + OF_KIND, root.toString(), unit, kind);
          sql.update(
              "INSERT INTO summaries (root, unit, kind, fingerprint, result)"
                  + " VALUES (?, ?, ?, ?, ?)",
              root.toString(),
              unit,
              kind,
              summary.fingerprint(),
              summary.result());
          sql.update(
              "UPDATE outputs SET settled = 1, key = ? WHERE root = ? AND path = ?",
              resultKey,
              root.toString(),
              summary.result());
        });
  }

  void drop(UUID root, String unit, String kind) {
    tables.write(sql -> sql.update("DELETE FROM summaries" + OF_KIND, root.toString(), unit, kind));
  }
}
