package io.ziping.outbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts outputs beside originals: a temporary name, then one atomic move. Whatever is not our own
 * unedited output is never written over, moved or deleted. One writer a folder at a time; several
 * workers may publish into different folders at once.
 */
public final class Outbox {

  private static final Logger log = LoggerFactory.getLogger(Outbox.class);
  private static final Duration OLD_TEMP = Duration.ofHours(1);
  private static final int MOST_CHOICES = 999;

  private final Supplier<Instant> clock;
  private final Map<Path, Object> locks = new ConcurrentHashMap<>();

  /** {@code clock} only tells whether owner files and temporary files are old. */
  public Outbox(Supplier<Instant> clock) {
    this.clock = clock;
  }

  /** Publishes one output. Never throws for what the share does. */
  public PublishResult publish(PublishOrder order) {
    synchronized (lockOf(order.folder())) {
      try {
        return place(order);
      } catch (IOException e) {
        log.info("publishing into {} failed: {}", order.folder(), e.toString());
        return IoTrouble.of(e, order.folder());
      }
    }
  }

  private Object lockOf(Path folder) {
    return locks.computeIfAbsent(folder, any -> new Object());
  }

  private PublishResult place(PublishOrder order) throws IOException {
    TargetFolder listing = TargetFolder.list(order.folder());
    String sha256 = Sha256.of(order.bytes());
    PublishResult.Renamed renamed = PublishResult.Renamed.NOT;
    for (int n = 1; n <= MOST_CHOICES; n++) {
      Path wanted = order.folder().resolve(order.name().choice(n));
      Path there = listing.find(wanted.getFileName().toString());
      if (there != null) {
        Standing standing = standing(there, sha256, order.ownership());
        if (standing.same()) {
          order.ownership().claim(there, sha256);
          return new PublishResult.Published(there, sha256, renamed, false);
        }
        if (standing.blocks() != null) {
          renamed = standing.blocks();
          continue;
        }
      }
      Path target = there == null ? wanted : there;
      if (!listing.isOpen(target.getFileName().toString(), clock.get())) {
        write(target, order, sha256);
        return new PublishResult.Published(target, sha256, renamed, true);
      }
      if (!order.aroundOpen()) {
        return new PublishResult.TargetOpen(target);
      }
      renamed = PublishResult.Renamed.OPEN;
    }
    return new PublishResult.Failed("no free name for " + order.name().choice(1));
  }

  /**
   * What lies under a wanted name.
   *
   * @param same exactly the bytes to be published, so that nothing is to be done
   * @param blocks why it may not be replaced, null when it may
   */
  private record Standing(boolean same, PublishResult.@Nullable Renamed blocks) {}

  private static Standing standing(Path there, String sha256, Ownership ownership)
      throws IOException {
    if (!Files.isRegularFile(there, LinkOption.NOFOLLOW_LINKS)) {
      return new Standing(false, PublishResult.Renamed.PERSON);
    }
    String lying = Sha256.of(there);
    return switch (ownership.ownerOf(there, lying)) {
      case SAME_ORIGINAL -> new Standing(lying.equals(sha256), null);
      case OTHER_ORIGINAL -> new Standing(false, PublishResult.Renamed.OTHER_ORIGINAL);
      // With a lost ledger our own results look like a person's; the same bytes are adopted.
      case PERSON -> new Standing(lying.equals(sha256), PublishResult.Renamed.PERSON);
    };
  }

  private static void write(Path target, PublishOrder order, String sha256) throws IOException {
    Path temp = TempFile.write(order.folder(), order.bytes());
    try {
      order.ownership().claim(target, sha256);
      Files.move(temp, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temp);
    }
    TempFile.syncFolder(order.folder());
  }

  /**
   * Moves an output that nothing belongs to any more into the history folder, which is made when it
   * is missing. An edited one stays.
   */
  public RetireResult retire(Path output, Path history, Ownership ownership) {
    synchronized (lockOf(history)) {
      try {
        if (!Files.isRegularFile(output, LinkOption.NOFOLLOW_LINKS)) {
          return new RetireResult.AlreadyGone();
        }
        if (ownership.ownerOf(output, Sha256.of(output)) == Ownership.Owner.PERSON) {
          return new RetireResult.KeptEdited();
        }
        String name = output.getFileName().toString();
        Path folder = output.toAbsolutePath().getParent();
        if (folder != null && TargetFolder.list(folder).isOpen(name, clock.get())) {
          return new RetireResult.NotNow("open");
        }
        Files.createDirectories(history);
        Path to = free(history, name);
        Files.move(output, to, StandardCopyOption.ATOMIC_MOVE);
        return new RetireResult.Moved(to);
      } catch (IOException e) {
        log.info("cannot retire {} yet: {}", output, e.toString());
        return new RetireResult.NotNow(e.toString());
      }
    }
  }

  private static Path free(Path history, String name) throws IOException {
    TargetFolder listing = TargetFolder.list(history);
    int dot = name.lastIndexOf('.');
    OutputName wanted = OutputName.beside(name, "", dot > 0 ? name.substring(dot) : "");
    for (int n = 1; ; n++) {
      String choice = wanted.choice(n);
      if (listing.find(choice) == null) {
        return history.resolve(choice);
      }
    }
  }

  /** Removes our temporary files of a folder that are older than an hour. Called at start. */
  public void removeOldTemps(Path folder) {
    try (DirectoryStream<Path> temps = Files.newDirectoryStream(folder, TempFile.GLOB)) {
      for (Path temp : temps) {
        Instant made = Files.getLastModifiedTime(temp).toInstant();
        if (Duration.between(made, clock.get()).compareTo(OLD_TEMP) > 0) {
          Files.deleteIfExists(temp);
          log.info("removed old temporary file {}", temp);
        }
      }
    } catch (IOException e) {
      log.info("cannot look for old temporary files in {}: {}", folder, e.toString());
    }
  }
}
