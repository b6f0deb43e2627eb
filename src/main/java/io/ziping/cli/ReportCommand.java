package io.ziping.cli;

import io.ziping.pipeline.UnitFacts;
import io.ziping.pipeline.UnitOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ziping report}: the draft of one unit's annual report, now, without the daemon. */
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", descriptionKey = "ziping.report.dir")
  private Path folder = Path.of(".");

  @Option(names = "--config", paramLabel = "DIR")
  private @Nullable Path config;

  @Override
  public Integer call() throws IOException {
    UnitDesk desk = UnitDesk.open(folder, config);
    UnitFacts facts = desk.assess();
    UnitOutput output = desk.wiring().reportOutput();
    System.out.println(desk.told(desk.write(output, facts), output, facts));
    return ExitCode.OK.status();
  }
}
