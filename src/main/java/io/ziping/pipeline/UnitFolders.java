package io.ziping.pipeline;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The units' folders of a root: those that have handed in something, and those still empty. */
final class UnitFolders {

  private static final Logger log = LoggerFactory.getLogger(UnitFolders.class);

  private UnitFolders() {}

  /** Sorted, relative to the root; {@code busy} are folders that the ledger knows. */
  static List<String> of(WatchedShare share, List<String> busy) {
    Set<String> folders = new TreeSet<>(busy);
    // What is outside of all units' folders is no unit's.
    folders.remove("");
    try {
      walk(share, share.root(), share.units().depth(), folders);
    } catch (IOException e) {
      // Who has handed in something is known all the same.
      log.info("unit folders of {} cannot be listed: {}", share.root(), e.toString());
    }
    return new ArrayList<>(folders);
  }

  private static void walk(WatchedShare share, Path folder, int levels, Set<String> found)
      throws IOException {
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      for (Path child : children) {
        String path = share.placeOf(child).path();
        if (isCandidate(share, child, path)) {
          if (levels > 1) {
            walk(share, child, levels - 1, found);
          } else if (share.units().isUnit(child.getFileName().toString())) {
            found.add(path);
          }
        }
      }
    }
  }

  private static boolean isCandidate(WatchedShare share, Path child, String path) {
    String name = child.getFileName().toString();
    return Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)
        && !name.startsWith(".")
        && !ResultFolders.isNamed(name)
        && !share.names().isBureaus(path)
        && !path.equals(share.names().history());
  }
}
