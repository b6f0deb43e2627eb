package io.ziping.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Local disk space of the daemon: {@code scratch} for copies that are being looked at, {@code
 * evidence} for the exact bytes that were scored, by their hash, and {@code outgoing} for rendered
 * results that are not on the share yet. Safe for several threads.
 */
public final class Spool {

  private static final Logger log = LoggerFactory.getLogger(Spool.class);

  /** Less than this much left on the disk is nearly full, or a twentieth of a small disk. */
  private static final long DISK_RESERVE = 256L << 20;

  private final Path scratch;
  private final Path evidence;
  private final Path outgoing;
  private final long quota;
  private final AtomicLong used = new AtomicLong();
  private volatile @Nullable FileStore store;

  /** Why no more is taken in. */
  public enum Pause {
    /** The evidence takes all the space that it may. */
    QUOTA,
    /** The disk is nearly full. */
    DISK
  }

  /** A spool in {@code directory} whose evidence takes at most {@code quota} bytes. */
  public Spool(Path directory, long quota) {
    this.scratch = directory.resolve("scratch");
    this.evidence = directory.resolve("evidence");
    this.outgoing = directory.resolve("outgoing");
    this.quota = quota;
  }

  /** Makes the folders and removes what an earlier run left in {@code scratch}. */
  public void open() throws IOException {
    Files.createDirectories(evidence);
    Files.createDirectories(outgoing);
    Files.createDirectories(scratch);
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(scratch)) {
      for (Path leftover : leftovers) {
        Files.deleteIfExists(leftover);
      }
    }
  }

  /** A path for one more copy; nothing is there yet. */
  Path newScratch() {
    return scratch.resolve(UUID.randomUUID().toString());
  }

  /** A copy of bytes that lie in no file of their own; to be {@link #release released}. */
  public WorkingCopy take(byte[] bytes) throws IOException {
    Path path = newScratch();
    Files.write(path, bytes);
    return new WorkingCopy(path, WorkingCopy.sha256(bytes));
  }

  /** Removes a copy, unless it was kept as evidence. */
  public void release(WorkingCopy copy) {
    drop(copy.path());
  }

  /** Keeps a copy as evidence, for as long as from {@code now}. The copy's path changes. */
  public WorkingCopy keep(WorkingCopy copy, Instant now) throws IOException {
    Path kept = evidenceOf(copy.sha256());
    if (kept.equals(copy.path())) {
      return copy;
    }
    // A power cut may have torn what was kept before: only the right bytes are the same evidence.
    if (Files.exists(kept) && WorkingCopy.sha256(kept).equals(copy.sha256())) {
      Files.deleteIfExists(copy.path());
    } else {
      Files.createDirectories(folderOf(copy.sha256()));
      Files.move(copy.path(), kept, StandardCopyOption.ATOMIC_MOVE);
      used.addAndGet(Files.size(kept));
    }
    Files.setLastModifiedTime(kept, FileTime.from(now));
    return new WorkingCopy(kept, copy.sha256());
  }

  private Path folderOf(String sha256) {
    return evidence.resolve(sha256.substring(0, 2));
  }

  private Path evidenceOf(String sha256) {
    return folderOf(sha256).resolve(sha256);
  }

  /** The exact bytes of that hash, where they are kept still. */
  public Optional<Path> evidence(String sha256) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      return Optional.empty();
    }
    return Optional.of(evidenceOf(sha256)).filter(Files::exists);
  }

  /** Brings kept evidence to disk. */
  public void force(WorkingCopy kept) throws IOException {
    try (FileChannel channel = FileChannel.open(kept.path(), StandardOpenOption.READ)) {
      channel.force(false);
    }
  }

  /** Removes evidence that was last scored before {@code before}, and counts the rest. */
  public void sweep(Instant before) throws IOException {
    AtomicLong left = new AtomicLong();
    Files.walkFileTree(
        evidence,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.lastModifiedTime().toInstant().isBefore(before)) {
              Files.deleteIfExists(file);
            } else {
              left.addAndGet(attributes.size());
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
          }
        });
    used.set(left.get());
  }

  /** Why intake has to wait just now; empty when there is room. */
  public Optional<Pause> pause() {
    if (used.get() >= quota) {
      return Optional.of(Pause.QUOTA);
    }
    try {
      FileStore store = store();
      long reserve = Math.min(DISK_RESERVE, store.getTotalSpace() / 20);
      return store.getUsableSpace() < reserve ? Optional.of(Pause.DISK) : Optional.empty();
    } catch (IOException e) {
      log.warn("the free space of the spool's disk cannot be read: {}", e.toString());
      return Optional.empty();
    }
  }

  /** Finding the store reads the list of all mounts; asking it for its space is one call. */
  private FileStore store() throws IOException {
    FileStore known = store;
    if (known == null) {
      known = Files.getFileStore(evidence);
      store = known;
    }
    return known;
  }

  /** Bytes that the evidence takes. */
  public long usedBytes() {
    return used.get();
  }

  /** Keeps a rendered result until it is on the share. On disk when this returns. */
  public void putOutgoing(long job, byte[] bytes) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            outgoingOf(job),
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        out.write(rest);
      }
      out.force(false);
    }
  }

  /** A rendered result; empty when it is not there or not the bytes of that hash. */
  public Optional<byte[]> outgoing(long job, String sha256) throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(outgoingOf(job));
      return WorkingCopy.sha256(bytes).equals(sha256) ? Optional.of(bytes) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Forgets a rendered result. */
  public void dropOutgoing(long job) {
    delete(outgoingOf(job));
  }

  /** Forgets the rendered results of all other jobs, for the start. */
  public void keepOutgoing(Set<Long> jobs) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(outgoing)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (!name.matches("\\d{1,18}") || !jobs.contains(Long.parseLong(name))) {
          delete(file);
        }
      }
    }
  }

  private Path outgoingOf(long job) {
    return outgoing.resolve(Long.toString(job));
  }

  /** Removes a copy that is not kept. */
  void drop(Path copy) {
    if (copy.startsWith(scratch)) {
      delete(copy);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      log.warn("{} stays until the next start: {}", file, e.toString());
    }
  }
}
