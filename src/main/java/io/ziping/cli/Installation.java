package io.ziping.cli;

import io.ziping.config.ConfigFiles;
import io.ziping.config.ConfigProblems;
import io.ziping.config.Configuration;
import io.ziping.config.Settings;
import io.ziping.daemon.LiveConfiguration;
import io.ziping.daemon.Wiring;
import io.ziping.rulepack.RulePack;
import io.ziping.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the program lives, with its configuration read. */
final class Installation {

  private final Path configDirectory;
  private final ConfigFiles files;
  private final Configuration.Loaded configuration;

  private Installation(
      Path configDirectory, ConfigFiles files, Configuration.Loaded configuration) {
    this.configDirectory = configDirectory;
    this.files = files;
    this.configuration = configuration;
  }

  /** The folder with templates and watch-folder-config: the launcher names it, else the jar's. */
  static Path home() {
    String named = System.getProperty("ziping.home");
    return Path.of(named == null ? "." : named).toAbsolutePath().normalize();
  }

  /**
   * Reads a config folder, the default one for null.
   *
   * @throws CommandRefused with every mistake when it cannot be read
   */
  static Installation load(@Nullable Path config) {
    Messages messages = Main.messages();
    Path folder = config == null ? home().resolve("watch-folder-config") : config;
    if (!Files.isDirectory(folder)) {
      throw CommandRefused.usage(messages.get("config.missing", folder));
    }
    ConfigFiles files = ConfigFiles.read(folder);
    Configuration read = files.load();
    if (read instanceof ConfigProblems problems) {
      List<String> lines = new ArrayList<>();
      List<String> sentences = problems.sentences(messages);
      lines.add(messages.get("config.problems", sentences.size()));
      sentences.forEach(sentence -> lines.add("  " + sentence));
      throw new CommandRefused(ExitCode.USAGE, lines);
    }
    return new Installation(folder, files, (Configuration.Loaded) read);
  }

  /** The files as they were read. */
  ConfigFiles files() {
    return files;
  }

  /** The configuration as it follows its files, for roots whether or not it names them. */
  LiveConfiguration live(List<Settings.Root> roots) {
    return new LiveConfiguration(configuration, roots, Version.number());
  }

  /** The configuration's roots, or one that the command names. */
  List<Settings.Root> roots(@Nullable Path share) {
    if (share == null) {
      return settings().roots();
    }
    Path root = share.toAbsolutePath().normalize();
    return settings().roots().stream()
        .filter(named -> named.path().equals(root))
        .findFirst()
        .map(List::of)
        .orElseGet(() -> List.of(new Settings.Root(root, 0, settings().rulePack())));
  }

  Path configDirectory() {
    return configDirectory;
  }

  Settings settings() {
    return configuration.settings();
  }

  Configuration.Loaded configuration() {
    return configuration;
  }

  /**
   * A rule pack by name, the configuration's for null.
   *
   * @throws CommandRefused when there is none of that name
   */
  RulePack pack(@Nullable String name) {
    String wanted = name == null ? settings().rulePack() : name;
    Optional<RulePack> pack = configuration.rulePacks().find(wanted);
    return pack.orElseThrow(
        () ->
            CommandRefused.usage(
                Main.messages()
                    .get(
                        "pack.unknown",
                        wanted,
                        String.join(", ", configuration.rulePacks().names()))));
  }

  /** What daemon and desk commands work with. */
  Wiring wiring() {
    return new Wiring(configuration, Version.number());
  }
}
