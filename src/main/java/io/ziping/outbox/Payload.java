package io.ziping.outbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What an output consists of. */
public sealed interface Payload {

  /** Bytes in memory, hashed once: an order asks for the hash several times. */
  record InMemory(byte[] bytes, String sha256) implements Payload {
    InMemory(byte[] bytes) {
      this(bytes, Sha256.of(bytes));
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      out.write(bytes);
    }

    @Override
    public boolean isIn(Path file) throws IOException {
      return Arrays.equals(Files.readAllBytes(file), bytes);
    }
  }

  /** A file of ours on local disk, for what may be too large for memory; it stays there. */
  record LocalFile(Path file) implements Payload {
    @Override
    public String sha256() throws IOException {
      return Sha256.of(file);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      Files.copy(file, out);
    }

    @Override
    public boolean isIn(Path other) throws IOException {
      return Files.mismatch(file, other) < 0;
    }
  }

  /** SHA-256 of its bytes, lower-case hex. */
  String sha256() throws IOException;

  void writeTo(OutputStream out) throws IOException;

  /** Whether a file holds exactly these bytes. */
  boolean isIn(Path file) throws IOException;
}
