package io.ziping.daemon;

import io.ziping.season.JudgedBy;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Notices that a unit's project library says something else than at the last look: its files are
 * then judged again, although none of them changed. Used by one thread.
 */
final class LibraryWatch {

  private final Function<String, String> rules;
  private final Map<String, String> seen = new HashMap<>();

  /** {@code rules}: what a unit's files are judged by, as the ledger keeps it. */
  LibraryWatch(Function<String, String> rules) {
    this.rules = rules;
  }

  /**
   * The units whose library changed since the last call, and those that are seen for the first
   * time: it may have changed between their first file's judgement and this look.
   */
  List<String> changed(Collection<String> units) {
    return units.stream().filter(this::isChanged).toList();
  }

  private boolean isChanged(String unit) {
    String now = JudgedBy.of(rules.apply(unit)).library();
    return !now.equals(seen.put(unit, now));
  }
}
