package io.ziping.cli;

import io.ziping.daemon.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ziping watch}: the daemon; ends on SIGTERM or Ctrl+C. */
@Command(name = "watch", mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {

  @Option(names = "--config", paramLabel = "DIR")
  private @Nullable Path config;

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Installation installation = Installation.load(config);
    if (dryRun) {
      return new DryRunText(installation).print(installation.roots(null));
    }
    Watching watching =
        new Watching(
            installation, installation.settings().stateDirectory(), installation.roots(null));
    watching.watch(Progress.silent());
    return ExitCode.OK.status();
  }
}
