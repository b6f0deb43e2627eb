package io.ziping.cli;

import io.ziping.blank.NewSeason;
import io.ziping.config.Settings;
import io.ziping.pipeline.UnitRule;
import io.ziping.text.FileNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Which folder of a share is whose: those that are there, and new ones numbered after them. */
final class SeasonFolders {

  private final Path share;
  private final UnitRule rule;
  private final Map<String, Path> known = new LinkedHashMap<>();

  private SeasonFolders(Path share, UnitRule rule) {
    this.share = share;
    this.rule = rule;
  }

  /** The folders of a share, which is made where it is missing. */
  static SeasonFolders in(Path share, Settings settings) throws IOException {
    SeasonFolders folders =
        new SeasonFolders(share, new UnitRule(settings.units().depth(), settings.units().name()));
    Files.createDirectories(share);
    try (Stream<Path> entries = Files.list(share)) {
      for (Path folder : entries.filter(Files::isDirectory).sorted().toList()) {
        String name = String.valueOf(folder.getFileName());
        if (!name.equals(settings.bureauFolder())) {
          folders.known.putIfAbsent(folders.rule.nameOf(name), folder);
        }
      }
    }
    return folders;
  }

  /** Each unit's folder, in the order of the units. */
  Map<Path, NewSeason.Unit> of(List<NewSeason.Unit> units) {
    int width = Math.max(2, Integer.toString(units.size()).length());
    int number = known.size();
    Map<Path, NewSeason.Unit> folders = new LinkedHashMap<>();
    for (NewSeason.Unit unit : units) {
      Path folder = known.get(unit.name());
      if (folder == null) {
        number++;
        String name =
            String.format(Locale.ROOT, "%0" + width + "d ", number) + FileNames.safe(unit.name());
        folder = share.resolve(name);
        known.put(unit.name(), folder);
      }
      folders.put(folder, unit);
    }
    return folders;
  }
}
