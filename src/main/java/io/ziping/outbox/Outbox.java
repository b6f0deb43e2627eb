package io.ziping.outbox;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts outputs beside originals: a temporary name, then one atomic move. Whatever is not our own
 * unedited output is never written over, moved or deleted. Safe for several workers, also in one
 * folder.
 */
public final class Outbox {

  private static final Logger log = LoggerFactory.getLogger(Outbox.class);
  private static final Duration OLD_TEMP = Duration.ofHours(1);
  private static final Duration CLOCK_OFF = Duration.ofMinutes(2);
  private static final int MOST_CHOICES = 999;

  private final Supplier<Instant> clock;
  private final String owner;
  private final Predicate<Path> network;
  private final ShareCalls calls;
  private final Map<Path, TargetFolder> folders = new ConcurrentHashMap<>();
  private final Set<Path> temps = ConcurrentHashMap.newKeySet();
  private final FolderSync durable = new FolderSync();
  private final OutputMoves moves;
  private volatile boolean clockTold;

  /**
   * An outbox.
   *
   * @param clock only tells whether owner files, temporary files and listings are old
   * @param owner short name of the daemon, for its temporary files
   * @param network whether a folder is on another machine, so that what was written there is read
   *     back before it counts
   * @param calls notified of each piece of work on a share
   */
  public Outbox(Supplier<Instant> clock, String owner, Predicate<Path> network, ShareCalls calls) {
    this.clock = clock;
    this.owner = owner;
    this.network = network;
    this.calls = calls;
    this.moves = new OutputMoves(this::folder, clock, durable);
  }

  /** Publishes one output. Never throws for what the share does. */
  public PublishResult publish(PublishOrder order) {
    ShareCalls.Call call = calls.begin(order.folder());
    try {
      return place(order);
    } catch (IOException e) {
      log.info("publishing into {} failed: {}", order.folder(), e.toString());
      return IoTrouble.of(e, order.folder());
    } finally {
      calls.end(call);
    }
  }

  /** On the first call for a folder what a killed run left there goes: not every one is scanned. */
  private TargetFolder folder(Path path) {
    TargetFolder known = folders.get(path);
    if (known != null) {
      return known;
    }
    removeOldTemps(path);
    TargetFolder made = new TargetFolder(path);
    TargetFolder before = folders.putIfAbsent(path, made);
    return before == null ? made : before;
  }

  /**
   * Other files of a folder that are called the same but for the extension: 表.xlsx and 表.docx. None
   * where the share does not say.
   */
  public List<Path> namesakes(Path original) {
    return calls.during(
        original,
        () -> {
          TargetFolder folder = folder(Objects.requireNonNull(original.getParent()));
          synchronized (folder) {
            try {
              folder.look(clock.get());
            } catch (IOException e) {
              log.info("cannot list {}: {}", original.getParent(), e.toString());
              return List.of();
            }
            return folder.namesakes(name(original));
          }
        });
  }

  private sealed interface Choice {}

  /**
   * Where an output goes.
   *
   * @param previous SHA-256 of what is there, empty for nothing
   */
  private record Target(Path path, String previous, PublishResult.Renamed renamed)
      implements Choice {}

  private record NoTarget(PublishResult result) implements Choice {}

  private PublishResult place(PublishOrder order) throws IOException {
    TargetFolder folder = folder(order.folder());
    String sha256 = order.payload().sha256();
    Set<Path> locked = new HashSet<>();
    while (true) {
      Choice choice;
      synchronized (folder) {
        folder.look(clock.get());
        choice = choose(order, folder, sha256, locked);
        if (choice instanceof Target target) {
          folder.take(name(target.path()));
        }
      }
      if (choice instanceof NoTarget none) {
        return none.result();
      }
      Target target = (Target) choice;
      try {
        boolean written = put(target, order, sha256, folder.rights());
        return new PublishResult.Published(target.path(), sha256, target.renamed(), written);
      } catch (Locked e) {
        log.info("{} cannot be replaced: {}", target.path(), String.valueOf(e.getCause()));
        if (!order.aroundOpen()) {
          return new PublishResult.TargetOpen(target.path());
        }
        locked.add(target.path());
      } finally {
        synchronized (folder) {
          folder.put(target.path());
          folder.letGo(name(target.path()));
        }
      }
    }
  }

  /** It may be replaced and cannot be: somebody else's program holds it. */
  private static final class Locked extends IOException {
    private static final long serialVersionUID = 1L;

    Locked(AccessDeniedException cause) {
      super(cause);
    }
  }

  private boolean put(Target target, PublishOrder order, String sha256, FolderRights rights)
      throws IOException {
    order.ownership().claim(target.path(), sha256, target.previous());
    boolean same = target.previous().equals(sha256);
    if (!same) {
      write(target, order, rights);
    }
    durable.sync(order.folder());
    return !same;
  }

