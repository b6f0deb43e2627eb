package io.ziping.cli;

import io.ziping.daemon.RequestClient;
import io.ziping.daemon.RootSetup;
import io.ziping.intake.RootMarker;
import io.ziping.ledger.Ledger;
import io.ziping.ledger.SqlLedger;
import io.ziping.text.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ziping init-root DIR [--take-over]}: writes the marker that makes a folder a root. */
@Command(name = "init-root", mixinStandardHelpOptions = true)
final class InitRootCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", descriptionKey = "ziping.init-root.dir")
  private Path folder = Path.of(".");

  @Option(names = "--take-over")
  private boolean takeOver;

  @Option(names = "--config", paramLabel = "DIR")
  private @Nullable Path config;

  private final Messages messages = Main.messages();

  @Override
  public Integer call() throws IOException {
    Path root = folder.toAbsolutePath().normalize();
    Path state = Installation.load(config).settings().stateDirectory();
    if (RequestClient.isDaemonAtWork(state) && takeOver) {
      throw CommandRefused.usage(messages.get("init-root.running", state));
    }
    Optional<UUID> known = Optional.empty();
    Optional<Ledger> ledger = SqlLedger.openReadOnly(state);
    if (ledger.isPresent()) {
      try (Ledger open = ledger.get()) {
        known = open.rootAt(root);
      }
    }
    RootSetup.Result result = RootSetup.mark(root, known, takeOver);
    switch (result) {
      case MARKED -> System.out.println(messages.get("init-root.marked", root, RootMarker.NAME));
      case ALREADY -> System.out.println(messages.get("init-root.already", root));
      case TAKEN_OVER -> System.out.println(messages.get("init-root.taken-over", root));
      case OTHERS -> System.out.println(messages.get("init-root.others", root));
      case NOT_THERE -> throw CommandRefused.usage(messages.get("run.share-missing", root));
    }
    return ExitCode.OK.status();
  }
}
