package io.ziping.cli;

import io.ziping.daemon.Wiring;
import io.ziping.pipeline.DeskFiles;
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
    LabelLines labels = new LabelLines(installation.configuration().formLabels());
    ExplainJson asJson = new ExplainJson(messages, labels);
    ExplainText asText = new ExplainText(System.out, messages, labels);
    new Desk(null, messages)
        .score(
            file,
            new DeskFiles(wiring.assessmentSteps(), wiring.archives()),
            Desk.basis(file, pack, year, wiring.libraries()),
            one -> {
              if (json) {
                asJson.write(System.out, one.file(), one.sha256(), one.outcome());
              } else {
                asText.write(one.file(), one.outcome());
              }
            });
    if (!json) {
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
