package io.ziping.cli;

import io.ziping.assessment.AssessmentBasis;
import io.ziping.ledger.FilePlace;
import io.ziping.outbox.OutputName;
import io.ziping.pipeline.DeskFiles;
import io.ziping.pipeline.Outcome;
import io.ziping.rulepack.RulePack;
import io.ziping.season.ProjectLibraries;
import io.ziping.text.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Scores single files at a person's desk: the daemon's steps with a path in place of the outbox.
 */
final class Desk {

  private final @Nullable Path out;
  private final Messages messages;

  Desk(@Nullable Path out, Messages messages) {
    this.out = out;
    this.messages = messages;
  }

  /**
   * A scored file.
   *
   * @param file as the person named it; of an archive's member with the path inside it behind
   * @param output where its result was written, null when it was not
   */
  record Scored(String file, String sha256, Outcome outcome, @Nullable String output) {}

  /** What is done with each scored file. */
  @FunctionalInterface
  interface Answer {
    void take(Scored scored) throws IOException;
  }

  /** Scores a file, or each form in an archive. */
  void score(Path file, DeskFiles files, AssessmentBasis basis, Answer answer) throws IOException {
    String name = file.getFileName().toString();
    files.assess(
        file,
        name,
        Sha256::of,
        basis,
        (inside, namesake, sha256, outcome) -> {
          if (inside.isEmpty()) {
            boolean shared = hasNamesake(file, name);
            String written = out == null ? null : write(name, shared, outcome, out);
            answer.take(new Scored(file.toString(), sha256, outcome, written));
          } else {
            String own = inside.substring(inside.lastIndexOf('/') + 1);
            String written =
                out == null
                    ? null
                    : write(own, namesake, outcome, DeskFiles.folder(out, name, inside));
            String shown = file + FilePlace.INSIDE + inside;
            answer.take(new Scored(shown, sha256, outcome, written));
          }
        });
  }

  /**
   * What a file is held to: the library beside it, else all of the config folder's, for the unit is
   * not known.
   */
  static AssessmentBasis basis(Path file, RulePack pack, int year, ProjectLibraries libraries) {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    return new AssessmentBasis(pack, year, libraries.of(folder, ""));
  }

  private @Nullable String write(String name, boolean namesake, Outcome outcome, Path folder)
      throws IOException {
    byte[] bytes;
    String extension;
    if (outcome instanceof Outcome.Scored scored) {
      bytes = scored.result().bytes();
      extension = scored.result().extension();
    } else if (outcome instanceof Outcome.Unreadable unreadable) {
      bytes = unreadable.note().getBytes(StandardCharsets.UTF_8);
      extension = ".txt";
    } else {
      return null;
    }
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 && !namesake ? name.substring(0, dot) : name;
    String suffix = messages.get("result.suffix." + outcome.verdict().word());
    Files.createDirectories(folder);
    Path target = free(folder, stem + suffix, extension);
    Files.write(target, bytes);
    return target.toString();
  }

  /** Whether 表.docx is beside 表.xlsx: then each result's name says its original. */
  private static boolean hasNamesake(Path file, String name) throws IOException {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    String stem = OutputName.foldedStem(name);
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(
            folder,
            path -> {
              String other = path.getFileName().toString();
              return !other.equals(name)
                  && OutputName.foldedStem(other).equals(stem)
                  && !OutputName.isByTheWay(other)
                  && Files.isRegularFile(path);
            })) {
      return entries.iterator().hasNext();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  /** The first name that nothing has: a desk tool never writes over a file. */
  private static Path free(Path folder, String stem, String extension) {
    Path target = folder.resolve(stem + extension);
    for (int number = 2; Files.exists(target); number++) {
      target = folder.resolve(stem + " (" + number + ")" + extension);
    }
    return target;
  }
}
