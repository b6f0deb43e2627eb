package io.ziping.cli;

import io.ziping.config.Settings;
import io.ziping.daemon.WatchedSeason;
import io.ziping.daemon.Wiring;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

  @Override
  public Integer call() throws IOException, InterruptedException {
    Installation installation = Installation.load(config);
    Wiring wiring = installation.wiring();
    Settings settings = installation.settings();
    List<WatchedSeason> seasons =
        share == null
            ? wiring.seasons()
            : List.of(wiring.season(new Settings.Root(share, 0, settings.rulePack())));
    return new Watching(wiring, settings.stateDirectory(), seasons).once().status();
  }
}
