package io.ziping.cli;

import io.ziping.daemon.Wiring;
import io.ziping.pipeline.Outcome;
import io.ziping.rulepack.RulePack;
import io.ziping.text.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ziping explain}: how one file was understood, cell by cell. Reads and scores it as {@code
 * score} does; writes nothing.
 */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", arity = "1", descriptionKey = "ziping.explain.file")
  private Path file = Path.of("");

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--rule-pack", paramLabel = "NAME")
  private @Nullable String rulePack;

  @Option(names = "--year", paramLabel = "YYYY")
  private int year;

  @Option(names = "--config", paramLabel = "DIR")
  private @Nullable Path config;

  @Override
  public Integer call() throws IOException {
    Messages messages = Main.messages();
    NamedFiles.require(List.of(file), messages);
    Installation installation = Installation.load(config);
    RulePack pack = installation.pack(rulePack);
    Wiring wiring = installation.wiring();
    Desk.Scored scored =
        new Desk(null, messages)
            .score(file, wiring.evaluation(), Desk.basis(file, pack, year, wiring.libraries()));
    Outcome outcome = scored.outcome();
    if (json) {
      new ExplainJson(messages).write(System.out, file.toString(), scored.sha256(), outcome);
    } else {
      new ExplainText(System.out, messages).write(file.toString(), outcome);
      List<String> history = PathHistory.lines(file, installation.settings(), messages);
      if (!history.isEmpty()) {
        System.out.println();
        System.out.println(messages.get("history.title"));
        history.forEach(line -> System.out.println("  " + line));
      }
    }
    return ExitCode.OK.status();
  }
}
