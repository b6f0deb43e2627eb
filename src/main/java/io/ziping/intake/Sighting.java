package io.ziping.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A candidate seen in a watched folder, with its key at that moment. {@code path} is absolute. */
public record Sighting(Path path, FileKey key) {

  private static final Logger log = LoggerFactory.getLogger(Sighting.class);

  public Sighting {
    Objects.requireNonNull(path);
    Objects.requireNonNull(key);
  }

  public String name() {
    return path.getFileName().toString();
  }

  /** Whether the file is there with the same key now. */
  public boolean isCurrent() {
    try {
      return key.equals(
          FileKey.of(
              Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)));
    } catch (IOException e) {
      log.debug("{} is gone: {}", path, e.toString());
      return false;
    }
  }
}
