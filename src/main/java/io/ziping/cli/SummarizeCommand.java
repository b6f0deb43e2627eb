package io.ziping.cli;

import io.ziping.assessment.AssessmentBasis;
import io.ziping.checks.Library;
import io.ziping.config.Settings;
import io.ziping.daemon.Wiring;
import io.ziping.outbox.Outbox;
import io.ziping.outbox.OutputName;
import io.ziping.outbox.PublishOrder;
import io.ziping.outbox.PublishResult;
import io.ziping.pipeline.UnitNow;
import io.ziping.pipeline.UnitRule;
import io.ziping.rulepack.RulePack;
import io.ziping.season.SeasonTotals;
import io.ziping.season.UnitSeason;
import io.ziping.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
    if (!Files.isDirectory(folder)) {
      throw Refused.usage(messages.get("run.share-missing", folder));
    }
    Installation installation = Installation.load(config);
    Settings settings = installation.settings();
    Wiring wiring = installation.wiring();
    Path unitFolder = folder.toRealPath();
    String unitName = String.valueOf(unitFolder.getFileName());
    RulePack pack = installation.pack(settings.folderRulePacks().get(unitName));
    UnitSeason season = assess(unitFolder, wiring, settings, pack);
    if (season.submissions().isEmpty()) {
      throw new Refused(
          ExitCode.SOME_NOT_ACCEPTED, List.of(messages.get("summarize.none", folder)));
    }
    Path written = publish(unitFolder, season, wiring, installation, pack);
    answer(
        SeasonTotals.of(season, pack, installation.configuration().deviationCategories()), written);
    return ExitCode.OK.status();
  }

  private UnitSeason assess(Path unitFolder, Wiring wiring, Settings settings, RulePack pack)
      throws IOException {
    List<Path> files = UnitNow.candidates(unitFolder, wiring.names());
    UnitRule units = new UnitRule(settings.units().depth(), settings.units().name());
    String unit = units.nameOf(String.valueOf(unitFolder.getFileName()));
    Library library = wiring.libraries().of(unitFolder, unit);
    ProgressBar bar = new ProgressBar(System.err, ProgressBar.onTerminal(), messages);
    UnitSeason season =
        new UnitNow(wiring.evaluation(), new AssessmentBasis(pack, 0, library))
            .assess(unit, files, Sha256::of, (done, name) -> bar.show(done, files.size(), name));
    bar.end();
    return wiring.reviewer().review(season, library, pack);
  }

  private Path publish(
      Path unitFolder, UnitSeason season, Wiring wiring, Installation installation, RulePack pack)
      throws IOException {
    byte[] bytes = wiring.summaryWorkbook().write(season, wiring.rulesOf(pack), List.of()).bytes();
    String name = wiring.summaryWorkbook().fileName(season);
    int dot = name.lastIndexOf('.');
    PublishResult result =
        new Outbox(Instant::now, "desk", folder -> false)
            .publish(
                new PublishOrder(
                    unitFolder,
                    new OutputName(name.substring(0, dot), "", name.substring(dot)),
                    bytes,
                    new DeskOutputs(installation.settings().stateDirectory()),
                    true));
    if (result instanceof PublishResult.Published published) {
      return published.path();
    }
    throw new Refused(
        ExitCode.SOME_NOT_ACCEPTED, List.of(messages.get("summarize.not-written", unitFolder)));
  }

  private void answer(SeasonTotals totals, Path written) throws IOException {
    if (json) {
      SummaryJson.write(System.out, totals, List.of(written.toString()));
      return;
    }
    System.out.println(
        messages.get(
            "summarize.line",
            totals.unit(),
            totals.year(),
            totals.projects(),
            totals.budget().toPlainString(),
            totals.executed().toPlainString(),
            totals.rate() == null ? "—" : totals.rate().toPlainString(),
            totals.averageScore() == null ? "—" : totals.averageScore().toPlainString()));
    System.out.println(messages.get("summarize.written", written));
  }
}
