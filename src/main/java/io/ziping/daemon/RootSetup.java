package io.ziping.daemon;

import io.ziping.intake.RootMarker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** Writes the marker that makes a folder a root, or hands a root over, for a person who says so. */
public final class RootSetup {

  /** Result. */
  public enum Result {
    MARKED,
    /** It was one already, and stays as it is. */
    ALREADY,
    TAKEN_OVER,
    /** Another daemon has it; it has to be said that it may be taken over. */
    OTHERS,
    NOT_THERE
  }

  private RootSetup() {}

  /**
   * Marks a folder.
   *
   * @param known the identity that the ledger knows for the path, which a lost marker gets again
   * @param takeOver whether it may be taken from another state directory
   * @throws IOException when the folder cannot be written to
   */
  public static Result mark(Path root, Optional<UUID> known, boolean takeOver) throws IOException {
    if (!Files.isDirectory(root)) {
      return Result.NOT_THERE;
    }
    Optional<RootMarker> marker = RootMarker.find(root);
    if (marker.isEmpty()) {
      RootMarker.create(root, known.orElseGet(UUID::randomUUID));
      return Result.MARKED;
    }
    if (marker.get().owner() == null) {
      return Result.ALREADY;
    }
    if (!takeOver) {
      return Result.OTHERS;
    }
    // Free: whichever daemon starts next records itself as the owner.
    Files.delete(root.resolve(RootMarker.NAME));
    RootMarker.create(root, marker.get().id());
    return Result.TAKEN_OVER;
  }
}
