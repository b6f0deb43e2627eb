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

/** {@code ziping retry FILE…}: tries at once what waits. */
@Command(name = "retry", mixinStandardHelpOptions = true)
final class RetryCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "ziping.retry.files")
  private List<Path> files = List.of();

  @Option(names = "--config", paramLabel = "DIR")
  private @Nullable Path config;

  @Override
  public Integer call() throws IOException, InterruptedException {
    return new OperatorCommands(config).ask(OperatorRequest.Kind.RETRY, files);
  }
}
