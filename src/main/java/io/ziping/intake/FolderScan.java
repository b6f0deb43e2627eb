package io.ziping.intake;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.commons.io.FilenameUtils;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a watched root. The scan is the truth, events only make it early. Symbolic links, pipes
 * and sockets are neither followed nor opened; a folder called x.xlsx is a folder.
 */
public final class FolderScan {

  private final Path root;
  private final @Nullable UUID identity;
  private final WatchedNames names;
  private final Predicate<Path> excluded;

  /**
   * A scan of one root.
   *
   * @param identity what the root's marker has to say, or the pass is void; null for a root that
   *     has none yet
   * @param excluded folders relative to the root, with '/', * and ?, that are never entered (the
   *     bureau's own)
   */
  public FolderScan(Path root, @Nullable UUID identity, WatchedNames names, List<String> excluded) {
    this.root = root.toAbsolutePath().normalize();
    this.identity = identity;
    this.names = names;
    NamePatterns patterns = new NamePatterns(excluded);
    this.excluded = folder -> patterns.matches(relative(folder));
  }

  private String relative(Path folder) {
    return FilenameUtils.separatorsToUnix(root.relativize(folder).toString());
  }

  /** The whole tree. */
  public ScanResult pass() {
    return look(root, Integer.MAX_VALUE);
  }

  /** One folder and the folders' names in it, without entering them. */
  public ScanResult list(Path folder) {
    return look(folder, 1);
  }

  private ScanResult look(Path start, int depth) {
    if (!answers()) {
      return new ScanResult.Offline("marker missing or of another root");
    }
    ScanVisitor visitor = new ScanVisitor(names, excluded);
    try {
      Files.walkFileTree(start, EnumSet.noneOf(FileVisitOption.class), depth, visitor);
    } catch (IOException e) {
      return new ScanResult.Offline(e.toString());
    }
    return answers() ? visitor.listing() : new ScanResult.Offline("marker lost during the pass");
  }

  private boolean answers() {
    return identity == null
        ? Files.isDirectory(root)
        : RootMarker.read(root).equals(Optional.of(identity));
  }
}
