package io.ziping.daemon;

import io.ziping.season.RuleVersion;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Notices that a unit's project library differs from the last check: its files are then assessed
 * again, although none of them changed. Used by one thread.
 */
final class LibraryWatch {

  private final Function<String, String> rules;
  private final Map<String, String> seen = new HashMap<>();

  /** {@code rules}: what a unit's files are assessed by, as the ledger keeps it. */
  LibraryWatch(Function<String, String> rules) {
    this.rules = rules;
  }

  /**
   * The units whose library changed since the last call, and those that are seen for the first
   * time: it may have changed between the assessment of their first file and this check.
   */
  List<String> changed(Collection<String> units) {
    return units.stream().filter(this::isChanged).toList();
  }

  private boolean isChanged(String unit) {
    String now = RuleVersion.of(rules.apply(unit)).library();
    return !now.equals(seen.put(unit, now));
  }
}
