package io.ziping.cli;

import io.ziping.bureau.UnitFigures;
import io.ziping.config.Settings;
import io.ziping.daemon.Daemon;
import io.ziping.daemon.Progress;
import io.ziping.daemon.RollUp;
import io.ziping.text.Messages;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ziping rollup}: the bureau's outputs of all units, now, from what was scored before. While
 * a daemon runs it writes them itself; then they are only reported.
 */
@Command(name = "rollup", mixinStandardHelpOptions = true)
final class RollUpCommand implements Callable<Integer> {

  @Option(names = "--config", paramLabel = "DIR")
  private @Nullable Path config;

  @Option(names = "--share", paramLabel = "DIR")
  private @Nullable Path share;

  @Option(names = "--json")
  private boolean json;

  private final Messages messages = Main.messages();

  @Override
  public Integer call() throws IOException {
    Installation installation = Installation.load(config);
    Path state = installation.settings().stateDirectory();
    List<Settings.Root> roots = installation.roots(share);
    List<RollUp> all = rollUps(installation, state, roots);
    if (json) {
      RollUpJson.write(System.out, all);
    } else {
      all.forEach(this::print);
    }
    boolean good =
        all.stream()
            .map(RollUp::standing)
            .noneMatch(s -> s == RollUp.Standing.NOTHING || s == RollUp.Standing.NOT_NOW);
    return (good ? ExitCode.OK : ExitCode.SOME_NOT_ACCEPTED).status();
  }

  private List<RollUp> rollUps(Installation installation, Path state, List<Settings.Root> roots)
      throws IOException {
    Watching watching = new Watching(installation, state, roots);
    Optional<Daemon> mine = watching.tryOpen(Progress.silent());
    if (mine.isPresent()) {
      try (Daemon daemon = mine.get()) {
        return daemon.rollUp();
      }
    }
    return RollUp.ofLedger(state, installation.live(roots).seasons())
        .orElseThrow(
            () ->
                new CommandRefused(
                    ExitCode.SOME_NOT_ACCEPTED, List.of(messages.get("rollup.locked", state))));
  }

  private void print(RollUp rollUp) {
    UnitFigures total = rollUp.total();
    if (total == null) {
      System.out.println(messages.get("rollup.nothing", rollUp.root()));
      return;
    }
    System.out.println(
        messages.get(
            "rollup.line",
            total.unit(),
            rollUp.year(),
            rollUp.units().size(),
            total.projects().count(),
            total.projects().budget().toPlainString(),
            total.projects().executed().toPlainString(),
            plain(total.rate()),
            plain(total.computed().average())));
    String word = rollUp.standing().name().toLowerCase(Locale.ROOT).replace('_', '-');
    System.out.println(messages.get("rollup.standing." + word, rollUp.root()));
    rollUp.outputs().forEach(output -> System.out.println("  " + output));
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "—" : number.toPlainString();
  }
}
