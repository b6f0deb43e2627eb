package io.ziping.cli;

import io.ziping.assessment.AssessmentBasis;
import io.ziping.checks.Library;
import io.ziping.config.Settings;
import io.ziping.daemon.Wiring;
import io.ziping.outbox.Outbox;
import io.ziping.outbox.PublishResult;
import io.ziping.outbox.ShareCalls;
import io.ziping.pipeline.AdHocUnit;
import io.ziping.pipeline.DeskFiles;
import io.ziping.pipeline.OutputPublisher;
import io.ziping.pipeline.UnitFacts;
import io.ziping.pipeline.UnitOutput;
import io.ziping.pipeline.UnitRule;
import io.ziping.report.BrokenTemplateException;
import io.ziping.rulepack.RulePack;
import io.ziping.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One unit's folder at a person's desk: assessed now, its outputs written without the daemon. */
final class UnitDesk {

  private final Path folder;
  private final Installation installation;
  private final Wiring wiring;
  private final Messages messages = Main.messages();

  private UnitDesk(Path folder, Installation installation) {
    this.folder = folder;
    this.installation = installation;
    this.wiring = installation.wiring();
  }

  /**
   * A unit's folder.
   *
   * @throws CommandRefused when there is no such folder
   */
  static UnitDesk open(Path folder, @Nullable Path config) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw CommandRefused.usage(Main.messages().get("run.share-missing", folder));
    }
    return new UnitDesk(folder.toRealPath(), Installation.load(config));
  }

  Wiring wiring() {
    return wiring;
  }

  /**
   * Assesses all that is there.
   *
   * @throws CommandRefused when there is nothing to assess
   */
  UnitFacts assess() throws IOException {
    Settings settings = installation.settings();
    String name = String.valueOf(folder.getFileName());
    RulePack pack = installation.pack(settings.folderRulePacks().get(name));
    List<Path> files = AdHocUnit.candidates(folder, wiring.names());
    String unit = new UnitRule(settings.units().depth(), settings.units().name()).nameOf(name);
    Library library = wiring.libraries().of(folder, unit);
    ProgressBar bar = new ProgressBar(System.err, ProgressBar.onTerminal(), messages);
    AdHocUnit.Assessed assessed =
        new AdHocUnit(
                new DeskFiles(wiring.assessmentSteps(), wiring.archives()),
                new AssessmentBasis(pack, 0, library))
            .assess(unit, files, Sha256::of, (done, file) -> bar.show(done, files.size(), file));
    bar.end();
    if (assessed.season().submissions().isEmpty()) {
      throw new CommandRefused(
          ExitCode.SOME_NOT_ACCEPTED, List.of(messages.get("summarize.none", folder)));
    }
    return new UnitFacts(
        wiring.reviewer().review(assessed.season(), library, pack),
        wiring.rulesOf(pack),
        assessed.elements());
  }

  /**
   * Writes one output into the folder.
   *
   * @throws CommandRefused when its template has mistakes or the folder does not take it
   */
  Path write(UnitOutput output, UnitFacts facts) throws IOException {
    Path state = installation.settings().stateDirectory();
    OutputPublisher.Place place =
        new OutputPublisher.Place(
            folder, state.resolve("replaced"), new DeskOutputs(state), "", true);
    try {
      PublishResult result =
          new OutputPublisher(
                  new Outbox(Instant::now, "desk", any -> false, new ShareCalls(System::nanoTime)))
              .publish(output, facts, place);
      if (result instanceof PublishResult.Published published) {
        return published.path();
      }
    } catch (BrokenTemplateException broken) {
      throw new CommandRefused(
          ExitCode.USAGE,
          broken.problems().stream().map(problem -> problem.sentence(messages)).toList());
    }
    throw new CommandRefused(
        ExitCode.SOME_NOT_ACCEPTED, List.of(messages.get("summarize.not-written", folder)));
  }

  /** Says where an output was written, and why it has another name where it has. */
  String told(Path written, UnitOutput output, UnitFacts facts) {
    boolean plain = written.getFileName().toString().equals(output.fileName(facts));
    return messages.get(plain ? "summarize.written" : "summarize.written-beside", written);
  }
}
