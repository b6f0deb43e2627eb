package io.ziping.daemon;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Only one daemon at a time works with a state directory. The lock ends with the process. */
final class StateLock implements AutoCloseable {

  private final FileChannel channel;

  private StateLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the lock; empty when another daemon holds it. */
  static Optional<StateLock> take(Path stateDirectory) throws IOException {
    Files.createDirectories(stateDirectory);
    FileChannel channel =
        FileChannel.open(
            stateDirectory.resolve("daemon.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock(1, Long.MAX_VALUE - 1, false);
    } catch (OverlappingFileLockException heldByThisProcess) {
      lock = null;
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    if (lock == null) {
      return Optional.empty();
    }
    String pid = ProcessHandle.current().pid() + "\n";
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
    return Optional.of(new StateLock(channel));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
