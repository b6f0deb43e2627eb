package io.ziping.pipeline;

import io.ziping.assessment.AssessmentBasis;
import io.ziping.ledger.FilePlace;
import io.ziping.outbox.OutputName;
import io.ziping.workbook.Archive;
import io.ziping.workbook.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processes files without a share: a file as it is, the members of an archive one by one. The same
 * steps as in a watched folder.
 */
public final class DeskFiles {

  private final AssessmentSteps steps;
  private final Archives archives;

  /** {@code archives} opens those that are to be assessed. */
  public DeskFiles(AssessmentSteps steps, Archives archives) {
    this.steps = steps;
    this.archives = archives;
  }

  /** Notified of each assessed file. */
  @FunctionalInterface
  public interface Each {

    /**
     * One file.
     *
     * @param inside path inside the archive; empty for a file that is none
     * @param namesake whether another member beside it differs by its extension only
     */
    void take(String inside, boolean namesake, String sha256, Outcome outcome) throws IOException;
  }

  /**
   * Assesses one file.
   *
   * @param path as {@link AssessmentSteps#assess} takes it
   * @param hash of files on disk
   */
  public void assess(Path file, String path, AdHocUnit.Hash hash, AssessmentBasis basis, Each each)
      throws IOException {
    Archive.Opening opening = archives.open(file, file.getFileName().toString());
    if (!(opening instanceof Archive.Opened opened)) {
      String sha256 = hash.of(file);
      each.take("", false, sha256, steps.assess(file, path, sha256, basis));
      return;
    }
    for (Archive.Member member : opened.archive().members()) {
      member(opened.archive(), member, path, hash, basis, each);
    }
  }

  /** Where the results of an archive's members go when those of files go to {@code out}. */
  public static Path folder(Path out, String archive, String inside) {
    return ResultFolders.of(out.resolve(archive), inside);
  }

  private void member(
      Archive archive,
      Archive.Member member,
      String path,
      AdHocUnit.Hash hash,
      AssessmentBasis basis,
      Each each)
      throws IOException {
    String place = path + FilePlace.INSIDE + member.path();
    Archive.Content content = archive.read(member);
    if (content instanceof Archive.Unread unread) {
      ReadResult why = unread.why();
      each.take(member.path(), false, "", steps.refuse(why, place, basis.pack()));
      return;
    }
    Path copy = Files.createTempFile("ziping", ".tmp");
    try {
      Files.write(copy, ((Archive.Bytes) content).array());
      String sha256 = hash.of(copy);
      boolean namesake = hasNamesake(archive, member);
      each.take(member.path(), namesake, sha256, steps.assess(copy, place, sha256, basis));
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static boolean hasNamesake(Archive archive, Archive.Member member) {
    String folder = member.path().substring(0, member.path().lastIndexOf('/') + 1);
    String stem = OutputName.foldedStem(member.name());
    return archive.members().stream()
        .filter(other -> !other.path().equals(member.path()))
        .filter(other -> other.path().equals(folder + other.name()))
        .anyMatch(other -> OutputName.foldedStem(other.name()).equals(stem));
  }
}
