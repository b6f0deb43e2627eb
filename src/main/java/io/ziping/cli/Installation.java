package io.ziping.cli;

import io.ziping.config.ConfigProblems;
import io.ziping.config.Configuration;
import io.ziping.config.Settings;
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
  private final Configuration.Loaded configuration;

  private Installation(Path configDirectory, Configuration.Loaded configuration) {
    this.configDirectory = configDirectory;
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
   * @throws Refused with every mistake when it cannot be read
   */
  static Installation load(@Nullable Path config) {
    Messages messages = Main.messages();
    Path folder = config == null ? home().resolve("watch-folder-config") : config;
    if (!Files.isDirectory(folder)) {
      throw Refused.usage(messages.get("config.missing", folder));
    }
    Configuration read = Configuration.load(folder);
    if (read instanceof ConfigProblems problems) {
      List<String> lines = new ArrayList<>();
      List<String> sentences = problems.sentences(messages);
      lines.add(messages.get("config.problems", sentences.size()));
      sentences.forEach(sentence -> lines.add("  " + sentence));
      throw new Refused(ExitCode.USAGE, lines);
    }
    return new Installation(folder, (Configuration.Loaded) read);
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
   * @throws Refused when there is none of that name
   */
  RulePack pack(@Nullable String name) {
    String wanted = name == null ? settings().rulePack() : name;
    Optional<RulePack> pack = configuration.rulePacks().find(wanted);
    return pack.orElseThrow(
        () ->
            Refused.usage(
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
