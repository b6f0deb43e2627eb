package io.ziping.daemon;

import io.ziping.status.StatusSnapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the thread of a root sees of it, for others to read.
 *
 * @param id null as long as the root was never found
 */
record RootView(
    Path root,
    @Nullable UUID id,
    boolean online,
    boolean hung,
    long silentSeconds,
    List<StatusSnapshot.Settling> settling,
    List<String> conflictCopies,
    List<String> unreadable,
    List<StatusSnapshot.Template> templates) {

  static final StatusSnapshot.Root EMPTY =
      new StatusSnapshot.Root(
          "", false, false, 0, Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of(), List.of());

  static RootView of(
      Path root, @Nullable UUID id, boolean online, Duration hungFor, RootObservation observation) {
    return new RootView(
        root,
        id,
        online,
        !hungFor.isZero(),
        hungFor.toSeconds(),
        observation.settling(),
        observation.conflictCopies(),
        observation.unreadable(),
        observation.templates());
  }

  /** Put over what the ledger says of the root. */
  StatusSnapshot.Root over(StatusSnapshot.Root ledger) {
    return new StatusSnapshot.Root(
        root.toString(),
        online,
        hung,
        silentSeconds,
        ledger.verdicts(),
        settling,
        ledger.waiting(),
        ledger.quarantined(),
        conflictCopies,
        unreadable,
        templates,
        ledger.outside());
  }
}
