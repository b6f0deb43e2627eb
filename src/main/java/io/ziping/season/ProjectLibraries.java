package io.ziping.season;

import io.ziping.checks.Library;
import io.ziping.checks.LibraryProject;
import io.ziping.text.Messages;
import io.ziping.workbook.ReadLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The project library of each unit: the file in its own folder, else its part of the one in the
 * config folder. Read again when the file changes. Safe for several threads.
 */
public final class ProjectLibraries {

  private record Seen(String key, ProjectLibrary library) {}

  private final Path configFolder;
  private final LibraryLabels labels;
  private final LibraryReader reader;
  private final ReadLimits limits;
  private final Messages messages;

  private record Sifted(ProjectLibrary from, Library library) {}

  private final Map<String, Sifted> sifted = new ConcurrentHashMap<>();
  private final Map<Path, Seen> seen = new ConcurrentHashMap<>();

  /** {@code messages}: language of what is written into results. */
  public ProjectLibraries(
      Path configFolder, LibraryLabels labels, ReadLimits limits, Messages messages) {
    this.configFolder = configFolder;
    this.labels = labels;
    this.reader = new LibraryReader(labels, limits);
    this.limits = limits;
    this.messages = messages;
  }

  /** What is known of a unit's projects. {@code unit}: its name as outputs show it. */
  public Library of(Path unitFolder, String unit) {
    Optional<Path> own = find(unitFolder);
    if (own.isPresent()) {
      return read(own.get()).map(library -> of(library, "")).orElseGet(Library::none);
    }
    return find(configFolder)
        .flatMap(this::read)
        .map(library -> of(library, unit))
        .orElseGet(Library::none);
  }

  /** The projects of all units in the config folder's library; none where it has no units. */
  public List<LibraryProject> ofAllUnits() {
    return find(configFolder)
        .flatMap(this::read)
        .map(
            library ->
                library instanceof ProjectLibrary.Loaded loaded
                    ? loaded.projects()
                    : List.<LibraryProject>of())
        .orElse(List.of())
        .stream()
        .filter(project -> !project.unit().isEmpty())
        .toList();
  }

  /** Everything that is wrong with the library of the config folder; empty without one. */
  public List<LibraryProblem> problems() {
    return find(configFolder)
        .flatMap(this::read)
        .map(
            library ->
                library instanceof ProjectLibrary.Broken broken
                    ? broken.problems()
                    : List.<LibraryProblem>of())
        .orElse(List.of());
  }

  /** Asked for with each file of a burst: what was sifted of the same reading is given again. */
  private Library of(ProjectLibrary library, String unit) {
    Sifted before = sifted.get(unit);
    if (before == null || before.from() != library) {
      before = new Sifted(library, sift(library, unit));
      sifted.put(unit, before);
    }
    return before.library();
  }

  private Library sift(ProjectLibrary library, String unit) {
    if (library instanceof ProjectLibrary.Broken broken) {
      LibraryProblem first = broken.problems().get(0);
      return new Library.Unknown("broken", List.of(first.sentence(messages)));
    }
    ProjectLibrary.Loaded loaded = (ProjectLibrary.Loaded) library;
    Optional<LibraryProject> anybodys =
        loaded.projects().stream().filter(project -> project.unit().isEmpty()).findFirst();
    if (!unit.isEmpty() && anybodys.isPresent()) {
      return new Library.Unknown("no-unit", List.of(loaded.file(), anybodys.get().name()));
    }
    List<LibraryProject> projects =
        loaded.projects().stream().filter(project -> unit.isEmpty() || project.isOf(unit)).toList();
    return projects.isEmpty()
        ? new Library.Unknown("other-units", List.of(loaded.file(), unit))
        : new Library.Known(projects, version(projects));
  }

  private Optional<Path> find(Path folder) {
    return labels.files().stream()
        .map(folder::resolve)
        .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
        .findFirst();
  }

  /** A copy in memory is parsed, never the file in place; empty when it is gone meanwhile. */
  private Optional<ProjectLibrary> read(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      String key = now.size() + "/" + now.lastModifiedTime() + "/" + now.fileKey();
      Seen before = seen.get(file);
      if (before != null && before.key().equals(key)) {
        return Optional.of(before.library());
      }
      String name = String.valueOf(file.getFileName());
      ProjectLibrary library =
          now.size() > limits.fileBytes()
              ? new ProjectLibrary.Broken(
                  name, List.of(new LibraryProblem(name, "", "", "too-large", List.of())))
              : reader.read(name, Files.readAllBytes(file));
      if (library instanceof ProjectLibrary.Broken broken && broken.isTorn() && before != null) {
        // Somebody is just saving it: the next change shows it.
        library = before.library();
      }
      seen.put(file, new Seen(key, library));
      return Optional.of(library);
    } catch (IOException e) {
      // Gone, or another program has it open: what was read before still holds.
      return Optional.ofNullable(seen.get(file)).map(Seen::library);
    }
  }

  private static String version(List<LibraryProject> projects) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(projects.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
