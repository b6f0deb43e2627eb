package io.ziping.cli;

import io.ziping.daemon.OperatorRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ziping rescan [--deep] [DIR…]}: scans whole roots now. */
@Command(name = "rescan", mixinStandardHelpOptions = true)
final class RescanCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", arity = "0..*", descriptionKey = "ziping.rescan.dirs")
  private List<Path> folders = List.of();

  @Option(names = "--deep")
  private boolean deep;

  @Option(names = "--config", paramLabel = "DIR")
  private @Nullable Path config;

  @Override
  public Integer call() throws IOException, InterruptedException {
    OperatorCommands commands = new OperatorCommands(config);
    OperatorRequest.Kind kind =
        deep ? OperatorRequest.Kind.RESCAN_DEEP : OperatorRequest.Kind.RESCAN;
    return commands.ask(kind, folders.isEmpty() ? commands.roots() : folders);
  }
}
