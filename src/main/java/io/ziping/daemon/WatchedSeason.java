package io.ziping.daemon;

import io.ziping.pipeline.FileAssessor;
import io.ziping.pipeline.FolderNames;
import io.ziping.pipeline.PublishTimes;
import io.ziping.pipeline.UnitOutputs;
import io.ziping.pipeline.UnitRule;
import io.ziping.pipeline.WatchedShare;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One watched root, which is one season.
 *
 * @param year 0 when forms are not held to a year
 * @param excluded folders relative to the root that are never entered: the bureau's own
 * @param assessors by the unit's folder relative to the root
 * @param outputs what units get, asked for anew each time
 */
public record WatchedSeason(
    Path root,
    int year,
    UnitRule units,
    FolderNames names,
    List<String> excluded,
    PublishTimes publish,
    Function<String, FileAssessor> assessors,
    Supplier<UnitOutputs> outputs) {

  public WatchedSeason {
    root = root.toAbsolutePath().normalize();
    excluded = List.copyOf(excluded);
  }

  /** The share under its identity. */
  WatchedShare shareAs(UUID id) {
    return new WatchedShare(id, root, year, units, names, publish);
  }
}
