package io.ziping.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.Launch;
import io.ziping.fixtures.ZipingProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fault 12: one of two shares neither answers nor fails; calls to it do not come back. */
@Tag("full")
class HungFaultsIT {

  private static final String NAME = "甲项目.xlsx";
  private static final String REPORTED = "has not answered";

  @TempDir private static Path scratch;
  private static Samples samples;

  @BeforeAll
  static void make() throws Exception {
    samples = Samples.make(scratch);
  }

  /** Every look at the share takes longer than the daemon waits before it says so. */
  @Test
  void fault12AShareThatHangsWhenItIsRead() throws Exception {
    Need.tracing();
    try (FaultBench bench = new FaultBench(scratch, "fault12read")) {
      Path hanging = Files.createDirectories(scratch.resolve("fault12read/hanging"));
      bench.alsoWatch(hanging).set("watch.hung-after", "1s").start();
      Path marker = hanging.resolve(".ziping-root.json");
      bench.until("marked", () -> Files.exists(marker));
      String slow = "inject=openat:delay_enter=8000000";
      try (Strace strace =
          Strace.attach(
              scratch,
              bench.daemon().pid(),
              "-P",
              marker.toString(),
              "-e",
              "trace=openat",
              "-e",
              slow)) {
        bench.until("reported", () -> bench.log().contains(hanging + " " + REPORTED));
        bench.drop(NAME, samples.distinct(1200));
        bench.awaitResult(NAME);
        long begun = System.nanoTime();
        Shell.signal(bench.daemon().pid(), "TERM");
        bench.until("stops although it hangs", () -> isFree(bench));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
        assertThat(strace).isNotNull();
      }
      bench.daemon().awaitEnd();
      assertThat(bench.log()).doesNotContain(bench.share() + " " + REPORTED);
      // The start does not hang either.
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
                  marker.toString(),
                  "-e",
                  "trace=openat",
                  "-e",
                  slow));
      bench.drop("乙项目.xlsx", samples.distinct(1201));
      bench.awaitResult("乙项目.xlsx");
    }
  }

  /** Reading goes on while nothing can be written: the looks at the share come back. */
  @Test
  void fault12AShareThatHangsWhenItIsWritten() throws Exception {
    Need.mounting(scratch);
    Need.programs("mkfs.ext4", "fsfreeze");
    Path hanging = scratch.resolve("fault12/share");
    Path otherShare = scratch.resolve("fault12-other");
    Path other = Files.createDirectories(otherShare.resolve("01 别镇"));
    Path summary = other.resolve("别镇_2023年度绩效自评汇总表.xlsx");
    try (Mount mount = Mount.ext4(scratch.resolve("fault12.img"), hanging);
        FaultBench bench = new FaultBench(scratch, "fault12", hanging)) {
      assertThat(mount).isNotNull();
      bench.alsoWatch(otherShare).start();
      bench.until("marked", () -> Files.exists(other.resolveSibling(".ziping-root.json")));
      bench.drop("热身.xlsx", samples.distinct(1));
      bench.awaitResult("热身.xlsx");
      bench.awaitQuiet();
      bench.drop(NAME, samples.distinct(12));
      Shell.run("fsfreeze", "-f", hanging.toString());
      ZipingProcess stuck = bench.daemon();
      try {
        bench.until("reported", () -> bench.log().contains(hanging + " " + REPORTED));
        Files.write(other.resolve("邻居.xlsx"), samples.distinct(13));
        bench.until("other root goes on", () -> Files.exists(other.resolve("邻居_评分.xlsx")));
        bench.until("its summary, too", () -> Files.exists(summary));
        Shell.signal(stuck.pid(), "TERM");
        // The kernel keeps a thread that hangs in it, and with it the process; its work is over.
        bench.until("stops although the share hangs", () -> isFree(bench));
      } finally {
        Shell.run("fsfreeze", "-u", hanging.toString());
      }
      stuck.awaitEnd();
      bench.start();
      bench.awaitResult(NAME);
      bench.close();
    }
  }

  /** Whether nobody works with the bench's state directory: the program that did says so last. */
  private static boolean isFree(FaultBench bench) throws IOException {
    return !bench.daemon().isAlive() || bench.daemon().err().contains("已停止");
  }
}
