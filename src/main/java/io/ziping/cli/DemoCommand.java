package io.ziping.cli;

import io.ziping.config.Settings;
import io.ziping.demo.DemoSeason;
import io.ziping.intake.RootMarker;
import io.ziping.text.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ziping demo}: a share with the demo season, processed and watched. A share that is there
 * already is taken as it is, with all that was changed in it.
 */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  private static final int DEMO_YEAR = 2023;

  @Option(names = "--dir", paramLabel = "DIR", defaultValue = "demo-share")
  private Path dir = Path.of("demo-share");

  @Option(names = "--once")
  private boolean once;

  @Option(names = "--config", paramLabel = "DIR")
  private @Nullable Path config;

  private final Messages messages = Main.messages();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Installation installation = Installation.load(config);
    Path share = dir.toAbsolutePath().normalize();
    writeSeason(share, installation.settings());
    Settings.Root root = new Settings.Root(share, DEMO_YEAR, installation.settings().rulePack());
    Watching watching = new Watching(installation, state(installation, share), List.of(root));
    ExitCode status = watching.once();
    if (!once) {
      System.err.println(messages.get("demo.watching", share));
      watching.watch(
          (done, total, name, verdict) -> {
            if (verdict != null) {
              String word = messages.get("verdict." + verdict.word());
              System.err.println(messages.get("score.file", name, word));
            }
          });
    }
    return status.status();
  }

  private void writeSeason(Path share, Settings settings) throws IOException {
    String unit = Messages.chinese().get("demo.unit-folder");
    if (Files.isDirectory(share.resolve(unit))) {
      return;
    }
    if (Files.exists(share) && !isEmpty(share)) {
      throw CommandRefused.usage(messages.get("demo.exists", share));
    }
    System.err.println(messages.get("demo.writing", share));
    long start = System.nanoTime();
    List<Path> written = DemoSeason.write(share, settings.templates());
    // A share written anew is another share, even where an earlier demo lay at the same path.
    RootMarker.create(share, UUID.randomUUID());
    String seconds = Watching.seconds(System.nanoTime() - start);
    System.err.println(messages.get("demo.written", written.size(), seconds));
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      return !files.iterator().hasNext();
    }
  }

  /** A ledger of its own for each demo share, so that a demo never disturbs the real one. */
  private static Path state(Installation installation, Path share) {
    String id =
        UUID.nameUUIDFromBytes(share.toString().getBytes(StandardCharsets.UTF_8)).toString();
    return installation.settings().stateDirectory().resolve("demo-" + id.substring(0, 8));
  }
}
