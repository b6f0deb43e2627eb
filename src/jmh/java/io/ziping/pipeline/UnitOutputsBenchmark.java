package io.ziping.pipeline;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.ziping.assessment.Digest;
import io.ziping.assessment.DigestIndicator;
import io.ziping.assessment.Verdict;
import io.ziping.checks.Finding;
import io.ziping.checks.Library;
import io.ziping.config.Configuration;
import io.ziping.daemon.Wiring;
import io.ziping.form.CellRef;
import io.ziping.report.ReportElements;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.RulePack;
import io.ziping.rulepack.Severity;
import io.ziping.season.Submission;
import io.ziping.season.UnitRules;
import io.ziping.season.UnitSeason;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
  private static final BigDecimal HUNDRED = new BigDecimal(100);

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
      Digest digest = digest(i, pack);
      submissions.add(
          new Submission(
              i + "_项目工作经费.xlsx",
              i + "_项目工作经费_评分.xlsx",
              digest.verdict(),
              List.of(digest),
              List.of()));
    }
    return submissions;
  }

  private static Digest digest(int i, RulePack pack) {
    BigDecimal budget = new BigDecimal(1_000 + i * 37).movePointLeft(2);
    BigDecimal executed = budget.multiply(new BigDecimal(100 - i % 4 * 5)).movePointLeft(2);
    BigDecimal rate = executed.multiply(HUNDRED).divide(budget, 6, RoundingMode.HALF_UP);
    BigDecimal rateScore = rate.movePointLeft(1).setScale(2, RoundingMode.HALF_UP);
    BigDecimal total = HUNDRED.subtract(new BigDecimal(i % 4 * 7)).setScale(2);
    return new Digest(
        "项目支出绩效自评表",
        "national",
        "第" + i + "号乡村道路养护及人居环境整治项目工作经费",
        "13060923P0000000" + (10_000 + i),
        "219-徐水区漕河镇",
        "219017-漕河镇人民政府",
        YEAR,
        budget,
        budget,
        budget,
        executed,
        rate,
        rateScore,
        rateScore,
        total,
        total,
        total,
        total,
        pack.gradeOf(total),
        pack.reportBandOf(total),
        i % 4 == 0 ? 0 : 1,
        0,
        i % 4 == 0 ? "" : "年初预算测算偏大，项目结余资金已按规定上缴国库",
        Verdict.ACCEPTED,
        findings(i),
        "完成乡村道路养护，改善人居环境",
        indicators(i));
  }

  private static List<Finding> findings(int i) {
    List<Finding> findings = new ArrayList<>();
    for (CheckCode code : List.of(CheckCode.V05, CheckCode.M09, CheckCode.V18)) {
      findings.add(
          new Finding(
              code,
              "",
              i % 5 == 0 ? Severity.ERROR : Severity.WARNING,
              new CellRef("项目支出绩效自评表", 15 + findings.size(), 6),
              List.of("G16", "年度指标值", "100", "98.5", "km"),
              "8.62"));
    }
    return findings;
  }

  private static List<DigestIndicator> indicators(int i) {
    List<DigestIndicator> indicators = new ArrayList<>();
    for (int n = 0; n < 8; n++) {
      BigDecimal weight = new BigDecimal(n < 2 ? 15 : 10);
      indicators.add(
          new DigestIndicator(
              n < 4 ? "产出指标" : "效益指标",
              "数量指标",
              "养护道路里程" + n + "段" + i,
              "≥" + (10 + n) + "公里",
              (10 + n) + "公里",
              weight,
              weight,
              weight,
              true));
    }
    return indicators;
  }
}