  private Choice choose(PublishOrder order, TargetFolder folder, String sha256, Set<Path> locked)
      throws IOException {
    PublishResult.Renamed renamed = PublishResult.Renamed.NOT;
    for (int n = 1; n <= MOST_CHOICES; n++) {
      Path wanted = order.folder().resolve(order.name().choice(n));
      if (folder.isTaken(name(wanted))) {
        renamed = PublishResult.Renamed.OTHER_ORIGINAL;
        continue;
      }
      Path there = folder.find(name(wanted));
      if (there == null) {
        return new Target(wanted, "", renamed);
      }
      Standing standing = standing(there, sha256, order.ownership());
      boolean same = standing.lying().equals(sha256);
      boolean open = locked.contains(there) || folder.isOpen(name(there), clock.get());
      if (standing.blocks() != null && !same) {
        renamed = standing.blocks();
      } else if (same || !open) {
        return new Target(there, standing.lying(), renamed);
      } else if (!order.aroundOpen()) {
        return new NoTarget(new PublishResult.TargetOpen(there));
      } else {
        renamed = PublishResult.Renamed.OPEN;
      }
    }
    return new NoTarget(new PublishResult.Failed("no free name for " + order.name().choice(1)));
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  /**
   * What is under a wanted name.
   *
   * @param lying SHA-256 of its bytes, empty when it is no file
   * @param blocks why it may not be replaced, null when it may
   */
  private record Standing(String lying, PublishResult.@Nullable Renamed blocks) {}

  private static Standing standing(Path there, String sha256, Ownership ownership)
      throws IOException {
    if (!Files.isRegularFile(there, LinkOption.NOFOLLOW_LINKS)) {
      return new Standing("", PublishResult.Renamed.PERSON);
    }
    String lying = Sha256.of(there);
    return switch (ownership.ownerOf(there, lying)) {
      case SAME_ORIGINAL -> new Standing(lying, null);
      case OTHER_ORIGINAL ->
          // Of two originals with the same bytes each has a result of its own.
          new Standing(lying.equals(sha256) ? "" : lying, PublishResult.Renamed.OTHER_ORIGINAL);
      // With a lost ledger our own results look like a person's; the same bytes are adopted.
      case PERSON -> new Standing(lying, PublishResult.Renamed.PERSON);
    };
  }

  private void write(Target target, PublishOrder order, FolderRights rights) throws IOException {
    Path temp = order.folder().resolve(TempFile.newName(owner));
    temps.add(temp);
    try {
      TempFile.write(temp, order.payload());
      rights.giveTo(temp);
      if (network.test(order.folder()) && !order.payload().isIn(temp)) {
        throw new IOException("what was read back from " + temp + " is not what was written");
      }
      if (!lies(target.path()).equals(target.previous())) {
        throw new IOException("the file under " + target.path() + " was changed meanwhile");
      }
      watchClock(temp);
      move(temp, target);
    } finally {
      Files.deleteIfExists(temp);
      temps.remove(temp);
    }
  }

  /** A share whose clock is off harms nothing here, but people who compare times should know. */
  private void watchClock(Path justWritten) throws IOException {
    Instant there = Files.getLastModifiedTime(justWritten).toInstant();
    Duration offset = Duration.between(clock.get(), there);
    if (!clockTold && offset.abs().compareTo(CLOCK_OFF) > 0) {
      clockTold = true;
      log.warn("the clock of {} is {} from this machine's", justWritten.getParent(), offset);
    }
  }

  private static void move(Path temp, Target target) throws IOException {
    try {
      Files.move(
          temp, target.path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AccessDeniedException e) {
      if (target.previous().isEmpty()) {
        throw e;
      }
      throw new Locked(e);
    }
  }

  /** SHA-256 of what is there, empty for nothing. */
  private static String lies(Path path) throws IOException {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? Sha256.of(path) : "";
  }

  /**
   * Makes a folder for outputs, for whoever may work in the one around it, which must exist. Empty
   * when it is there; else why the share does not take it. Never throws for what the share does.
   */
  public Optional<PublishResult> makeFolder(Path folder) {
    ShareCalls.Call call = calls.begin(folder);
    Path parent = Objects.requireNonNull(folder.toAbsolutePath().getParent());
    try {
      Files.createDirectory(folder);
      FolderRights.of(parent).giveToFolder(folder);
      durable.sync(parent);
      return Optional.empty();
    } catch (FileAlreadyExistsException made) {
      return Optional.empty();
    } catch (IOException e) {
      log.info("{} cannot be made: {}", folder, e.toString());
      return Optional.of(IoTrouble.of(e, parent));
    } finally {
      calls.end(call);
    }
  }

  /**
   * Moves an output that nothing belongs to any more into the history folder, which is made when it
   * is missing. An edited one stays.
   */
  public RetireResult retire(Path output, Path history, Ownership ownership) {
    return calls.during(output, () -> moves.retire(output, history, ownership));
  }

  /**
   * Gives an output of ours that had to take a number its plain name, if that is free by now; empty
   * when it is not, or the output is edited or open.
   */
  public Optional<Path> rename(Path numbered, OutputName name, Ownership ownership) {
    return calls.during(numbered, () -> moves.rename(numbered, name, ownership));
  }

  /**
   * Removes temporary files that nobody writes any more: our own at once, those of other daemons
   * when they are older than an hour.
   */
  public void removeOldTemps(Path folder) {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, TempFile.GLOB)) {
      for (Path temp : found) {
        boolean ours = TempFile.isOf(owner, name(temp)) && !temps.contains(temp);
        if (ours || isOld(temp)) {
          Files.deleteIfExists(temp);
          log.info("removed leftover temporary file {}", temp);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      log.info("cannot search for old temporary files in {}: {}", folder, e.toString());
    }
  }

  private boolean isOld(Path temp) throws IOException {
    Instant made = Files.getLastModifiedTime(temp).toInstant();
    return Duration.between(made, clock.get()).compareTo(OLD_TEMP) > 0;
  }
}
