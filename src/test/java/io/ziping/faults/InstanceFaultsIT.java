package io.ziping.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.Launch;
import io.ziping.fixtures.ZipingProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two daemons, a lost ledger, a broken configuration. */
class InstanceFaultsIT {

  @TempDir private static Path scratch;
  private static Samples samples;

  @BeforeAll
  static void make() throws Exception {
    samples = Samples.make(scratch);
  }

  @Test
  void fault49ASecondDaemonRefuses() throws Exception {
    try (FaultBench bench = new FaultBench(scratch, "fault49")) {
      bench.start();
      bench.until("marked", () -> Files.exists(bench.share().resolve(".ziping-root.json")));
      try (ZipingProcess second = watch(bench.configFolder())) {
        assertThat(second.await()).as(second.err()).isEqualTo(2);
        assertThat(second.err()).contains("已有另一个 Ziping").doesNotContain("Exception");
      }
      // The same root from another state directory: two owners of one folder.
      Path other = scratch.resolve("fault49/other-config");
      new TestConfig(scratch.resolve("fault49/other-state"), bench.share()).write(other);
      try (ZipingProcess third = watch(other)) {
        assertThat(third.await()).as(third.err()).isEqualTo(2);
        assertThat(third.err()).contains(bench.share().toString()).doesNotContain("Exception");
      }
      bench.drop("仍在工作.xlsx", samples.distinct(49));
      bench.awaitResult("仍在工作.xlsx");
    }
  }

  private static ZipingProcess watch(Path config) throws IOException {
    return ZipingProcess.start(scratch, Launch.quick(), "watch", "--config", config.toString());
  }

  @Test
  void fault53ALedgerThatIsTornAndThenLost() throws Exception {
    try (FaultBench bench = new FaultBench(scratch, "fault53")) {
      bench.start();
      for (int i = 0; i < 5; i++) {
        bench.drop("项目" + i + ".xlsx", samples.distinct(5300 + i));
      }
      for (int i = 0; i < 5; i++) {
        bench.awaitResult("项目" + i + ".xlsx");
        bench.awaitEvent("DONE", "项目" + i + ".xlsx", 1);
      }
      Map<String, FileTime> before = results(bench);
      assertThat(before).hasSize(5);
      bench.kill();
      Path ledger = bench.state().resolve("ledger.db");
      Files.write(ledger, new byte[5000], StandardOpenOption.WRITE);
      bench.start();
      adoptsEverything(bench, before, "又一个.xlsx");
      bench.kill();
      delete(bench.state());
      bench.start();
      adoptsEverything(bench, before, "再一个.xlsx");
    }
  }

  /** In another process: an order that each run of Java draws anew would show. */
  @Test
  void startingAgainWritesNothingAnew() throws Exception {
    try (FaultBench bench = new FaultBench(scratch, "restart")) {
      bench.start();
      for (int i = 0; i < 5; i++) {
        bench.drop("项目" + i + ".xlsx", samples.distinct(100 + i));
      }
      Path rollUp = bench.share().resolve("_财政局/全区_2023年度绩效自评汇总表.xlsx");
      bench.until("last output", () -> Files.exists(rollUp));
      bench.awaitQuiet();
      Map<String, FileTime> before = everything(bench);
      bench.daemon().terminate();
      bench.start();
      bench.until("looked at", () -> bench.log().lastIndexOf("rollup") > logged(bench));
      bench.awaitQuiet();
      assertThat(everything(bench)).isEqualTo(before);
    }
  }

  private static int logged(FaultBench bench) throws IOException {
    return bench.log().lastIndexOf("is online");
  }

  private static Map<String, FileTime> everything(FaultBench bench) throws IOException {
    Map<String, FileTime> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(bench.share())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.put(file.toString(), Files.getLastModifiedTime(file));
      }
    }
    return all;
  }

  /** Nothing that matches is written again, and work goes on. */
  private static void adoptsEverything(FaultBench bench, Map<String, FileTime> before, String next)
      throws Exception {
    bench.drop(next, samples.distinct(next.hashCode() & 0xfff));
    bench.awaitResult(next);
    // What is taken back ends as DUPLICATE: the result lay there already.
    bench.until(
        "all adopted",
        () -> bench.audit().count("DONE") + bench.audit().count("DUPLICATE") >= before.size() + 1);
    assertThat(results(bench)).containsAllEntriesOf(before);
    try (Stream<Path> files = Files.list(bench.unit())) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.contains("(2)"));
    }
  }

  private static Map<String, FileTime> results(FaultBench bench) throws IOException {
    Map<String, FileTime> results = new TreeMap<>();
    try (Stream<Path> files = Files.list(bench.unit())) {
      for (Path file : files.filter(name -> name.toString().endsWith("_评分.xlsx")).toList()) {
        results.put(file.getFileName().toString(), Files.getLastModifiedTime(file));
      }
    }
    return results;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void fault54AConfigurationThatBreaksWhileRunning() throws Exception {
    try (FaultBench bench = new FaultBench(scratch, "fault54")) {
      bench.start();
      Path yaml = bench.configFolder().resolve("ziping.yaml");
      String good = Files.readString(yaml);
      for (String broken :
          new String[] {
            good.substring(0, good.length() / 2) + "\n  : [",
            good + "units:\n  pattern: '(['\n",
            good.replaceFirst(
                "state-directory: '[^']*'", "state-directory: '" + bench.share() + "'")
          }) {
        Files.writeString(yaml, broken);
        try (ZipingProcess check =
            ZipingProcess.start(
                scratch,
                Launch.quick(),
                "check-config",
                "--config",
                bench.configFolder().toString())) {
          assertThat(check.await()).as(broken + check.out() + check.err()).isEqualTo(2);
          assertThat(check.out() + check.err()).contains("ziping.yaml").doesNotContain("\tat ");
        }
        String name = "坏设置" + Math.abs(broken.hashCode()) + ".xlsx";
        bench.drop(name, samples.distinct(broken.length()));
        bench.awaitResult(name);
      }
      bench.until(
          "the daemon says which file is wrong",
          () -> (bench.daemon().err() + bench.log()).contains("ziping.yaml"));
      Files.writeString(yaml, good);
      bench.throughout(Duration.ofSeconds(1), "alive", () -> bench.daemon().isAlive());
    }
  }
}
