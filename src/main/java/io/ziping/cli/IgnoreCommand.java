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

/** {@code ziping ignore FILE…}: leaves the present content of files alone. */
@Command(name = "ignore", mixinStandardHelpOptions = true)
final class IgnoreCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "ziping.ignore.files")
  private List<Path> files = List.of();

  @Option(names = "--config", paramLabel = "DIR")
  private @Nullable Path config;

  @Override
  public Integer call() throws IOException, InterruptedException {
    return new OperatorCommands(config).ask(OperatorRequest.Kind.IGNORE, files);
  }
}
