package io.ziping.outbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder that outputs go to: the names in it, found ignoring case, and the names that workers are
 * about to take. Its listing is at most two seconds old, since a burst of results into a large
 * folder cannot list it for each; the names that matter are asked for one by one besides. Callers
 * hold its lock.
 */
final class TargetFolder {

  /** Owner files older than this are left from a crash of Excel or WPS. */
  private static final Duration STALE_OWNER = Duration.ofHours(24);

  private static final Duration FRESH = Duration.ofSeconds(2);

  private final Path folder;
  private final Map<String, Path> byName = new HashMap<>();
  private final Map<String, Set<Path>> byStem = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private FolderRights rights;
  private @Nullable Instant listed;

  TargetFolder(Path folder) {
    this.folder = folder;
    this.rights = FolderRights.of(folder);
  }

  /** Lists the folder anew where that is due. */
  void look(Instant now) throws IOException {
    Instant before = listed;
    if (before != null
        && !now.isBefore(before)
        && Duration.between(before, now).compareTo(FRESH) < 0) {
      return;
    }
    byName.clear();
    byStem.clear();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        put(entry);
      }
    } catch (java.nio.file.DirectoryIteratorException e) {
      throw e.getCause();
    }
    rights = FolderRights.of(folder);
    listed = now;
  }

  /** What is under that name, whatever its case; null when the name is free. */
  @Nullable Path find(String name) {
    Path exact = folder.resolve(name);
    if (Files.exists(exact, LinkOption.NOFOLLOW_LINKS)) {
      return exact;
    }
    Path like = byName.get(OutputName.folded(name));
    if (like != null && Files.exists(like, LinkOption.NOFOLLOW_LINKS)) {
      return like;
    }
    byName.remove(OutputName.folded(name));
    return null;
  }

  void put(Path entry) {
    String name = entry.getFileName().toString();
    byName.put(OutputName.folded(name), entry);
    byStem.computeIfAbsent(OutputName.foldedStem(name), any -> new HashSet<>(2)).add(entry);
  }

  /** Files that are called the same but for the extension, and still lie there. */
  List<Path> namesakes(String name) {
    return byStem.getOrDefault(OutputName.foldedStem(name), Set.of()).stream()
        .filter(
            path ->
                !OutputName.folded(path.getFileName().toString()).equals(OutputName.folded(name)))
        .filter(path -> !OutputName.isByTheWay(path.getFileName().toString()))
        .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
        .toList();
  }

  /** Whether another worker is about to take the name. */
  boolean isTaken(String name) {
    return taken.contains(OutputName.folded(name));
  }

  void take(String name) {
    taken.add(OutputName.folded(name));
  }

  void letGo(String name) {
    taken.remove(OutputName.folded(name));
  }

  FolderRights rights() {
    return rights;
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
