package io.ziping.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ziping check-config}: reads every config file, the project library too, and names each
 * mistake.
 */
@Command(name = "check-config", mixinStandardHelpOptions = true)
final class CheckConfigCommand implements Callable<Integer> {

  @Option(names = "--config", paramLabel = "DIR")
  private @Nullable Path config;

  @Override
  public Integer call() {
    Installation installation = Installation.load(config);
    List<String> mistakes =
        installation.wiring().libraries().problems().stream()
            .map(problem -> problem.sentence(Main.messages()))
            .toList();
    if (!mistakes.isEmpty()) {
      throw new CommandRefused(ExitCode.USAGE, mistakes);
    }
    System.out.println(Main.messages().get("config.ok", installation.configDirectory()));
    return ExitCode.OK.status();
  }
}
