package io.ziping.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What one scan of a root, or of one folder of it, showed. */
public sealed interface ScanResult {

  /**
   * The root answered, before and after.
   *
   * @param candidates files that may be submissions
   * @param conflictCopies copies made by synchronising programs, for a person to look at
   * @param present every regular file seen, whatever its name
   * @param folders every folder entered, the root first
   * @param unknown files and folders that could not be read: nothing below them counts as absent
   */
  record Listing(
      List<Sighting> candidates,
      List<Path> conflictCopies,
      Set<Path> present,
      List<Path> folders,
      Set<Path> unknown)
      implements ScanResult {

    public Listing {
      candidates = List.copyOf(candidates);
      conflictCopies = List.copyOf(conflictCopies);
      present = Set.copyOf(present);
      folders = List.copyOf(folders);
      unknown = Set.copyOf(unknown);
    }

    /** Whether this listing proves that a path below the scanned folder is not there. */
    public boolean provesAbsent(Path path) {
      return !present.contains(path) && unknown.stream().noneMatch(path::startsWith);
    }
  }

  /** The root is not the one we know, or not there: the look says nothing. */
  record Offline(String reason) implements ScanResult {}
}
