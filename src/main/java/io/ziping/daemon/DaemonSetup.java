package io.ziping.daemon;

import io.ziping.assessment.Assessor;
import io.ziping.config.Configuration;
import io.ziping.config.Settings;
import io.ziping.intake.CompletenessTest;
import io.ziping.intake.SettleTimes;
import io.ziping.intake.WatchedNames;
import io.ziping.pipeline.Evaluation;
import io.ziping.pipeline.Evaluator;
import io.ziping.pipeline.FolderNames;
import io.ziping.pipeline.PackEvaluator;
import io.ziping.pipeline.PublishTimes;
import io.ziping.pipeline.UnitRule;
import io.ziping.pipeline.UnitSummaries;
import io.ziping.report.SummaryWorkbook;
import io.ziping.rulepack.RulePack;
import io.ziping.season.DeviationCategories;
import io.ziping.text.Messages;
import io.ziping.workbook.WorkbookReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A configuration as a daemon takes it.
 *
 * @param plan how it watches
 * @param seasons what it watches
 * @param completeness tells whether a copied file is whole
 */
public record DaemonSetup(
    WatchPlan plan, List<WatchedSeason> seasons, CompletenessTest completeness) {

  private static final String SUMMARY_TEMPLATE = "summary.xlsx";

  public DaemonSetup {
    seasons = List.copyOf(seasons);
  }

  /**
   * Wires a configuration; what is written into shares is always Chinese.
   *
   * @param program program version, for stamps: results of another version are made anew
   */
  public static DaemonSetup of(
      Configuration.Loaded configuration, DeviationCategories categories, String program) {
    Settings settings = configuration.settings();
    Messages messages = Messages.chinese();
    Evaluation evaluation =
        new Evaluation(
            new WorkbookReader(configuration.formLabels(), settings.limits()),
            new Assessor(configuration.lexicon()),
            messages,
            program);
    SummaryWorkbook summaries =
        new SummaryWorkbook(settings.templates().resolve(SUMMARY_TEMPLATE), messages, program);
    List<WatchedSeason> seasons = new ArrayList<>();
    for (Settings.Root root : settings.roots()) {
      Function<String, RulePack> packs = unit -> pack(configuration, root, unit);
      Function<String, Evaluator> evaluators =
          unit -> new PackEvaluator(evaluation, packs.apply(unit), root.year(), program);
      seasons.add(
          new WatchedSeason(
              root.path(),
              root.year(),
              new UnitRule(settings.units().depth(), settings.units().name()),
              new FolderNames(messages, settings.historyFolder()),
              excluded(settings),
              new PublishTimes(settings.publish().retry(), settings.publish().numberedAfter()),
              evaluators,
              new UnitSummaries(summaries, packs, categories)));
    }
    return new DaemonSetup(plan(settings), seasons, new StructureProof(settings.limits()));
  }

  /** The unit folder's own pack, else the root's. */
  private static RulePack pack(
      Configuration.Loaded configuration, Settings.Root root, String unitFolder) {
    Map<String, String> own = configuration.settings().folderRulePacks();
    String folder = unitFolder.substring(unitFolder.lastIndexOf('/') + 1);
    String name = own.getOrDefault(folder, root.rulePack());
    return configuration
        .rulePacks()
        .find(name)
        .orElseThrow(() -> new IllegalStateException("no rule pack " + name));
  }

  /** Paths below the root; the bureau's folder holds outputs only. */
  private static List<String> excluded(Settings settings) {
    List<String> paths = new ArrayList<>();
    paths.add(settings.bureauFolder());
    paths.add(settings.historyFolder());
    settings.watch().excludedFolders().stream().filter(DaemonSetup::isPath).forEach(paths::add);
    return paths;
  }

  private static boolean isPath(String pattern) {
    return pattern.indexOf('/') >= 0;
  }

  private static WatchPlan plan(Settings settings) {
    Settings.Watch watch = settings.watch();
    return new WatchPlan(
        settings.stateDirectory(),
        settings.work().workers(),
        watch.events(),
        watch.scanInterval(),
        watch.scanFactor(),
        new SettleTimes(
            watch.settle(),
            watch.settleXls(),
            watch.retryFirst(),
            watch.retryLast(),
            watch.incompleteAfter()),
        WatchedNames.with(
            watch.ignore(),
            watch.conflictCopies(),
            watch.excludedFolders().stream().filter(pattern -> !isPath(pattern)).toList()),
        settings.limits().fileBytes(),
        settings.work().summaryDelay(),
        settings.work().summaryInterval());
  }
}
