package io.ziping.outbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names in a folder at one moment, found ignoring case. */
final class TargetFolder {

  /** Owner files older than this are left from a crash of Excel or WPS. */
  private static final Duration STALE_OWNER = Duration.ofHours(24);

  private final Map<String, Path> byName = new HashMap<>();

  private TargetFolder() {}

  static TargetFolder list(Path folder) throws IOException {
    TargetFolder listing = new TargetFolder();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        listing.byName.put(OutputName.folded(entry.getFileName().toString()), entry);
      }
    }
    return listing;
  }

  /** What lies under that name, whatever its case; null when the name is free. */
  @Nullable Path find(String name) {
    return byName.get(OutputName.folded(name));
  }

  /** Whether Excel, WPS or LibreOffice says that somebody has the file open. */
  boolean isOpen(String name, Instant now) throws IOException {
    for (String owner : ownerNames(name)) {
      Path file = find(owner);
      if (file != null && isFresh(file, now)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFresh(Path ownerFile, Instant now) throws IOException {
    try {
      Instant made = Files.getLastModifiedTime(ownerFile).toInstant();
      return Duration.between(made, now).compareTo(STALE_OWNER) < 0;
    } catch (java.nio.file.NoSuchFileException closedMeanwhile) {
      return false;
    }
  }

  /** Office programs put a mark before the name or in place of its first one or two characters. */
  private static List<String> ownerNames(String name) {
    List<String> names = new ArrayList<>(List.of(".~lock." + name + "#", "~$" + name, ".~" + name));
    int cut = 0;
    for (int i = 0; i < 2 && cut < name.length(); i++) {
      cut = name.offsetByCodePoints(cut, 1);
      names.add("~$" + name.substring(cut));
      names.add(".~" + name.substring(cut));
    }
    return names;
  }
}
