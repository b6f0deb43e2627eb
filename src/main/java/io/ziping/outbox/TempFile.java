package io.ziping.outbox;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Temporary files in the target's own folder, so that the move is atomic. */
final class TempFile {

  static final String PREFIX = ".~zp-";
  static final String GLOB = PREFIX + "*.tmp";

  private TempFile() {}

  /** A name for a temporary file that says which daemon made it. */
  static String newName(String owner) {
    return PREFIX + owner + "-" + UUID.randomUUID().toString().substring(0, 13) + ".tmp";
  }

  /** Whether a temporary file was made by that daemon. */
  static boolean isOf(String owner, String name) {
    return name.startsWith(PREFIX + owner + "-");
  }

  /** Writes the output and forces it to disk. */
  static void write(Path temp, Payload payload) throws IOException {
    boolean whole = false;
    try (FileChannel out =
        FileChannel.open(temp, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      payload.writeTo(Channels.newOutputStream(out));
      out.force(true);
      whole = true;
    } finally {
      if (!whole) {
        Files.deleteIfExists(temp);
      }
    }
  }
}
