package io.ziping.faults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A limit of inotify, lowered for a moment; closing puts the usual value back. */
final class KernelLimit implements AutoCloseable {

  private final Path file;
  private final String usual;

  private KernelLimit(Path file, String usual) {
    this.file = file;
    this.usual = usual;
  }

  /** Lowers a limit of {@code /proc/sys/fs/inotify}, for the whole machine. */
  static KernelLimit lower(String name, int value) throws IOException {
    Need.root();
    Path file = Path.of("/proc/sys/fs/inotify", name);
    KernelLimit limit = new KernelLimit(file, read(file));
    limit.write(Integer.toString(value));
    return limit;
  }

  /** In one read: these files say "end" at the second, and readString asks for one byte first. */
  private static String read(Path file) throws IOException {
    byte[] block = new byte[64];
    try (InputStream in = Files.newInputStream(file)) {
      return new String(block, 0, in.read(block), StandardCharsets.US_ASCII).strip();
    }
  }

  private void write(String value) throws IOException {
    Files.writeString(file, value + "\n");
    String now = read(file);
    if (!now.equals(value)) {
      throw new IOException(file + " is " + now + " instead of " + value);
    }
  }

  @Override
  public void close() throws IOException {
    write(usual);
  }
}
