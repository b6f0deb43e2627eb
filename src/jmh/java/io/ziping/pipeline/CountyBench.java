package io.ziping.pipeline;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.ziping.assessment.FormRecord;
import io.ziping.config.Configuration;
import io.ziping.config.Settings;
import io.ziping.daemon.WatchedSeason;
import io.ziping.daemon.Wiring;
import io.ziping.intake.RootMarker;
import io.ziping.ledger.FilePlace;
import io.ziping.ledger.Ledger;
import io.ziping.ledger.LedgerEntry;
import io.ziping.ledger.LedgerKind;
import io.ziping.ledger.RecordedOutcome;
import io.ziping.ledger.SqlLedger;
import io.ziping.outbox.Outbox;
import io.ziping.outbox.ShareCalls;
import io.ziping.rulepack.RulePack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.LoggerFactory;

/**
 * A county's outputs from a filled ledger to files in a share, as the daemon writes them: all
 * summaries and reports of its units, then the bureau's. To be run from the project's folder:
 *
 * <pre>
 * java -Xmx1g -cp target/benchmarks.jar io.ziping.pipeline.CountyBench UNITS PROJECTS SCRATCH [bureau]
 * </pre>
 *
 * With "bureau" the units' own outputs are left out. Prints wall and processor seconds of each
 * part, which only mean something on a quiet machine, and the most heap that was used.
 */
public final class CountyBench {

  private static final int YEAR = 2023;

  private final Path share;
  private final Ledger ledger;
  private final SummaryPipeline pipeline;
  private final RulePack pack;
  private final UUID root = UUID.randomUUID();

  private CountyBench(Path scratch, Ledger ledger) throws IOException {
    Configuration.Loaded configuration =
        (Configuration.Loaded) Configuration.load(Path.of("watch-folder-config"));
    this.pack = configuration.rulePacks().find(configuration.settings().rulePack()).orElseThrow();
    this.share = Files.createDirectories(scratch.resolve("share"));
    RootMarker.create(share, root);
    this.ledger = ledger;
    WatchedSeason season =
        new Wiring(configuration, "bench")
            .season(new Settings.Root(share, YEAR, configuration.settings().rulePack()));
    this.pipeline =
        new SummaryPipeline(
            new WatchedShare(
                root, season.root(), YEAR, season.units(), season.names(), season.publish()),
            ledger,
            new Outbox(Instant::now, "bench", any -> false, new ShareCalls(System::nanoTime)),
            season.outputs(),
            Instant::now,
            scratch.resolve("local"));
  }

  public static void main(String[] args) throws IOException {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    int units = Integer.parseInt(args[0]);
    int projects = Integer.parseInt(args[1]);
    Path scratch = Files.createTempDirectory(Path.of(args[2]), "county");
    try (Ledger ledger =
        SqlLedger.open(
            Files.createDirectories(scratch.resolve("state")), LedgerKind.SQLITE, Instant::now)) {
      CountyBench bench = new CountyBench(scratch, ledger);
      measure("filling the ledger", () -> bench.fill(units, projects));
      if (args.length < 4) {
        measure("summaries and reports of " + units + " units", () -> bench.units(units));
      }
      measure("the bureau's outputs", bench::bureau);
      measure("the bureau's outputs, nothing new", bench::bureau);
    }
    System.out.println("most heap: " + (mostHeap() >> 20) + " MB; files in " + scratch);
  }

  private static String folder(int unit) {
    return String.format(Locale.ROOT, "%03d 第%d镇", unit, unit);
  }

  private void fill(int units, int projects) {
    for (int project = 0; project < projects; project++) {
      int unit = (int) ((long) project * units / projects) + 1;
      FormRecord record = BenchForms.digest(project, YEAR, pack);
      FilePlace place = new FilePlace(root, folder(unit) + "/" + record.projectName() + ".xlsx");
      LedgerEntry entry =
          new LedgerEntry(
              place,
              folder(unit),
              String.format(Locale.ROOT, "%064x", project),
              pack.label() + "/2023/missing/bench",
              "key",
              LedgerEntry.State.DONE,
              Instant.EPOCH.plus(Duration.ofHours(project % 300)),
              record.verdict(),
              "",
              "");
      ledger.record(new RecordedOutcome(entry, "", List.of(record), List.of()));
    }
  }

  private void units(int units) {
    for (int unit = 1; unit <= units; unit++) {
      makeFolder(unit);
      check(pipeline.refresh(folder(unit)));
    }
  }

  private void makeFolder(int unit) {
    try {
      Files.createDirectories(share.resolve(folder(unit)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void bureau() {
    check(pipeline.refresh("_财政局"));
  }

  private static void check(SummaryPipeline.Refreshed refreshed) {
    if (refreshed == SummaryPipeline.Refreshed.NOT_NOW) {
      throw new IllegalStateException("an output was not written, see the log");
    }
  }

  private static void measure(String what, Runnable part) {
    double processor = processorSeconds();
    long start = System.nanoTime();
    part.run();
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f s, %.1f s of processors%n",
        what,
        (System.nanoTime() - start) / 1e9,
        processorSeconds() - processor);
  }

  private static double processorSeconds() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  private static long mostHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
