package io.ziping.daemon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Counts complete passes in which a known file was not there: absence means nothing until proven.
 */
final class AbsenceTracker {

  /** Complete passes, one after the other, that prove an absence. */
  private static final int PROOF = 2;

  private final Map<Path, Integer> missing = new HashMap<>();

  /** Counts one complete pass; returns those of {@code known} that are proven absent by now. */
  List<Path> count(Collection<Path> known, Predicate<Path> provenMissingNow) {
    List<Path> absent = new ArrayList<>();
    Map<Path, Integer> before = new HashMap<>(missing);
    missing.clear();
    for (Path path : known) {
      if (provenMissingNow.test(path)) {
        int passes = before.getOrDefault(path, 0) + 1;
        missing.put(path, passes);
        if (passes >= PROOF) {
          absent.add(path);
        }
      }
    }
    return absent;
  }
}
