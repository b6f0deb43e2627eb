package io.ziping.cli;

import io.ziping.blank.NewSeason;
import io.ziping.checks.LibraryProject;
import io.ziping.config.Configuration;
import io.ziping.season.LibraryProblem;
import io.ziping.season.LibraryReader;
import io.ziping.season.ProjectLibrary;
import io.ziping.season.UnitList;
import io.ziping.text.Messages;
import io.ziping.workbook.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The project library and the list of units that a new season is made of. */
final class SeasonSources {

  private final Configuration.Loaded configuration;
  private final Path configFolder;
  private final Messages messages;

  SeasonSources(Installation installation, Messages messages) {
    this.configuration = installation.configuration();
    this.configFolder = installation.configDirectory();
    this.messages = messages;
  }

  /**
   * The projects of a library file, the config folder's for null.
   *
   * @throws CommandRefused when there is none, or with everything that is wrong with it
   */
  List<LibraryProject> library(@Nullable Path file) throws IOException {
    Path library = file == null ? inConfig(configuration.libraryLabels().files()) : file;
    if (library == null || !Files.isRegularFile(library)) {
      throw CommandRefused.usage(messages.get("season.no-library", configFolder));
    }
    ProjectLibrary read =
        new LibraryReader(configuration.libraryLabels(), limits())
            .read(String.valueOf(library.getFileName()), bytes(library));
    if (read instanceof ProjectLibrary.Broken broken) {
      List<String> lines = new ArrayList<>();
      for (LibraryProblem problem : broken.problems()) {
        lines.add(problem.sentence(messages));
      }
      throw new CommandRefused(ExitCode.USAGE, lines);
    }
    return ((ProjectLibrary.Loaded) read).projects();
  }

  /**
   * The units in the order of their list, each with its projects; without a list the units that the
   * library names, in its order.
   *
   * @throws CommandRefused when the list names no unit, or a project belongs to none of the units
   */
  List<NewSeason.Unit> units(@Nullable Path file, List<LibraryProject> projects)
      throws IOException {
    Path list = file == null ? inConfig(configuration.libraryLabels().unitFiles()) : file;
    List<UnitList.Unit> units = list == null ? named(projects) : read(list);
    Map<UnitList.Unit, List<LibraryProject>> shares = new LinkedHashMap<>();
    units.forEach(unit -> shares.put(unit, new ArrayList<>()));
    List<String> homeless = new ArrayList<>();
    for (LibraryProject project : projects) {
      units.stream()
          .filter(unit -> project.isOf(unit.name()))
          .findFirst()
          .ifPresentOrElse(
              unit -> shares.getOrDefault(unit, new ArrayList<>()).add(project),
              () -> homeless.add(messages.get("season.no-unit", project.name(), project.unit())));
    }
    if (!homeless.isEmpty()) {
      throw new CommandRefused(ExitCode.USAGE, homeless);
    }
    return shares.entrySet().stream()
        .map(
            unit ->
                new NewSeason.Unit(
                    unit.getKey().name(), unit.getKey().department(), unit.getValue()))
        .toList();
  }

  private List<UnitList.Unit> read(Path list) throws IOException {
    if (!Files.isRegularFile(list)) {
      throw CommandRefused.usage(messages.get("score.missing", list));
    }
    List<UnitList.Unit> units =
        UnitList.read(bytes(list), configuration.libraryLabels(), limits()).units();
    if (units.isEmpty()) {
      throw CommandRefused.usage(messages.get("season.no-units", list));
    }
    return units;
  }

  /** A unit's name without its code: 219017-漕河镇人民政府. */
  private static List<UnitList.Unit> named(List<LibraryProject> projects) {
    return projects.stream()
        .map(project -> project.unit().replaceFirst("^[\\d\\s]+-", "").strip())
        .distinct()
        .map(name -> new UnitList.Unit(name, ""))
        .toList();
  }

  private ReadLimits limits() {
    return configuration.settings().limits();
  }

  private byte[] bytes(Path file) throws IOException {
    if (Files.size(file) > limits().fileBytes()) {
      throw CommandRefused.usage(messages.get("season.too-large", file));
    }
    return Files.readAllBytes(file);
  }

  private @Nullable Path inConfig(List<String> names) {
    return names.stream()
        .map(configFolder::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .orElse(null);
  }
}
