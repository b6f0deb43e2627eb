package io.ziping.daemon;

import io.ziping.assessment.AssessmentBasis;
import io.ziping.assessment.Assessor;
import io.ziping.bureau.BureauOutputs;
import io.ziping.bureau.ExportCsv;
import io.ziping.bureau.RollUpWorkbook;
import io.ziping.checks.Library;
import io.ziping.config.Configuration;
import io.ziping.config.Settings;
import io.ziping.intake.CompletenessTest;
import io.ziping.intake.SettleTimes;
import io.ziping.intake.WatchedNames;
import io.ziping.pipeline.Archives;
import io.ziping.pipeline.AssessmentSteps;
import io.ziping.pipeline.BureauRules;
import io.ziping.pipeline.FileAssessor;
import io.ziping.pipeline.FolderNames;
import io.ziping.pipeline.LocalFileAssessor;
import io.ziping.pipeline.PublishTimes;
import io.ziping.pipeline.ReportOutput;
import io.ziping.pipeline.SummaryOutput;
import io.ziping.pipeline.UnitOutput;
import io.ziping.pipeline.UnitOutputs;
import io.ziping.pipeline.UnitRule;
import io.ziping.recheck.RecheckDesk;
import io.ziping.recheck.RecheckForm;
import io.ziping.recheck.SpotCheckList;
import io.ziping.report.ReportDraft;
import io.ziping.report.SummaryWorkbook;
import io.ziping.rulepack.RulePack;
import io.ziping.season.ProjectLibraries;
import io.ziping.season.UnitRules;
import io.ziping.season.review.UnitReviewer;
import io.ziping.text.Messages;
import io.ziping.workbook.WorkbookReader;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Turns a configuration into what the daemon, the pipeline and the desk commands work with. */
public final class Wiring {

  private final Configuration.Loaded configuration;
  private final Settings settings;
  private final String program;
  private final Messages written = Messages.chinese();
  private final ProjectLibraries libraries;

  /** {@code program} is the program version that outputs are stamped with. */
  public Wiring(Configuration.Loaded configuration, String program) {
    this.configuration = configuration;
    this.settings = configuration.settings();
    this.program = program;
    this.libraries =
        new ProjectLibraries(
            configuration.folder(), configuration.libraryLabels(), settings.limits(), written);
  }

  /** The project libraries of units and of the config folder. */
  public ProjectLibraries libraries() {
    return libraries;
  }

  /** Program and words that results depend on; part of what the ledger keeps of each. */
  public String programAndWords() {
    return program + "+" + configuration.words();
  }

  /** The steps that daemon and desk commands share. */
  public AssessmentSteps assessmentSteps() {
    return new AssessmentSteps(
        new WorkbookReader(configuration.formLabels(), settings.limits()),
        new Assessor(configuration.lexicon()),
        written,
        program,
        archives());
  }

  /** Opens archives of forms. */
  public Archives archives() {
    return new Archives(names(), settings.limits());
  }

  /** Reviews all forms of a unit together. */
  public UnitReviewer reviewer() {
    return new UnitReviewer(configuration.lexicon());
  }

  /** The summary workbook of {@code templates/summary.xlsx}. */
  public UnitOutput summaryOutput() {
    return new SummaryOutput(
        new SummaryWorkbook(settings.templates().resolve("summary.xlsx"), written, program));
  }

  /** The report draft of {@code templates/report.docx}. */
  public UnitOutput reportOutput() {
    return new ReportOutput(
        new ReportDraft(settings.templates().resolve("report.docx"), written, program));
  }

  /** What the finance bureau gets; whatever belongs in its folder is listed here. */
  private BureauRules bureauRules() {
    return new BureauRules(
        settings.area(),
        programAndWords(),
        ZoneId.systemDefault(),
        libraries::ofAllUnits,
        List.of(
            BureauOutputs.only(new RollUpWorkbook(written, program), new ExportCsv(written)),
            rechecks()));
  }

  /** The spot check: its list, and a form for each drawn project. */
  private BureauOutputs rechecks() {
    Path template = settings.templates().resolve("spot-checks.xlsx");
    return new RecheckDesk(
        new RecheckForm(written, program),
        new SpotCheckList(template, written, program),
        settings.spotChecks(),
        settings.recheckForms() == Settings.RecheckForms.ALWAYS,
        settings.limits(),
        written);
  }

