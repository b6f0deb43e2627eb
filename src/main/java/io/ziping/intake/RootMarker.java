package io.ziping.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The small file that distinguishes a watched root from an empty mount point: {@code
 * .ziping-root.json} with a UUID. Where it cannot be read, nothing that is missing below the root
 * counts as missing. It also says whose daemon has the root.
 *
 * @param id of the root
 * @param owner the state directory that has the root, null when none has yet
 */
public record RootMarker(UUID id, @Nullable Owner owner) {

  public static final String NAME = ".ziping-root.json";

  /**
   * A state directory as another daemon may have to find it.
   *
   * @param host the machine's name @param state the directory's path there
   */
  public record Owner(UUID id, String host, String state) {}

  private static final int LARGEST = 4096;

  /** The root's identity; empty when the marker is missing, unreadable or no marker of ours. */
  public static Optional<UUID> read(Path root) {
    return find(root).map(RootMarker::id);
  }

  /** The whole marker; empty when it is missing, unreadable or no marker of ours. */
  public static Optional<RootMarker> find(Path root) {
    Path marker = root.resolve(NAME);
    try {
      if (!Files.isRegularFile(marker) || Files.size(marker) > LARGEST) {
        return Optional.empty();
      }
      String json = Files.readString(marker);
      Optional<UUID> id = uuid(json, "id");
      Optional<UUID> owner = uuid(json, "owner");
      return id.map(
          root_ ->
              new RootMarker(
                  root_,
                  owner
                      .map(by -> new Owner(by, text(json, "host"), text(json, "state")))
                      .orElse(null)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<UUID> uuid(String json, String key) {
    String text = text(json, key);
    return text.matches("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  private static String text(String json, String key) {
    Matcher value =
        Pattern.compile("\"" + key + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(json);
    return value.find() ? value.group(1).replace("\\\"", "\"").replace("\\\\", "\\") : "";
  }

  /**
   * Writes a marker where there is none and returns the identity that then holds.
   *
   * @throws IOException when the root cannot be written to
   */
  public static UUID create(Path root, UUID id) throws IOException {
    try {
      Files.write(
          root.resolve(NAME),
          new RootMarker(id, null).json(),
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      return read(root)
          .orElseThrow(() -> new IOException(NAME + " is there but holds no identity", e));
    }
    return id;
  }

  /**
   * Writes the root down as a state directory's.
   *
   * @param temp a name in the root for the moment of writing
   * @throws IOException when the root cannot be written to
   */
  public static void take(Path root, UUID id, Owner owner, String temp) throws IOException {
    Path fresh = root.resolve(temp);
    try {
      Files.write(fresh, new RootMarker(id, owner).json());
      Files.move(
          fresh,
          root.resolve(NAME),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private byte[] json() {
    StringBuilder json = new StringBuilder("{\"id\": \"").append(id).append('"');
    if (owner != null) {
      json.append(", \"owner\": \"").append(owner.id());
      json.append("\", \"host\": \"").append(quoted(owner.host()));
      json.append("\", \"state\": \"").append(quoted(owner.state())).append('"');
    }
    json.append(", \"program\": \"ziping\"}\n");
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    return text.replaceAll("\\p{Cntrl}", " ").replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
