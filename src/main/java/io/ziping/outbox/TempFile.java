package io.ziping.outbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Temporary files in the target's own folder, so that the move is atomic. */
final class TempFile {

  private static final Logger log = LoggerFactory.getLogger(TempFile.class);

  static final String GLOB = ".~zp-*.tmp";

  private TempFile() {}

  /** Writes the bytes and forces them to disk. */
  static Path write(Path folder, byte[] bytes) throws IOException {
    Path temp = folder.resolve(".~zp-" + UUID.randomUUID().toString().substring(0, 13) + ".tmp");
    boolean whole = false;
    try (FileChannel out =
        FileChannel.open(temp, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        out.write(rest);
      }
      out.force(true);
      whole = true;
      return temp;
    } finally {
      if (!whole) {
        Files.deleteIfExists(temp);
      }
    }
  }

  /** Makes the move durable where folders can be synced; Windows cannot and need not. */
  static void syncFolder(Path folder) {
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    } catch (IOException e) {
      log.debug("folder {} cannot be synced: {}", folder, e.toString());
    }
  }
}
