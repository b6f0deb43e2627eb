package io.ziping.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clocks that jump or differ, and kills at random moments. */
@Tag("full")
class ClockFaultsIT {

  @TempDir private static Path scratch;
  private static Samples samples;

  @BeforeAll
  static void make() throws Exception {
    samples = Samples.make(scratch);
  }

  /** The library that {@code faketime} preloads, so that the time can be changed while running. */
  private static Launch fakeClock(Path offset) throws IOException {
    Need.programs("faketime");
    try (Stream<Path> files = Files.walk(Path.of("/usr/lib"))) {
      Optional<Path> library =
          files.filter(file -> file.endsWith("faketime/libfaketimeMT.so.1")).findFirst();
      return Launch.quick()
          .with(
              Map.of(
                  "LD_PRELOAD", library.orElseThrow().toString(),
                  "FAKETIME_TIMESTAMP_FILE", offset.toString(),
                  "FAKETIME_NO_CACHE", "1",
                  "NO_FAKE_STAT", "1",
                  "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                  "DONT_FAKE_MONOTONIC", "1"));
    }
  }

  @Test
  void fault41AClockThatJumps() throws Exception {
    Path offset = Files.writeString(scratch.resolve("offset41"), "+0");
    try (FaultBench bench = new FaultBench(scratch, "fault41")) {
      bench.start(fakeClock(offset));
      int number = 0;
      for (String jump : new String[] {"+0", "+2h", "-3d", "+0"}) {
        Files.writeString(offset, jump);
        String name = "跳" + number++ + ".xlsx";
        bench.drop(name, samples.distinct(4100 + number));
        bench.awaitResult(name);
        bench.awaitEvent("DONE", name, 1);
      }
      bench.awaitQuiet();
      assertThat(bench.audit().count("DONE")).isEqualTo(4);
      assertThat(bench.audit().count("WITHDRAWN")).isZero();
      bench.until("a warning", () -> bench.log().contains("clock"));
    }
  }

  @Test
  void fault42AShareWhoseClockIsAnHourOff() throws Exception {
    Path offset = Files.writeString(scratch.resolve("offset42"), "-1h");
    try (FaultBench bench = new FaultBench(scratch, "fault42")) {
      bench.start(fakeClock(offset));
      bench.drop("甲项目.xlsx", samples.distinct(42));
      bench.awaitResult("甲项目.xlsx");
      bench.awaitEvent("DONE", "甲项目.xlsx", 1);
      bench.until("a warning with the offset", () -> bench.log().contains("clock"));
      bench.awaitQuiet();
      assertThat(bench.audit().count("DONE")).isEqualTo(1);
    }
  }

  @Test
  void fault03KilledTwentyTimesAtRandom() throws Exception {
    Random random = new Random(3);
    try (FaultBench bench = new FaultBench(scratch, "fault03")) {
      int files = 0;
      for (int kill = 0; kill < 20; kill++) {
        bench.start();
        for (int i = 0; i < 5; i++) {
          bench.drop("项目" + files + ".xlsx", samples.distinct(300 + files));
          files++;
        }
        Thread.sleep(200 + random.nextInt(2500));
        bench.kill();
      }
      bench.start();
      for (int i = 0; i < files; i++) {
        bench.awaitResult("项目" + i + ".xlsx");
      }
      bench.awaitQuiet();
      bench.until("no temporary files", () -> bench.temps().isEmpty());
      try (Stream<Path> all = Files.list(bench.unit())) {
        // Each form with one result, and the summary.
        assertThat(all.map(Path::toString).filter(name -> name.endsWith(".xlsx")))
            .hasSize(2 * files + 1);
      }
      assertThat(bench.audit().count("QUARANTINED")).isZero();
    }
  }

  @Test
  void fault46AFileThatKillsTheProgramThreeTimesIsPutAside() throws Exception {
    Need.tracing();
    String name = "毒.xlsx";
    try (FaultBench bench = new FaultBench(scratch, "fault46")) {
      bench.set("work.workers", "1").start();
      bench.drop("热身.xlsx", samples.distinct(1));
      bench.awaitResult("热身.xlsx");
      bench.awaitQuiet();
      // Slow file reads leave time to kill it in the middle of the first attempt.
      try (Strace slow =
          Strace.attach(
              scratch,
              bench.daemon().pid(),
              "-e",
              "trace=openat",
              "-e",
              "inject=openat:delay_exit=300000")) {
        bench.moveIn(bench.file(name), samples.distinct(46));
        bench.awaitEvent("RUNNING", name, 1);
        bench.kill();
        assertThat(slow).isNotNull();
      }
      Path copy = copyInSpool(bench, samples.distinct(46));
      for (int attempt = 2; attempt <= 3; attempt++) {
        bench.start(
            Launch.quick()
                .under(
                    "strace",
                    "-f",
                    "-qq",
                    "--seccomp-bpf",
                    "-o",
                    "/dev/null",
                    "-P",
                    copy.toString(),
                    "-e",
                    "trace=openat",
                    "-e",
                    "inject=openat:signal=KILL"));
        bench.until("killed by the file", () -> !bench.daemon().isAlive());
      }
      bench.start();
      bench.awaitEvent("QUARANTINED", name, 1);
      bench.drop("邻居.xlsx", samples.distinct(47));
      bench.awaitResult("邻居.xlsx");
      assertThat(bench.file(FaultBench.resultOf(name))).doesNotExist();
    }
  }

  private static Path copyInSpool(FaultBench bench, byte[] bytes) throws IOException {
    try (Stream<Path> files = Files.walk(bench.state())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes)) {
          return file;
        }
      }
    }
    throw new AssertionError("no copy of the form in " + bench.state());
  }
}