  /** The rules for a unit by a pack. */
  public UnitRules rulesOf(RulePack pack) {
    return new UnitRules(pack, configuration.deviationCategories(), settings.spotChecks());
  }

  /** How to watch, with the ledger below {@code stateDirectory}. */
  public WatchPlan plan(Path stateDirectory) {
    Settings.Watch watch = settings.watch();
    SettleTimes times =
        new SettleTimes(
            watch.settle(),
            watch.settleXls(),
            watch.retryFirst(),
            watch.retryLast(),
            watch.incompleteAfter());
    return new WatchPlan(
        stateDirectory,
        settings.work().workers(),
        watch.events(),
        watch.scanInterval(),
        watch.scanFactor(),
        times,
        names(),
        settings.limits().fileBytes(),
        settings.work().summaryDelay(),
        settings.work().summaryInterval(),
        settings.work().rollupDelay(),
        settings.work().rollupInterval(),
        jobs());
  }

  private JobPlan jobs() {
    return new JobPlan(
        settings.ledger(),
        settings.work().attempts(),
        settings.work().timeLimit(),
        settings.retention().kept(),
        settings.retention().spoolBytes(),
        settings.watch().hungAfter(),
        settings.limits(),
        List.of());
  }

  /** Which file names are submissions; a project library is none. */
  public WatchedNames names() {
    Settings.Watch watch = settings.watch();
    List<String> ignored = new ArrayList<>(watch.ignore());
    ignored.addAll(configuration.libraryLabels().files());
    return WatchedNames.with(
        ignored,
        watch.conflictCopies(),
        watch.excludedFolders().stream().filter(pattern -> !isPath(pattern)).toList());
  }

  /** Paths below the root that are never entered; the bureau's folder holds outputs only. */
  private List<String> excluded() {
    List<String> paths = new ArrayList<>();
    paths.add(settings.bureauFolder());
    paths.add(settings.historyFolder());
    settings.watch().excludedFolders().stream().filter(Wiring::isPath).forEach(paths::add);
    return paths;
  }

  private static boolean isPath(String pattern) {
    return pattern.indexOf('/') >= 0;
  }

  /** The configuration's roots. */
  public List<WatchedSeason> seasons() {
    List<WatchedSeason> seasons = new ArrayList<>();
    settings.roots().forEach(root -> seasons.add(season(root)));
    return seasons;
  }

  /** One root, whether or not the configuration names it. */
  public WatchedSeason season(Settings.Root root) {
    AssessmentSteps steps = assessmentSteps();
    Function<String, RulePack> packs = unit -> packOf(root, unit);
    UnitRule units = new UnitRule(settings.units().depth(), settings.units().name());
    Function<String, Library> libraryOf =
        unit -> {
          Path folder = root.path().resolve(unit);
          return libraries.of(folder, units.nameOf(String.valueOf(folder.getFileName())));
        };
    Function<String, FileAssessor> assessors =
        unit ->
            new LocalFileAssessor(
                steps,
                new AssessmentBasis(packs.apply(unit), root.year(), libraryOf.apply(unit)),
                programAndWords());
    UnitOutputs outputs =
        new UnitOutputs(
            unit -> rulesOf(packs.apply(unit)),
            libraryOf,
            reviewer(),
            List.of(summaryOutput(), reportOutput()),
            bureauRules());
    return new WatchedSeason(
        root.path(),
        root.year(),
        units,
        new FolderNames(written, settings.bureauFolder(), settings.historyFolder()),
        excluded(),
        new PublishTimes(settings.publish().retry(), settings.publish().numberedAfter()),
        assessors,
        () -> outputs);
  }

  /** The pack that holds in a unit's folder: the folder's own, else the root's. */
  private RulePack packOf(Settings.Root root, String unitFolder) {
    String name = unitFolder.substring(unitFolder.lastIndexOf('/') + 1);
    String pack = settings.folderRulePacks().getOrDefault(name, root.rulePack());
    return configuration
        .rulePacks()
        .find(pack)
        .orElseThrow(() -> new IllegalStateException("the config reader let pass " + pack));
  }

  /** Proves completeness by the structure of zip and OLE2 files. */
  public CompletenessTest completeness() {
    return new StructureProof(settings.limits());
  }
}
