package io.ziping.daemon;

import io.ziping.intake.FolderEvents;
import io.ziping.intake.FolderScan;
import io.ziping.intake.ScanResult;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folders of one root in which something changed, and the native events that report them. */
final class DirtyFolders implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(DirtyFolders.class);
  private static final long LONGEST_PAUSE = Duration.ofSeconds(1).toNanos();

  private final Path root;
  private final DaemonServices daemonServices;
  private final FolderEvents events;
  private final Set<Path> folders = new LinkedHashSet<>();
  private final Set<Path> swept = new LinkedHashSet<>();
  private String store = "";
  private long nextListing;

  DirtyFolders(Path root, DaemonServices daemonServices, Consumer<FolderEvents.Dirty> listener) {
    this.root = root;
    this.daemonServices = daemonServices;
    this.nextListing = daemonServices.nanoTime();
    this.events =
        daemonServices.usesEvents()
            ? FolderEvents.open(root, daemonServices.plan().names(), listener)
            : FolderEvents.none(daemonServices.plan().names());
  }

  void add(Path folder) {
    folders.add(folder);
  }

  boolean isEmpty() {
    return folders.isEmpty();
  }

  boolean isDue(long now) {
    return !folders.isEmpty() && now - nextListing >= 0;
  }

  /** When the next listing may be made; empty when nothing is dirty. */
  OptionalLong nextListing() {
    return folders.isEmpty() ? OptionalLong.empty() : OptionalLong.of(nextListing);
  }

  /** Lists the dirty folders. */
  void list(FolderScan scan, RootState state) {
    long begun = daemonServices.nanoTime();
    List<Path> now = List.copyOf(folders);
    folders.clear();
    for (Path folder : now) {
      if (scan.list(folder) instanceof ScanResult.Listing listing) {
        register(listing);
        state.sighted(listing.candidates(), daemonServices.nanoTime());
      }
    }
    // A folder that is being filled reports every block: never spend more than a part on listing,
    // and do not hurry while files that were seen already wait for their turn.
    long ended = daemonServices.nanoTime();
    boolean hurry = !state.settling().isDue(ended);
    nextListing = ended + (hurry ? Math.min(5 * (ended - begun), LONGEST_PAUSE) : LONGEST_PAUSE);
  }

  /** New folders are registered first and listed then: whatever came in between is seen. */
  void register(ScanResult.Listing listing) {
    for (Path folder : listing.folders()) {
      if (events.register(folder)) {
        folders.add(folder);
      }
      if (swept.add(folder)) {
        daemonServices.outbox().removeOldTemps(folder);
      }
    }
  }

  /** Twice as long where every folder reports its changes: a pass only proves then that it does. */
  int patience(ScanResult.Listing pass) {
    return events.registered() >= pass.folders().size() ? 2 : 1;
  }

  /** Something may have been mounted over the root: watches below are worth nothing then. */
  void checkStore() {
    try {
      FileStore here = Files.getFileStore(root);
      daemonServices.networkRoot(root, !FolderEvents.isTrusted(here.type()));
      String now = here.toString();
      if (!store.isEmpty() && !now.equals(store)) {
        log.warn("{} is on another file system now: {}", root, now);
        events.reset();
      }
      store = now;
    } catch (IOException e) {
      log.debug("no file store of {}: {}", root, e.toString());
    }
  }

  @Override
  public void close() {
    events.close();
  }
}
