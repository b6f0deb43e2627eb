package io.ziping.cli;

import io.ziping.assessment.AssessmentBasis;
import io.ziping.daemon.Wiring;
import io.ziping.pipeline.DeskFiles;
import io.ziping.rulepack.RulePack;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * Scores the blank forms and throws the answer away. The launcher runs it once to record which
 * classes a start needs (class data sharing).
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    Installation installation = Installation.load(null);
    RulePack pack = installation.pack(null);
    Wiring wiring = installation.wiring();
    DeskFiles assessing = new DeskFiles(wiring.assessmentSteps(), wiring.archives());
    Desk desk = new Desk(null, Main.messages());
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    ScoreText text = new ScoreText(nowhere, Main.messages());
    try (ScoreJson json = new ScoreJson(nowhere, Main.messages(), pack)) {
      for (Path form : forms()) {
        desk.score(
            form,
            assessing,
            AssessmentBasis.of(pack, 0),
            one -> {
              json.write(one.file(), one.sha256(), one.outcome(), null);
              text.write(one.file(), one.outcome(), null);
            });
      }
    }
    return ExitCode.OK.status();
  }

  private static List<Path> forms() throws IOException {
    try (Stream<Path> files = Files.list(Installation.home().resolve("templates"))) {
      return files.filter(file -> file.toString().matches(".*\\.xlsx?")).sorted().toList();
    }
  }
}
