package io.ziping.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ziping run}: one pass over all there is, then the end. */
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

  @Option(names = "--config", paramLabel = "DIR")
  private @Nullable Path config;

  @Option(names = "--share", paramLabel = "DIR")
  private @Nullable Path share;

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Installation installation = Installation.load(config);
    if (dryRun) {
      return new DryRunText(installation).print(installation.roots(share));
    }
    return new Watching(
            installation, installation.settings().stateDirectory(), installation.roots(share))
        .once()
        .status();
  }
}
