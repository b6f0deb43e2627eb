package io.ziping.cli;

import io.ziping.assessment.Verdict;
import io.ziping.daemon.Wiring;
import io.ziping.pipeline.DeskFiles;
import io.ziping.rulepack.RulePack;
import io.ziping.season.ProjectLibraries;
import io.ziping.text.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ziping score}: scores files without a share or ledger; originals are only read. */
@Command(name = "score", mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {

  private static final Set<Verdict> GOOD = EnumSet.of(Verdict.ACCEPTED, Verdict.NEEDS_REVIEW);

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "ziping.score.files")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--out", paramLabel = "DIR")
  private @Nullable Path out;

  @Option(names = "--rule-pack", paramLabel = "NAME")
  private @Nullable String rulePack;

  @Option(names = "--year", paramLabel = "YYYY")
  private int year;

  @Option(names = "--config", paramLabel = "DIR")
  private @Nullable Path config;

  @Override
  public Integer call() throws IOException {
    Messages messages = Main.messages();
    NamedFiles.require(files, messages);
    Installation installation = Installation.load(config);
    RulePack pack = installation.pack(rulePack);
    Wiring wiring = installation.wiring();
    DeskFiles assessing = new DeskFiles(wiring.assessmentSteps(), wiring.archives());
    ProjectLibraries libraries = wiring.libraries();
    Desk desk = new Desk(out, messages);
    Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    if (json) {
      try (ScoreJson answer = new ScoreJson(System.out, messages, pack)) {
        for (Path file : files) {
          desk.score(
              file,
              assessing,
              Desk.basis(file, pack, year, libraries),
              one -> {
                answer.write(one.file(), one.sha256(), one.outcome(), one.output());
                verdicts.add(one.outcome().verdict());
              });
        }
      }
    } else {
      ScoreText answer = new ScoreText(System.out, messages);
      for (Path file : files) {
        desk.score(
            file,
            assessing,
            Desk.basis(file, pack, year, libraries),
            one -> {
              answer.write(one.file(), one.outcome(), one.output());
              verdicts.add(one.outcome().verdict());
            });
      }
    }
    boolean good = GOOD.containsAll(verdicts);
    return (good ? ExitCode.OK : ExitCode.SOME_NOT_ACCEPTED).status();
  }
}
