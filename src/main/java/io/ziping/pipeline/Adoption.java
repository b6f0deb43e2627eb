package io.ziping.pipeline;

import io.ziping.ledger.FilePlace;
import io.ziping.ledger.LedgerEntry;
import io.ziping.ledger.OutputEntry;
import io.ziping.outbox.OutputName;
import io.ziping.workbook.Stamp;
import io.ziping.workbook.verify.Inspection;
import io.ziping.workbook.verify.ResultInspector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the results in a share whose ledger was lost: a sealed result whose stamp names these bytes
 * and these rules is adopted, and none is published anew.
 */
final class Adoption {

  private static final Logger log = LoggerFactory.getLogger(Adoption.class);

  /** As many numbered names are checked. */
  private static final int CHOICES = 3;

  private final ResultInspector inspector;
  private final Archives archives;

  Adoption(ResultInspector inspector, Archives archives) {
    this.inspector = inspector;
    this.archives = archives;
  }

  /** The bytes of the result that the entry names, if it is in the folder unedited. */
  Optional<byte[]> find(Path folder, OutputName name, LedgerEntry entry) {
    for (int n = 1; n <= CHOICES; n++) {
      Path file = folder.resolve(name.choice(n));
      try {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          byte[] bytes = Files.readAllBytes(file);
          if (isResult(inspector.inspect(bytes), entry)) {
            return Optional.of(bytes);
          }
        }
      } catch (IOException e) {
        log.info("{} cannot be adopted: {}", file, e.toString());
      }
    }
    return Optional.empty();
  }

  /**
   * For whom a file is an output of ours, as the ledger names sources: a sealed result whose
   * original is beside it, or a unit's own output. Empty for everything else.
   */
  Optional<String> sourceOf(WatchedShare share, FilePlace place, Path copy) throws IOException {
    if (!(inspector.inspect(Files.readAllBytes(copy)) instanceof Inspection.Ours ours)) {
      return Optional.empty();
    }
    Stamp stamp = ours.stamp();
    if (!stamp.isResult()) {
      // What a person edited since is theirs; a summary without a seal shows it by its own columns.
      String unit = share.units().folderOf(place.path());
      return ours.hasSeal() && !ours.sealed()
          ? Optional.empty()
          : Optional.of(OutputEntry.unitSource(stamp.kind(), unit));
    }
    String folder = place.path().substring(0, place.path().lastIndexOf('/') + 1);
    String original = folder + stamp.scoredFile();
    if (!ours.sealed()) {
      return Optional.empty();
    }
    return Files.isRegularFile(share.pathOf(original))
        ? Optional.of(original)
        : memberOf(share, place, stamp);
  }

  /** The member of an archive that a result in the archive's folder was made of. */
  private Optional<String> memberOf(WatchedShare share, FilePlace place, Stamp stamp)
      throws IOException {
    for (FilePlace member : ResultFolders.membersFor(place, stamp.scoredFile())) {
      String there = share.pathOf(member) + FilePlace.INSIDE + member.inside();
      if (archives.hashOf(new FilePlace(share.id(), there)).isPresent()) {
        return Optional.of(member.path());
      }
    }
    return Optional.empty();
  }

  private static boolean isResult(Inspection inspection, LedgerEntry entry) {
    if (!(inspection instanceof Inspection.Ours ours) || !ours.sealed()) {
      return false;
    }
    Stamp stamp = ours.stamp();
    return stamp.isResult()
        && stamp.sourceSha256().equals(entry.content())
        && entry.rules().startsWith(stamp.rulePack() + "/")
        && entry.rules().contains("/" + stamp.program());
  }
}
