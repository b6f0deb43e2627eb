package io.ziping.daemon;

import io.ziping.intake.ScanResult;
import io.ziping.intake.Sighting;
import io.ziping.ledger.Job;
import io.ziping.ledger.Ledger;
import io.ziping.ledger.LedgerEntry;
import io.ziping.ledger.OutputEntry;
import io.ziping.pipeline.WatchedShare;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The files of a root that need no reading as long as their key stays the same. Filled from the
 * ledger at start and kept in step with it.
 */
final class KnownFiles {

  private static final String LOOK_AGAIN = "";

  private final WatchedShare share;
  private final Ledger ledger;
  private final Map<Path, String> keys = new HashMap<>();

  KnownFiles(WatchedShare share, Ledger ledger) {
    this.share = share;
    this.ledger = ledger;
  }

  /**
   * Reads the ledger.
   *
   * @param stands whether an entry's outcome holds; else its file is known to exist, but is read
   *     again
   */
  void load(Predicate<LedgerEntry> stands) {
    for (LedgerEntry entry : ledger.entries(share.id())) {
      // An archive's entry comes before those of its members, and last into the ledger: without it,
      // or with a member whose outcome does not hold, the archive is read.
      boolean holds = stands.test(entry);
      Path file = share.pathOf(entry.place());
      if (!holds || entry.place().isMember()) {
        keys.merge(file, LOOK_AGAIN, (known, again) -> holds ? known : again);
      } else {
        keys.put(file, entry.key());
      }
    }
    for (OutputEntry output : ledger.outputs(share.id())) {
      keys.put(share.pathOf(output.place()), output.key());
      if (output.hasOriginal()) {
        // Where its entry is lost, its absence still has to be noticed.
        keys.putIfAbsent(share.pathOf(output.source()), LOOK_AGAIN);
      }
    }
    for (Job job : ledger.jobs().open(share.id())) {
      keys.putIfAbsent(share.pathOf(job.key().place()), LOOK_AGAIN);
    }
  }

  /** Other rules are in force: files whose outcome does not hold are read again. */
  void review(Predicate<LedgerEntry> stands) {
    for (LedgerEntry entry : ledger.entries(share.id())) {
      boolean over = entry.state() == LedgerEntry.State.DONE && !stands.test(entry);
      if (over) {
        lookAgain(share.pathOf(entry.place()));
      }
    }
  }

  boolean isCurrent(Sighting sighting) {
    return sighting.key().toString().equals(keys.get(sighting.path()));
  }

  void put(Sighting sighting) {
    keys.put(sighting.path(), sighting.key().toString());
  }

  /** An output was published: the ledger has its key. */
  void putOutput(String relative) {
    ledger
        .output(share.placeOf(share.pathOf(relative)))
        .ifPresent(output -> keys.put(share.pathOf(relative), output.key()));
  }

  void lookAgain(Path path) {
    keys.put(path, LOOK_AGAIN);
  }

  /**
   * Whether a pass proves that a file is gone. None enters the bureau's folder: what is there is
   * checked one by one.
   */
  boolean isAbsent(Path path, ScanResult.Listing listing) {
    return listing.provesAbsent(path)
        && !(share.names().isBureaus(share.placeOf(path).path()) && Files.exists(path));
  }

  void forget(Path path) {
    keys.remove(path);
  }

  Collection<Path> paths() {
    return List.copyOf(Objects.requireNonNull(keys.keySet()));
  }
}
