package io.ziping.pipeline;

import io.ziping.assessment.AssessmentBasis;
import io.ziping.checks.Library;
import io.ziping.config.Configuration;
import io.ziping.daemon.Wiring;
import io.ziping.demo.DemoSeason;
import io.ziping.rulepack.RulePack;
import java.io.IOException;
import java.nio.file.Files;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The whole way of one settled copy without share and ledger: read, understand, score, check,
 * annotate, read again and seal. The .xlsx workbooks of the demo season in turn; to be run from the
 * project's folder.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 30, time = 3) // some 30,000 forms: only then nothing is compiled any more
@Measurement(iterations = 10, time = 3)
@Fork(
    value = 1,
    jvmArgs = {
      "-XX:+UseSerialGC",
      "-Xms512m",
      "-Xmx512m"
    }) // the collector and the limit of the launcher
public class EvaluateBenchmark {

  private static final String CONTENT = "0".repeat(64);
  private static final int YEAR = 2023;

  private final List<Path> files = new ArrayList<>();
  private AssessmentSteps steps;
  private AssessmentBasis basis;
  private int next;

  @Setup
  public void load() throws IOException {
    Configuration.Loaded configuration =
        (Configuration.Loaded) Configuration.load(Path.of("watch-folder-config"));
    RulePack pack =
        configuration.rulePacks().find(configuration.settings().rulePack()).orElseThrow();
    steps = new Wiring(configuration, "bench").assessmentSteps();
    basis = new AssessmentBasis(pack, YEAR, Library.none());
    Path folder = Files.createTempDirectory("ziping-bench");
    BenchmarkLog.into(Files.createTempDirectory("ziping-bench-log"));
    for (Path file : DemoSeason.write(folder, Path.of("templates"))) {
      if (file.toString().endsWith(".xlsx")) {
        files.add(file);
      }
    }
    if (!(evaluate() instanceof Outcome.Scored)) {
      throw new IllegalStateException("not scored");
    }
  }

  @Benchmark
  public Outcome evaluate() {
    next = (next + 1) % files.size();
    Path file = files.get(next);
    return steps.assess(file, file.getFileName().toString(), CONTENT, basis);
  }
}
