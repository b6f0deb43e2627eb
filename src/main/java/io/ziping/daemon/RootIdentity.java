package io.ziping.daemon;

import io.ziping.intake.FileKey;
import io.ziping.intake.RootMarker;
import io.ziping.ledger.Ledger;
import io.ziping.ledger.LedgerEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Identifies the root at a path, so that an empty mount point is never taken for the share. */
final class RootIdentity {

  private static final Logger log = LoggerFactory.getLogger(RootIdentity.class);

  private RootIdentity() {}

  /** The identity of what is at {@code root}; empty when it is not the share, or not there. */
  static Optional<UUID> find(Path root, Ledger ledger) {
    if (!Files.isDirectory(root)) {
      return Optional.empty();
    }
    Optional<UUID> marked = RootMarker.read(root);
    Optional<UUID> known = ledger.rootAt(root);
    try {
      if (marked.isEmpty()) {
        if (known.isPresent() && !holdsKnownFile(root, known.get(), ledger)) {
          return Optional.empty();
        }
        if (known.isPresent()) {
          log.warn("the marker of {} is missing, its files are there: writing it again", root);
        }
        marked = Optional.of(RootMarker.create(root, known.orElseGet(UUID::randomUUID)));
      }
    } catch (IOException e) {
      log.warn("{} cannot be marked: {}", root, e.toString());
      return Optional.empty();
    }
    if (!marked.equals(known)) {
      ledger.rememberRoot(root, marked.get());
    }
    return marked;
  }

  /** Whether any original that the ledger knows is there untouched, or it knows none at all. */
  private static boolean holdsKnownFile(Path root, UUID id, Ledger ledger) {
    boolean any = false;
    for (LedgerEntry entry : ledger.entries(id)) {
      any = true;
      Path file = root.resolve(entry.place().path());
      try {
        FileKey key = FileKey.of(Files.readAttributes(file, BasicFileAttributes.class));
        if (entry.key().startsWith(key.size() + ":" + key.modified() + ":")) {
          return true;
        }
      } catch (IOException e) {
        log.debug("{} is not there: {}", file, e.toString());
      }
    }
    return !any;
  }
}
