package io.ziping.pipeline;

import io.ziping.ledger.FilePlace;
import io.ziping.pipeline.Verified.LedgerWord;
import io.ziping.pipeline.Verified.Original;
import io.ziping.pipeline.Verified.Standing;
import io.ziping.workbook.Stamp;
import io.ziping.workbook.verify.Inspection;
import io.ziping.workbook.verify.ResultInspector;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Holds a result against its seal, the original beside it and the ledger. Only reads. */
public final class Verification {

  /** For paths that are read without a share. */
  private static final UUID NO_ROOT = new UUID(0, 0);

  private final ResultInspector inspector;
  private final Archives archives;
  private final AdHocUnit.Hash hash;
  private final @Nullable Predicate<String> published;

  /**
   * A verification.
   *
   * @param archives opens those whose members' results are verified
   * @param hash SHA-256 of a file, lower-case hex
   * @param published whether the ledger knows bytes of that hash as ours; null without a ledger
   */
  public Verification(
      ResultInspector inspector,
      Archives archives,
      AdHocUnit.Hash hash,
      @Nullable Predicate<String> published) {
    this.inspector = inspector;
    this.archives = archives;
    this.hash = hash;
    this.published = published;
  }

  /**
   * Verifies one file.
   *
   * @throws IOException when it, or the original, cannot be read
   */
  public Verified verify(Path file) throws IOException {
    Inspection inspection = inspector.inspect(Files.readAllBytes(file));
    if (inspection instanceof Inspection.Ours ours) {
      LedgerWord record = record(file);
      return new Verified(inspection, standing(ours, record), original(file, ours.stamp()), record);
    }
    boolean unreadable = inspection instanceof Inspection.Unreadable;
    Standing standing = unreadable ? Standing.UNREADABLE : Standing.NOT_OURS;
    return new Verified(inspection, standing, Original.NONE, LedgerWord.NONE);
  }

  private LedgerWord record(Path file) throws IOException {
    if (published == null) {
      return LedgerWord.NONE;
    }
    return published.test(hash.of(file)) ? LedgerWord.PUBLISHED : LedgerWord.UNKNOWN;
  }

  private static Standing standing(Inspection.Ours ours, LedgerWord record) {
    if (ours.sealed() || record == LedgerWord.PUBLISHED) {
      return Standing.GENUINE;
    }
    return ours.hasSeal() || ours.comparable() ? Standing.EDITED : Standing.UNSEALED;
  }

  private Original original(Path file, Stamp stamp) throws IOException {
    if (!stamp.isResult()) {
      return Original.NONE;
    }
    Optional<Path> original = beside(file, stamp.scoredFile());
    if (original.isEmpty()) {
      return inArchive(file, stamp);
    }
    boolean same = hash.of(original.get()).equals(stamp.sourceSha256());
    return same ? Original.SAME : Original.CHANGED;
  }

  /** In a folder of an archive's results, the archive's member of that name. */
  private Original inArchive(Path file, Stamp stamp) throws IOException {
    FilePlace place =
        new FilePlace(NO_ROOT, file.toAbsolutePath().normalize().toString().replace('\\', '/'));
    Original found = Original.MISSING;
    for (FilePlace member : ResultFolders.membersFor(place, stamp.scoredFile())) {
      Optional<String> sha256 = archives.hashOf(member);
      if (sha256.filter(stamp.sourceSha256()::equals).isPresent()) {
        return Original.SAME;
      }
      found = sha256.isPresent() ? Original.CHANGED : found;
    }
    return found;
  }

  /** The file of that name in the same folder, as a share compares names. */
  private static Optional<Path> beside(Path file, String name) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return Optional.empty();
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (folded(entry.getFileName().toString()).equals(folded(name))
            && Files.isRegularFile(entry)) {
          return Optional.of(entry);
        }
      }
    }
    return Optional.empty();
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
