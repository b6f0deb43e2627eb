package io.ziping.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The small file that tells a watched root from an empty mount point: {@code .ziping-root.json}
 * with a UUID. Where it cannot be read, nothing that is missing below the root counts as missing.
 */
public final class RootMarker {

  public static final String NAME = ".ziping-root.json";

  private static final Pattern ID =
      Pattern.compile("\"id\"\\s*:\\s*\"(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})\"");
  private static final int LARGEST = 4096;

  private RootMarker() {}

  /** The root's identity; empty when the marker is missing, unreadable or no marker of ours. */
  public static Optional<UUID> read(Path root) {
    Path marker = root.resolve(NAME);
    try {
      if (!Files.isRegularFile(marker) || Files.size(marker) > LARGEST) {
        return Optional.empty();
      }
      Matcher id = ID.matcher(Files.readString(marker));
      return id.find() ? Optional.of(UUID.fromString(id.group(1))) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Writes a marker where there is none and returns the identity that then holds.
   *
   * @throws IOException when the root cannot be written to
   */
  public static UUID create(Path root, UUID id) throws IOException {
    String json = "{\"id\": \"" + id + "\", \"program\": \"ziping\"}\n";
    try {
      Files.write(
          root.resolve(NAME),
          json.getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      return read(root)
          .orElseThrow(() -> new IOException(NAME + " is there but holds no identity", e));
    }
    return id;
  }
}
