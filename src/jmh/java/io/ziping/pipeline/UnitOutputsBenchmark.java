package io.ziping.pipeline;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.ziping.assessment.FormRecord;
import io.ziping.checks.Library;
import io.ziping.config.Configuration;
import io.ziping.daemon.Wiring;
import io.ziping.report.ReportElements;
import io.ziping.rulepack.RulePack;
import io.ziping.season.Submission;
import io.ziping.season.UnitRules;
import io.ziping.season.UnitSeason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.slf4j.LoggerFactory;

/**
 * All that a unit's refresh does without share and ledger: review, keys, summary and report; to be
 * run from the project's folder. Every project has eight indicators and three findings.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(1)
public class UnitOutputsBenchmark {

  private static final int YEAR = 2023;

  @Param({"38", "100"})
  public int projects = 38;

  private RulePack pack;
  private Wiring wiring;
  private UnitSeason season;
  private UnitFacts facts;
  private UnitOutput summary;
  private UnitOutput report;

  @Setup
  public void load() {
    // poi-tl tells each tag at level DEBUG; the program never lets it.
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    Configuration.Loaded configuration =
        (Configuration.Loaded) Configuration.load(Path.of("watch-folder-config"));
    pack = configuration.rulePacks().find(configuration.settings().rulePack()).orElseThrow();
    wiring = new Wiring(configuration, "bench");
    season = new UnitSeason("漕河镇", YEAR, submissions());
    summary = wiring.summaryOutput();
    report = wiring.reportOutput();
    review();
  }

  /** What only shows when all forms are seen together. */
  @Benchmark
  public UnitFacts review() {
    UnitRules rules = wiring.rulesOf(pack);
    facts =
        new UnitFacts(
            wiring.reviewer().review(season, Library.none(), rules.pack()),
            rules,
            ReportElements.none());
    return facts;
  }

  @Benchmark
  public String summaryKey() {
    return summary.contentKey(facts);
  }

  @Benchmark
  public byte[] summary() {
    return summary.write(facts, List.of()).bytes();
  }

  @Benchmark
  public String reportKey() {
    return report.contentKey(facts);
  }

  @Benchmark
  public byte[] report() {
    return report.write(facts, List.of()).bytes();
  }

  private List<Submission> submissions() {
    List<Submission> submissions = new ArrayList<>();
    for (int i = 0; i < projects; i++) {
      FormRecord record = BenchForms.digest(i, YEAR, pack);
      submissions.add(
          new Submission(
              i + "_项目工作经费.xlsx",
              i + "_项目工作经费_评分.xlsx",
              record.verdict(),
              List.of(record),
              List.of()));
    }
    return submissions;
  }
}
