package io.ziping.pipeline;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A request to an assessor process: text fields in their order, each as {@code writeUTF} has it.
 *
 * @param root the watched root, absolute @param unit the unit's folder relative to it
 * @param rules that the daemon assesses by; a process with other rules refuses
 * @param copy the bytes, in the spool @param path the original's, relative to the root
 * @param sha256 of the bytes
 */
public record AssessorRequest(
    Path root, String unit, String rules, Path copy, String path, String sha256) {

  void write(DataOutputStream out) throws IOException {
    out.writeUTF(root.toString());
    out.writeUTF(unit);
    out.writeUTF(rules);
    out.writeUTF(copy.toString());
    out.writeUTF(path);
    out.writeUTF(sha256);
    out.flush();
  }

  /** The next request; empty when the daemon is gone. */
  static Optional<AssessorRequest> read(DataInputStream in) throws IOException {
    String root;
    try {
      root = in.readUTF();
    } catch (EOFException end) {
      return Optional.empty();
    }
    return Optional.of(
        new AssessorRequest(
            Path.of(root),
            in.readUTF(),
            in.readUTF(),
            Path.of(in.readUTF()),
            in.readUTF(),
            in.readUTF()));
  }
}
