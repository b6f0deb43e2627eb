package io.ziping.season;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the tables of the known season. */
final class SeasonTable {

  private SeasonTable() {}

  /** The lines of a file without quoted fields. */
  static List<Map<String, String>> rows(String name) {
    List<String> lines = SeasonFixtures.resource(name).lines().toList();
    String[] heads = lines.get(0).replace("\ufeff", "").split(",", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      if (cells.length != heads.length) {
        throw new IllegalStateException(name + ": " + line);
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < heads.length; i++) {
        row.put(heads[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }
}
