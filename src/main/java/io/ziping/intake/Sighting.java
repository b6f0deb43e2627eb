package io.ziping.intake;

import java.nio.file.Path;
import java.util.Objects;

/** A candidate seen in a watched folder, with its key at that moment. {@code path} is absolute. */
public record Sighting(Path path, FileKey key) {
  public Sighting {
    Objects.requireNonNull(path);
    Objects.requireNonNull(key);
  }

  public String name() {
    return path.getFileName().toString();
  }
}
