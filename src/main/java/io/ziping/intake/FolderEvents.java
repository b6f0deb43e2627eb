package io.ziping.intake;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Native events of one root, only to be early: they say which folder to look at, never what is in
 * it. Folders on file systems whose events do not report other machines' writes are not registered;
 * when watches run out, scanning goes on alone.
 */
public final class FolderEvents implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(FolderEvents.class);

  /** File systems where every change passes through this machine's kernel. */
  private static final Set<String> TRUSTED =
      Set.of(
          "ext2", "ext3", "ext4", "xfs", "btrfs", "zfs", "f2fs", "tmpfs", "ntfs", "refs", "apfs");

  /** Something happened: look at these folders, or at everything when {@code all}. */
  public record Dirty(Set<Path> folders, boolean all) {
    public Dirty {
      folders = Set.copyOf(folders);
    }
  }

  private final @Nullable WatchService service;
  private final WatchedNames names;
  private final Consumer<Dirty> listener;
  private final Map<Path, WatchKey> keys = new ConcurrentHashMap<>();
  private volatile boolean exhausted;

  private FolderEvents(
      @Nullable WatchService service, WatchedNames names, Consumer<Dirty> listener) {
    this.service = service;
    this.names = names;
    this.listener = listener;
  }

  /**
   * Opens the events of a root; {@code listener} is called from a thread of their own. Never fails:
   * without events the root is scanned only.
   */
  public static FolderEvents open(Path root, WatchedNames names, Consumer<Dirty> listener) {
    try {
      WatchService service = root.getFileSystem().newWatchService();
      FolderEvents events = new FolderEvents(service, names, listener);
      Thread pump = new Thread(() -> events.pump(service), "events-" + root.getFileName());
      pump.setDaemon(true);
      pump.start();
      return events;
    } catch (IOException | UnsupportedOperationException e) {
      log.warn("no native events for {}, scanning only: {}", root, e.toString());
      return none(names);
    }
  }

  /** No events at all, for a single pass. */
  public static FolderEvents none(WatchedNames names) {
    return new FolderEvents(null, names, dirty -> {});
  }

  /** Whether file systems of this type report every change. */
  public static boolean isTrusted(String storeType) {
    return TRUSTED.contains(storeType.toLowerCase(Locale.ROOT));
  }

  /** Registers a folder; true when it was not registered before, so that it has to be listed. */
  public boolean register(Path folder) {
    if (service == null || exhausted || keys.containsKey(folder)) {
      return false;
    }
    try {
      FileStore store = Files.getFileStore(folder);
      if (!isTrusted(store.type())) {
        return false;
      }
      WatchKey key =
          folder.register(
              service,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_MODIFY,
              StandardWatchEventKinds.ENTRY_DELETE);
      return keys.put(folder, key) == null;
    } catch (ClosedWatchServiceException stopping) {
      return false;
    } catch (IOException e) {
      if (Files.isDirectory(folder)) {
        exhausted = true;
        log.warn("no more native watches at {}, scanning goes on: {}", folder, e.toString());
      }
      return false;
    }
  }

  /** Forgets all registrations, for example when something was mounted over the root. */
  public void reset() {
    keys.values().forEach(WatchKey::cancel);
    keys.clear();
    exhausted = false;
  }

  /** Number of folders that report changes by themselves. */
  public int registered() {
    return keys.size();
  }

  private void pump(WatchService watch) {
    try {
      while (true) {
        WatchKey key = watch.take();
        Dirty dirty = read(key);
        if (dirty.all() || !dirty.folders().isEmpty()) {
          listener.accept(dirty);
        }
      }
    } catch (ClosedWatchServiceException closed) {
      log.debug("events closed");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Dirty read(WatchKey key) {
    Path folder = (Path) key.watchable();
    Set<Path> folders = new HashSet<>();
    boolean all = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
        all = true;
      } else if (!names.isIgnored(String.valueOf(event.context()))) {
        folders.add(folder);
      }
    }
    if (!key.reset()) {
      keys.remove(folder);
      all = true;
    }
    return new Dirty(folders, all);
  }

  @Override
  public void close() {
    if (service != null) {
      try {
        service.close();
      } catch (IOException e) {
        log.warn("closing events failed: {}", e.toString());
      }
    }
  }
}
