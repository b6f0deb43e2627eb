package io.ziping.cli;

import io.ziping.pipeline.UnitFacts;
import io.ziping.pipeline.UnitOutput;
import io.ziping.season.SeasonTotals;
import io.ziping.text.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ziping summarize}: the summary of one unit's folder, now, without the daemon. */
@Command(name = "summarize", mixinStandardHelpOptions = true)
final class SummarizeCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", descriptionKey = "ziping.summarize.dir")
  private Path folder = Path.of(".");

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--config", paramLabel = "DIR")
  private @Nullable Path config;

  private final Messages messages = Main.messages();

  @Override
  public Integer call() throws IOException {
    UnitDesk desk = UnitDesk.open(folder, config);
    UnitFacts facts = desk.assess();
    UnitOutput output = desk.wiring().summaryOutput();
    Path written = desk.write(output, facts);
    SeasonTotals totals =
        SeasonTotals.of(facts.season(), facts.rules().pack(), facts.rules().categories());
    if (json) {
      SummaryJson.write(
          System.out, totals, facts.elements().spotChecked(), List.of(written.toString()));
    } else {
      System.out.println(line(totals));
      System.out.println(desk.told(written, output, facts));
    }
    return ExitCode.OK.status();
  }

  private String line(SeasonTotals totals) {
    return messages.get(
        "summarize.line",
        totals.unit(),
        totals.year(),
        totals.projects(),
        totals.budget().toPlainString(),
        totals.executed().toPlainString(),
        totals.rate() == null ? "—" : totals.rate().toPlainString(),
        totals.averageScore() == null ? "—" : totals.averageScore().toPlainString());
  }
}
