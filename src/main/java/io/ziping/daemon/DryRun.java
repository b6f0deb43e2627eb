package io.ziping.daemon;

import io.ziping.intake.FolderScan;
import io.ziping.intake.RootMarker;
import io.ziping.intake.ScanResult;
import io.ziping.intake.Sighting;
import io.ziping.intake.WatchedNames;
import io.ziping.intake.WorkingCopy;
import io.ziping.ledger.Decision;
import io.ziping.ledger.FilePlace;
import io.ziping.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports what a pass over a root would do. Writes nothing anywhere. */
public final class DryRun {

  /** What would be done with a file. */
  public enum What {
    /** Assessed for the first time. */
    NEW,
    /** Assessed anew: other bytes, other rules, or its result is missing. */
    CHANGED,
    /** Nothing. */
    CURRENT,
    /** Nothing: an output of ours. */
    OURS,
    /** Shown to a person. */
    CONFLICT_COPY,
    /** Tried again later: it cannot be read. */
    UNREADABLE
  }

  /** One file, relative to its root. */
  public record Line(What what, String path) {}

  private final WatchedNames names;
  private final @Nullable Ledger ledger;

  /** {@code ledger} is null when there is none yet. */
  public DryRun(WatchedNames names, @Nullable Ledger ledger) {
    this.names = names;
    this.ledger = ledger;
  }

  /** What a pass over a root would do; empty when the root is not there. */
  public Optional<List<Line>> of(WatchedSeason season) {
    Optional<UUID> id = RootMarker.read(season.root());
    FolderScan scan = new FolderScan(season.root(), id.orElse(null), names, season.excluded());
    if (!(scan.pass() instanceof ScanResult.Listing listing)) {
      return Optional.empty();
    }
    List<Line> lines = new ArrayList<>();
    for (Sighting sighting : listing.candidates()) {
      String path = relative(season, sighting.path());
      lines.add(new Line(of(season, id, path, sighting), path));
    }
    listing
        .conflictCopies()
        .forEach(copy -> lines.add(new Line(What.CONFLICT_COPY, relative(season, copy))));
    listing.unknown().forEach(path -> lines.add(new Line(What.UNREADABLE, relative(season, path))));
    return Optional.of(lines);
  }

  private static String relative(WatchedSeason season, Path path) {
    return season.root().relativize(path).toString().replace('\\', '/');
  }

  private What of(WatchedSeason season, Optional<UUID> id, String path, Sighting sighting) {
    if (ledger == null || id.isEmpty()) {
      return What.NEW;
    }
    FilePlace place = new FilePlace(id.get(), path);
    try {
      String rules = season.assessors().apply(season.units().folderOf(path)).rules();
      Decision decision = ledger.decide(place, WorkingCopy.sha256(sighting.path()), rules);
      if (decision == Decision.OURS || ledger.output(place).isPresent()) {
        return What.OURS;
      }
      return switch (decision) {
        case NEW -> What.NEW;
        case DONE -> What.CURRENT;
        default -> What.CHANGED;
      };
    } catch (IOException e) {
      return What.UNREADABLE;
    }
  }
}
