package io.ziping.pipeline;

import io.ziping.intake.WatchedNames;
import io.ziping.ledger.FilePlace;
import io.ziping.workbook.Archive;
import io.ziping.workbook.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Opens archives: the names that matter in a watched folder are those that matter inside one. */
public record Archives(WatchedNames names, ReadLimits limits) {

  /** Names as every folder treats them. */
  static Archives standard(ReadLimits limits) {
    return new Archives(WatchedNames.builtIn(), limits);
  }

  /** Opens bytes; never throws for content. */
  Archive.Opening open(byte[] bytes) {
    return Archive.open(
        bytes,
        new Archive.Names() {
          @Override
          public boolean isWanted(String fileName) {
            return names.kindOf(fileName) == WatchedNames.Kind.CANDIDATE;
          }

          @Override
          public boolean isPruned(String folderName) {
            return names.isPruned(folderName);
          }
        },
        limits);
  }

  /**
   * SHA-256 of the bytes of a member, by a place whose path leads to the archive on this machine;
   * empty when there is none, or it cannot be read.
   */
  Optional<String> hashOf(FilePlace member) throws IOException {
    Path archive = Path.of(FilePlace.fileOf(member.path()));
    if (Files.isRegularFile(archive, LinkOption.NOFOLLOW_LINKS)
        && open(archive, archive.getFileName().toString()) instanceof Archive.Opened opened) {
      for (Archive.Member each : opened.archive().members()) {
        if (each.path().equals(member.inside())
            && opened.archive().read(each) instanceof Archive.Bytes bytes) {
          return Optional.of(Hashes.of(bytes.array()));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Opens a file on local disk that is called like an archive.
   *
   * @throws IOException when it cannot be read
   */
  public Archive.Opening open(Path copy, String fileName) throws IOException {
    return Archive.isNamed(fileName) && Files.size(copy) <= limits.fileBytes()
        ? open(Files.readAllBytes(copy))
        : new Archive.NoArchive();
  }
}
