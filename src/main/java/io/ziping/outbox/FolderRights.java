package io.ziping.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets whoever may work in a folder work with the results in it: mode, group and owner of the
 * folder, as far as the platform lets an ordinary user. On Windows, and for access lists, the file
 * system does this by itself when a file is made.
 */
final class FolderRights {

  private static final Logger log = LoggerFactory.getLogger(FolderRights.class);
  private static final Set<PosixFilePermission> EXECUTE =
      EnumSet.of(
          PosixFilePermission.OWNER_EXECUTE,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_EXECUTE);

  private final @Nullable PosixFileAttributes folder;

  private FolderRights(@Nullable PosixFileAttributes folder) {
    this.folder = folder;
  }

  static FolderRights of(Path folder) {
    PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
    try {
      return new FolderRights(view == null ? null : view.readAttributes());
    } catch (IOException | UnsupportedOperationException e) {
      log.debug("{} has no readable permissions: {}", folder, e.toString());
      return new FolderRights(null);
    }
  }

  /** Gives them to a file of ours that is in nobody's hands yet. */
  void giveTo(Path file) {
    give(file, EXECUTE);
  }

  /** Gives them to a folder that was just made in it. */
  void giveToFolder(Path made) {
    give(made, Set.of());
  }

  private void give(Path file, Set<PosixFilePermission> without) {
    if (folder == null) {
      return;
    }
    PosixFileAttributeView view =
        Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    try {
      PosixFileAttributes own = view.readAttributes();
      Set<PosixFilePermission> mode = EnumSet.copyOf(own.permissions());
      mode.addAll(folder.permissions());
      mode.removeAll(without);
      if (!folder.permissions().contains(PosixFilePermission.OTHERS_READ)) {
        mode.remove(PosixFilePermission.OTHERS_READ);
        mode.remove(PosixFilePermission.OTHERS_WRITE);
        mode.remove(PosixFilePermission.OTHERS_EXECUTE);
      }
      if (!mode.equals(own.permissions())) {
        view.setPermissions(mode);
      }
      if (!folder.group().equals(own.group())) {
        view.setGroup(folder.group());
      }
      if (!folder.owner().equals(own.owner())) {
        view.setOwner(folder.owner());
      }
    } catch (IOException | UnsupportedOperationException e) {
      log.debug("{} keeps the rights it was made with: {}", file, e.toString());
    }
  }
}
