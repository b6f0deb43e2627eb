package io.ziping.cli;

import io.ziping.config.Settings;
import io.ziping.daemon.RequestClient;
import io.ziping.recheck.DrawRecord;
import io.ziping.recheck.RecheckDesk;
import io.ziping.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ziping recheck [DIR…]}: draws the projects of the spot check now, so that each gets its
 * re-check form. The daemon writes them, or the next {@code run}.
 */
@Command(name = "recheck", mixinStandardHelpOptions = true)
final class RecheckCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", arity = "0..*", descriptionKey = "ziping.rescan.dirs")
  private List<Path> folders = List.of();

  @Option(names = "--config", paramLabel = "DIR")
  private @Nullable Path config;

  private final Messages messages = Main.messages();

  @Override
  public Integer call() throws IOException {
    Settings settings = Installation.load(config).settings();
    List<Path> roots = settings.roots().stream().map(Settings.Root::path).toList();
    List<Path> wanted =
        folders.isEmpty()
            ? roots
            : folders.stream().map(folder -> folder.toAbsolutePath().normalize()).toList();
    for (Path root : wanted) {
      if (!roots.contains(root) || !Files.isDirectory(root)) {
        throw CommandRefused.usage(messages.get("recheck.no-root", root));
      }
    }
    boolean running = RequestClient.isDaemonAtWork(settings.stateDirectory());
    for (Path root : wanted) {
      Path folder =
          root.resolve(settings.bureauFolder()).resolve(RecheckDesk.folder(Messages.chinese()));
      new DrawRecord(folder).ask();
      System.out.println(messages.get(running ? "recheck.asked" : "recheck.asked-later", folder));
    }
    return ExitCode.OK.status();
  }
}
