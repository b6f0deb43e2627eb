package io.ziping.pipeline;

import io.ziping.ledger.FilePlace;
import java.nio.file.Path;
import java.util.UUID;

/**
 * One watched root and what holds for all of it.
 *
 * @param root absolute and normalised
 * @param year of the season, 0 when unknown
 */
public record WatchedShare(
    UUID id, Path root, int year, UnitRule units, FolderNames names, PublishTimes publish) {

  /** Where a file below the root is, as the ledger knows it. */
  public FilePlace placeOf(Path path) {
    Path relative = root.relativize(path);
    StringBuilder text = new StringBuilder();
    for (Path part : relative) {
      text.append(text.length() == 0 ? "" : "/").append(part);
    }
    return new FilePlace(id, text.toString());
  }

  /** A file of the ledger on the share; of a member of an archive, the archive. */
  public Path pathOf(FilePlace place) {
    return pathOf(place.path());
  }

  /** A relative path on the share; the root itself for the empty one. */
  public Path pathOf(String relative) {
    return relative.isEmpty() ? root : root.resolve(FilePlace.fileOf(relative));
  }

  /** Whether a file is in no unit's folder, and not in the bureau's either. */
  public boolean isOutsideUnits(String path) {
    return units.folderOf(path).isEmpty();
  }

  /** The name of the unit whose folder is {@code unitFolder}. */
  public String unitName(String unitFolder) {
    Path name = pathOf(unitFolder).getFileName();
    return name == null ? "" : units.nameOf(name.toString());
  }

  /** The folder whose outputs an output of ours belongs to: a unit's or the bureau's. */
  public String ownerOf(String path) {
    return names.isBureaus(path) ? names.bureau() : units.folderOf(path);
  }
}
