package io.ziping.cli;

import io.ziping.config.Settings;
import io.ziping.daemon.Checkup;
import io.ziping.text.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ziping doctor}: looks at everything that the daemon needs. Leaves nothing in a share. */
@Command(name = "doctor", mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

  @Option(names = "--config", paramLabel = "DIR")
  private @Nullable Path config;

  private final Messages messages = Main.messages();

  @Override
  public Integer call() throws IOException {
    Installation installation = Installation.load(config);
    Settings settings = installation.settings();
    System.out.println(messages.get("config.ok", installation.configDirectory()));
    List<Path> roots = settings.roots().stream().map(Settings.Root::path).toList();
    boolean good = true;
    for (Checkup.Line line :
        new Checkup(settings.stateDirectory(), settings.ledger(), roots, Instant::now).lines()) {
      String mark = messages.get("doctor.mark." + line.mark().name().toLowerCase(Locale.ROOT));
      System.out.println(mark + " " + messages.get("doctor." + line.what(), line.args().toArray()));
      good &= line.mark() != Checkup.Mark.BAD;
    }
    return (good ? ExitCode.OK : ExitCode.SOME_NOT_ACCEPTED).status();
  }
}
