package io.ziping.pipeline;

import io.ziping.assessment.AssessmentBasis;
import io.ziping.assessment.SubmissionAssessment;
import io.ziping.assessment.Verdict;
import io.ziping.checks.Finding;
import io.ziping.intake.WatchedNames;
import io.ziping.ledger.FilePlace;
import io.ziping.report.ReportElements;
import io.ziping.season.Submission;
import io.ziping.season.UnitSeason;
import io.ziping.text.Messages;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Assesses all workbooks of one unit's folder now, without a ledger. Originals are only read. */
public final class AdHocUnit {

  private final DeskFiles files;
  private final AssessmentBasis basis;

  /** The season's year is taken from the forms where the basis has none. */
  public AdHocUnit(DeskFiles files, AssessmentBasis basis) {
    this.files = files;
    this.basis = basis;
  }

  /** The workbooks of a folder that may be submissions, in the order of their names. */
  public static List<Path> candidates(Path folder, WatchedNames names) throws IOException {
    TreeSet<Path> files = new TreeSet<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path file : all) {
        String name = file.getFileName().toString();
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && names.kindOf(name) == WatchedNames.Kind.CANDIDATE) {
          files.add(file);
        }
      }
    }
    return List.copyOf(files);
  }

  /**
   * Assesses files; our own outputs among them are left out.
   *
   * @param hash SHA-256 of a file, lower-case hex
   * @param each notified of every file that is done, with the number done so far
   */
  public Assessed assess(
      String unit, List<Path> candidates, Hash hash, BiConsumer<Integer, String> each)
      throws IOException {
    List<Submission> submissions = new ArrayList<>();
    FolderVersions versions = new FolderVersions();
    int done = 0;
    for (Path file : candidates) {
      String name = file.getFileName().toString();
      files.assess(
          file,
          folderOf(file) + name,
          hash,
          basis,
          (inside, namesake, sha256, outcome) -> {
            String own = inside.isEmpty() ? name : name + FilePlace.INSIDE + inside;
            if (outcome instanceof Outcome.Scored scored) {
              versions.add(own, sha256, Files.getLastModifiedTime(file), scored);
            }
            submission(own, outcome).ifPresent(submissions::add);
          });
      done++;
      each.accept(done, name);
    }
    Map<String, String> replaced = versions.replaced();
    submissions.replaceAll(
        submission -> {
          String newer = replaced.get(submission.file());
          return newer == null ? submission : replaced(submission, newer);
        });
    int year = basis.seasonYear();
    UnitSeason season =
        new UnitSeason(unit, year == 0 ? latestYear(submissions) : year, submissions);
    ReportElements elements =
        candidates.isEmpty()
            ? ReportElements.none()
            : ElementsFile.read(
                Objects.requireNonNull(candidates.get(0).toAbsolutePath().getParent()),
                submissions,
                Messages.chinese());
    return new Assessed(season, elements);
  }

  /** A unit's folder as it is now. */
  public record Assessed(UnitSeason season, ReportElements elements) {}

  /** The unit's folder as the daemon would see it, with "/"; empty when it has no name. */
  private static String folderOf(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    Path name = folder == null ? null : folder.getFileName();
    return name == null ? "" : name + "/";
  }

  /** How a file is hashed. */
  @FunctionalInterface
  public interface Hash {
    String of(Path file) throws IOException;
  }

  private static Optional<Submission> submission(String name, Outcome outcome) {
    if (outcome instanceof Outcome.OwnOutput) {
      return Optional.empty();
    }
    SubmissionAssessment forms = new SubmissionAssessment(List.of(), List.of());
    if (outcome instanceof Outcome.Scored scored) {
      forms = scored.assessment();
    } else if (outcome instanceof Outcome.NotScored other) {
      forms = other.assessment();
    }
    return Optional.of(
        new Submission(
            name, "", outcome.verdict(), FileVerdict.records(forms), outcome.findings()));
  }

  private static Submission replaced(Submission submission, String newer) {
    List<Finding> why = List.of(OutcomeFindings.replaced(newer));
    return new Submission(submission.file(), "", Verdict.NOT_SCORED, List.of(), why);
  }

  private static int latestYear(List<Submission> submissions) {
    return submissions.stream()
        .flatMap(submission -> submission.forms().stream())
        .mapToInt(record -> record.year())
        .max()
        .orElse(0);
  }
}
